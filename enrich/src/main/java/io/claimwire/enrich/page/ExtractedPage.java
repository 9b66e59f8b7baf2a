package io.claimwire.enrich.page;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article read off a page.
 *
 * @param title without the outlet's name; null where the page has none
 * @param text paragraphs, parted by an empty line; never empty
 * @param published in the page's own offset, so that its day is the outlet's day; midnight UTC where
 *     only a day is given; null where unknown
 * @param modified as {@code published}; null where unknown or not later than it
 * @param authors names in the order of the byline, each once
 * @param language BCP 47 tag; null where neither declared nor recognised
 * @param canonical absolute canonical link; null where the page names none
 * @param section the outlet's section; null where unknown
 * @param carriers agencies that the byline or the credit names
 * @param paywalled true where the page marks its text as not free
 * @param wordCount words of {@code text}; in scripts without spaces every two characters count as one
 */
public record ExtractedPage(
        @Nullable String title,
        String text,
        @Nullable OffsetDateTime published,
        @Nullable OffsetDateTime modified,
        List<String> authors,
        @Nullable String language,
        @Nullable String canonical,
        @Nullable String section,
        List<String> carriers,
        boolean paywalled,
        int wordCount)
        implements PageResult {

    public ExtractedPage {
        authors = List.copyOf(authors);
        carriers = List.copyOf(carriers);
    }
}
