package io.claimwire.ingest.feed;

import java.util.List;

/**
 * A feed as it was read.
 *
 * @param refused entries that say nothing at all
 * @param recentPerDay see {@link PollOutcome.Read}
 */
public record ReadFeed(UpdateHints hints, List<ReadEntry> entries, int refused, double recentPerDay) {}
