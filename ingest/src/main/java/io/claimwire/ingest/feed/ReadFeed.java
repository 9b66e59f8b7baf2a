package io.claimwire.ingest.feed;

import java.util.List;

/**
 * A feed as it was read.
 *
 * @param refused entries that say nothing at all
 * @param recentPerDay see {@link PollOutcome.Read}
 * @param truncated true where the body ended too early, so that entries may be missing
 */
public record ReadFeed(
        UpdateHints hints, List<ReadEntry> entries, int refused, double recentPerDay, boolean truncated) {}
