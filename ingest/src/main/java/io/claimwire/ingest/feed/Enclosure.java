package io.claimwire.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to an entry: a picture, a film, a sound.
 *
 * @param length in bytes as the feed says; null where it is missing or no number
 */
public record Enclosure(
        String url, @Nullable String type, @Nullable Long length) {}
