package io.claimwire.ingest.agency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as a host got it.
 *
 * @param path with its query
 * @param at by the clock of the test
 * @param etag validator that it holds, null without one
 */
public record Ask(
        String host, String path, Instant at, @Nullable String etag) {}
