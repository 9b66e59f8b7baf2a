package io.claimwire.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * A link of a feed or an entry.
 *
 * @param href absolute where a base was known
 * @param rel {@code alternate} where the feed says nothing else
 * @param length in bytes as the feed says; null where it is missing or no number
 */
public record FeedLink(
        String href,
        String rel,
        @Nullable String type,
        @Nullable String language,
        @Nullable String title,
        @Nullable Long length) {}
