package io.claimwire.enrich.place;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.TokenRange;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A name before it is looked up.
 *
 * @param country code of the country that it names, null for other places
 * @param within code of the country that words beside it place it in
 */
record Mention(
        TokenRange tokens,
        PlaceEvidence evidence,
        @Nullable String country,
        @Nullable String within) {

    /** The name in lower case without diacritics. */
    static String fold(AnalyzedText text, TokenRange tokens) {
        String written = text.slice(tokens).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return CountryNames.withoutMarks(written);
    }
}
