package io.claimwire.ingest.feed;

import java.util.List;

/**
 * The body is no feed of any kind.
 *
 * @param reason for people: what the body is instead, as far as that can be told
 * @param sitemaps what it names where it is an index of sitemaps, in its order; empty where it is none. Never more than
 *     {@link FeedParser#MAX_ENTRIES}
 */
public record NotAFeed(String reason, List<SitemapReference> sitemaps) implements FeedParseResult {

    public NotAFeed {
        sitemaps = List.copyOf(sitemaps);
    }

    /** What names no sitemaps. */
    NotAFeed(String reason) {
        this(reason, List.of());
    }
}
