package io.claimwire.enrich.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What claims are read from.
 *
 * @param text body of the article, paragraphs separated by line breaks
 * @param published day of publication, UTC; relative dates stay unresolved where null
 * @param language BCP 47 tag of the text; null where unknown
 */
public record ExtractionInput(
        String text,
        @Nullable LocalDate published,
        @Nullable String language) {}
