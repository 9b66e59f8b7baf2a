package io.claimwire.ingest;

import io.claimwire.ingest.fetch.FetchRequest;
import io.claimwire.record.ingest.FeedSettings;
import org.jspecify.annotations.Nullable;

/**
 * A fetch to be made.
 *
 * @param settings of the feed that is polled; null for a page
 */
record FetchPlan(FetchRequest request, @Nullable FeedSettings settings) {}
