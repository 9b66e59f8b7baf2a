package io.claimwire.enrich.page;

import java.util.Locale;

/** Why a page is no article. The labels are values of a metric's tag and therefore public. */
public enum DiscardReason {
    /** No bytes, or nothing but white space. */
    EMPTY,
    /** Bytes that are not HTML: an image, a PDF, JSON, noise. */
    NOT_HTML,
    /** Asks for consent to cookies or to a subscription instead of showing an article. */
    CONSENT_WALL,
    /** Says that the page is missing, blocked, or needs JavaScript. */
    ERROR_PAGE,
    /** A list of links to articles. */
    INDEX_PAGE,
    /** A video or audio player with hardly a word. */
    MEDIA_ONLY,
    /** An article's frame with too little text to read claims from. */
    NO_TEXT;

    /** The reason as it stands in metrics: lower case, words joined by underscores. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
