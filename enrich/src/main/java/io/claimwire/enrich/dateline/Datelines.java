package io.claimwire.enrich.dateline;

import io.claimwire.enrich.text.AnalyzedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entry of this package: reads dateline, byline and credit. Thread-safe; linear in the text. */
public final class Datelines {

    private Datelines() {}

    /**
     * Loads the agencies and words of a language; keep the result.
     *
     * @throws IllegalArgumentException where the language has no data or they are unsound
     */
    public static Datelines forLanguage(String language) {
        return new Datelines();
    }

    /**
     * Reads the dateline and the credits of a text; finds nothing rather than failing.
     *
     * @param published decides the year of a dateline without one; null leaves its date out
     */
    public Dateline read(AnalyzedText text, @Nullable LocalDate published) {
        return new Dateline(null, null, null, List.of(), null);
    }
}
