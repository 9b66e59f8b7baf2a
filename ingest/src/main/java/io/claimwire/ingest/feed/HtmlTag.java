package io.claimwire.ingest.feed;

import java.util.List;

/**
 * A tag in escaped HTML.
 *
 * @param name in lower case, with a slash in front for an end tag
 * @param end the position behind it
 * @param attributes those with a value
 */
record HtmlTag(String name, int start, int end, List<Attribute> attributes) {
    /**
     * @param name in lower case
     * @param from where the value begins, quotes not counted
     * @param to where it ends
     */
    record Attribute(String name, int from, int to) {}
}
