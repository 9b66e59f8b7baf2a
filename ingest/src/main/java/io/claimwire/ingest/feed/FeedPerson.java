package io.claimwire.ingest.feed;

import org.jspecify.annotations.Nullable;

/** An author; at least one of the three is there. */
public record FeedPerson(
        @Nullable String name,
        @Nullable String email,
        @Nullable String uri) {}
