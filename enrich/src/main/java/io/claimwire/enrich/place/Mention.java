package io.claimwire.enrich.place;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.TokenRange;
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
        StringBuilder name = new StringBuilder();
        for (int at = tokens.first(); at < tokens.end(); at++) {
            if (at > tokens.first() && text.token(at).spaceBefore()) {
                name.append(' ');
            }
            name.append(text.token(at).folded());
        }
        return CountryNames.withoutMarks(name.toString());
    }
}
