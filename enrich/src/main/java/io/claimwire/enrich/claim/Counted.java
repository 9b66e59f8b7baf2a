package io.claimwire.enrich.claim;

import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.AffectedCategory;
import org.jspecify.annotations.Nullable;

/**
 * A noun phrase read as a count.
 *
 * @param quantity null where the phrase gives no number
 * @param numeral tokens of the number
 * @param affected tokens of the noun phrase without number and modifier; null where only a number stands
 * @param additional whether words make it an addition
 * @param definite whether it counts one by a definite noun
 * @param head folded head noun, empty where there is none
 */
record Counted(
        @Nullable ClaimQuantity quantity,
        @Nullable TokenRange numeral,
        @Nullable TokenRange affected,
        AffectedCategory category,
        AffectedClass kind,
        boolean additional,
        boolean definite,
        boolean named,
        boolean pronoun,
        String head) {

    boolean elliptic() {
        return affected == null;
    }
}
