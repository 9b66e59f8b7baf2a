package io.claimwire.ingest;

import io.claimwire.ingest.feed.ReadFeed;
import io.claimwire.ingest.fetch.FetchOutcome;
import org.jspecify.annotations.Nullable;

/**
 * How a fetch ended, with what was read from it on the fetcher's threads.
 *
 * @param feed entries of a feed, null where it is none
 * @param notAFeed why what was fetched is no feed, null where it is one or nothing was fetched
 * @param fingerprint of a page, empty where nothing was fetched
 */
record Answer(
        FetchOutcome outcome,
        @Nullable ReadFeed feed,
        @Nullable String notAFeed,
        String fingerprint) {

    static Answer of(FetchOutcome outcome) {
        return new Answer(outcome, null, null, "");
    }
}
