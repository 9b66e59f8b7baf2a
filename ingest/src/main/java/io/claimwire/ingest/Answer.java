package io.claimwire.ingest;

import io.claimwire.ingest.feed.ReadFeed;
import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.record.ingest.RobotsRules;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a fetch ended, with what was read from it on the fetcher's threads.
 *
 * @param feed entries of a feed, null where it is none
 * @param notAFeed why what was fetched is no feed, null where it is one or nothing was fetched
 * @param sitemaps what to fetch instead of an index of sitemaps, the first first; empty where it is none
 * @param fingerprint of a page, empty where nothing was fetched
 * @param robots what a robots.txt says; null where it says nothing that could be obeyed, or none was asked for
 */
record Answer(
        FetchOutcome outcome,
        @Nullable ReadFeed feed,
        @Nullable String notAFeed,
        List<URI> sitemaps,
        String fingerprint,
        @Nullable RobotsRules robots) {

    /** Of which nothing was read. */
    static Answer of(FetchOutcome outcome) {
        return new Answer(outcome, null, null, List.of(), "", null);
    }

    static Answer ofFeed(FetchOutcome outcome, ReadFeed feed) {
        return new Answer(outcome, feed, null, List.of(), "", null);
    }

    static Answer ofNoFeed(FetchOutcome outcome, String reason, List<URI> sitemaps) {
        return new Answer(outcome, null, reason, sitemaps, "", null);
    }

    static Answer ofPage(FetchOutcome outcome, String fingerprint) {
        return new Answer(outcome, null, null, List.of(), fingerprint, null);
    }

    static Answer ofRobots(FetchOutcome outcome, @Nullable RobotsRules robots) {
        return new Answer(outcome, null, null, List.of(), "", robots);
    }
}
