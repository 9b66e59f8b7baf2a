package io.claimwire.ingest.frontier;

/**
 * A pointer to what is to be done on a host.
 *
 * @param id feed id, article id or errand id, by kind
 */
public record Work(Kind kind, String id) {

    /** A poll never waits behind a thousand pages. */
    public enum Kind {
        /** A poll of a feed that lives with the host. */
        FEED,
        /** A visit of the page of an article that lives with the host. */
        PAGE,
        /** A fetch for another host's article that was redirected here. */
        ERRAND,
        /** A fetch for another host's feed that was redirected here, or of a sitemap that it refers to. */
        POLL_ERRAND,
        /** A fetch of another host's robots.txt that was redirected here: all of that host waits for it. */
        ROBOTS_ERRAND;

        boolean isFirst() {
            return this != PAGE && this != ERRAND;
        }
    }
}
