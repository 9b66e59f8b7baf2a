package io.claimwire.enrich.claim;

import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.AffectedCategory;
import io.claimwire.record.Outcome;
import io.claimwire.record.QuantityRole;
import org.jspecify.annotations.Nullable;

/**
 * An outcome with its counted, before attribution, place and date.
 *
 * @param trigger token of the outcome word
 * @param counted index of the chunk that is counted, -1 where none is
 * @param actor tokens of who did it
 * @param possible whether an auxiliary says that it perhaps happened
 * @param definite whether the count of one rests on a definite noun alone
 * @param rule name of the frame that found it
 */
record Mention(
        int sentence,
        Outcome outcome,
        @Nullable ClaimQuantity quantity,
        @Nullable TokenRange numeral,
        QuantityRole role,
        @Nullable TokenRange affected,
        AffectedCategory category,
        int trigger,
        int counted,
        @Nullable TokenRange actor,
        boolean possible,
        boolean definite,
        String rule) {

    Mention withActor(@Nullable TokenRange other) {
        return new Mention(
                sentence, outcome, quantity, numeral, role, affected, category, trigger, counted, other, possible,
                definite, rule);
    }
}
