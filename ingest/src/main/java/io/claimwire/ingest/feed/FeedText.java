package io.claimwire.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * A title, summary or content.
 *
 * @param type whether {@code value} is to be read as it stands or as HTML
 * @param value trimmed, not empty; addresses in HTML are absolute where a base was known
 * @param language as the publisher writes it, inherited from the elements around; null where nothing says it
 */
public record FeedText(Type type, String value, @Nullable String language) {
    /** How the value is written. */
    public enum Type {
        TEXT,
        HTML
    }

    /** The text without markup, white space collapsed. */
    public String plain() {
        boolean markup = type == Type.HTML && (value.indexOf('<') >= 0 || value.indexOf('&') >= 0);
        return markup ? HtmlText.of(value) : HtmlText.collapsed(value);
    }
}
