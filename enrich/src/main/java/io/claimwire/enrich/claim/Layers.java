package io.claimwire.enrich.claim;

import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.dateline.Dateline;
import io.claimwire.enrich.place.FoundPlace;
import io.claimwire.enrich.quantity.FoundQuantity;
import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.enrich.time.FoundTime;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layers below found in one text.
 *
 * @param clauses of each sentence that was analysed, by the sentence's index; null for the others
 */
record Layers(
        AnalyzedText text,
        @Nullable LocalDate published,
        List<FoundQuantity> quantities,
        List<FoundTime> times,
        List<FoundPlace> places,
        Dateline dateline,
        List<@Nullable Clauses> clauses) {

    ClaimSlot slot(TokenRange range) {
        return slot(text, range);
    }

    static ClaimSlot slot(AnalyzedText text, TokenRange range) {
        int start = text.token(range.first()).start();
        int end = text.token(range.last()).end();
        return new ClaimSlot(text.slice(range), text.codePoint(start), text.codePoint(end));
    }
}
