package io.claimwire.enrich.page;

import org.jspecify.annotations.Nullable;

/**
 * What the head of the page says about its body, folded for comparison.
 *
 * @param title empty where unknown
 * @param description the page's summary of itself, empty where there is none
 * @param statedBody JSON-LD's {@code articleBody}, empty where there is none to speak of
 */
record PageHints(String title, String description, String statedBody) {

    private static final int LEAST_BODY = 300;

    static PageHints of(@Nullable String title, Metadata meta, LinkedData data) {
        String description = meta.first("og:description", "description", "twitter:description");
        String stated = data.raw("articleBody");
        return new PageHints(
                title == null ? "" : Folding.fold(title),
                description == null ? "" : Folding.fold(description),
                stated.length() < LEAST_BODY ? "" : Folding.fold(Metadata.clean(stated)));
    }
}
