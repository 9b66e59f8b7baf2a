package io.claimwire.enrich.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head of the page says about its body, folded for comparison.
 *
 * @param title empty where unknown
 * @param description the page's summary of itself, empty where there is none
 * @param authors by whom the story is
 * @param statedBody JSON-LD's {@code articleBody}, empty where there is none to speak of
 */
record PageHints(String title, String description, List<String> authors, String statedBody) {

    private static final int LEAST_BODY = 300;

    static PageHints of(@Nullable String title, List<String> authors, Metadata meta, LinkedData data) {
        String description = meta.first("og:description", "description", "twitter:description");
        String stated = data.raw("articleBody");
        return new PageHints(
                title == null ? "" : Folding.fold(title),
                description == null ? "" : Folding.fold(description),
                authors.stream().map(Folding::fold).toList(),
                stated.length() < LEAST_BODY ? "" : Folding.fold(Metadata.clean(stated)));
    }
}
