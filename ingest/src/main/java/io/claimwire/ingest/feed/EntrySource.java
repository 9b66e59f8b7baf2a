package io.claimwire.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * The feed that an entry was taken over from, as a feed of others' entries names it; at least one of the three is there.
 *
 * @param link the address of the feed or of its page, whichever is given
 */
public record EntrySource(
        @Nullable String title,
        @Nullable String link,
        @Nullable String id) {}
