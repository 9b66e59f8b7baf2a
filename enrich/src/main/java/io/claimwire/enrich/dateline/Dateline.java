package io.claimwire.enrich.dateline;

import io.claimwire.enrich.text.TokenRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What dateline, byline and credit say.
 *
 * @param place the place as written, null where none is given
 * @param placeTokens its tokens, null exactly where {@code place} is
 * @param date the day given, null where none or where its year is unknown
 * @param carriers agencies that carry the story in their usual spelling, in the order of the text,
 *     without repetition
 * @param tokens the dateline's tokens, null where the text begins with the story
 */
public record Dateline(
        @Nullable String place,
        @Nullable TokenRange placeTokens,
        @Nullable LocalDate date,
        List<String> carriers,
        @Nullable TokenRange tokens) {

    public Dateline {
        carriers = List.copyOf(carriers);
    }
}
