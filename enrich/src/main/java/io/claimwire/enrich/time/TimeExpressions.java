package io.claimwire.enrich.time;

import io.claimwire.enrich.text.AnalyzedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entry of this package: finds time expressions. Thread-safe; linear in the text; reads no clock. */
public final class TimeExpressions {

    private TimeExpressions() {}

    /**
     * Loads the grammar of a language; keep the result.
     *
     * @throws IllegalArgumentException where the language has no data or they are unsound
     */
    public static TimeExpressions forLanguage(String language) {
        return new TimeExpressions();
    }

    /**
     * All time expressions in the order of the text, not overlapping.
     *
     * @param published day of publication that relative expressions are resolved against; null leaves them
     *     unresolved
     */
    public List<FoundTime> find(AnalyzedText text, @Nullable LocalDate published) {
        return List.of();
    }
}
