package io.claimwire.ingest;

import io.claimwire.ingest.fetch.FetchRequest;
import io.claimwire.ingest.host.Robots;
import io.claimwire.record.ingest.FeedSettings;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A fetch to be made.
 *
 * @param settings of the feed that is polled; null for what is none
 * @param isRobots true for a robots.txt, which needs no leave of any robots.txt (RFC 9309, 2.2.2)
 */
record FetchPlan(FetchRequest request, @Nullable FeedSettings settings, boolean isRobots) {

    static FetchPlan ofFeed(FetchRequest request, FeedSettings settings) {
        return new FetchPlan(request, settings, false);
    }

    static FetchPlan ofPage(FetchRequest request) {
        return new FetchPlan(request, null, false);
    }

    /** @param hops redirects that led to the address */
    static FetchPlan ofRobots(URI url, int hops) {
        return new FetchPlan(new FetchRequest(url, null, null, Robots.MAX_BYTES, hops, true, true), null, true);
    }
}
