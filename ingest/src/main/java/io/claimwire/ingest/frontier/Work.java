package io.claimwire.ingest.frontier;

/**
 * A pointer to what is to be done on a host.
 *
 * @param id feed id, article id or errand id, by kind
 */
public record Work(Kind kind, String id) {

    /** In the order of precedence on a host: a poll never waits behind a thousand pages. */
    public enum Kind {
        /** A poll of a feed that lives with the host. */
        FEED,
        /** A visit of the page of an article that lives with the host. */
        PAGE,
        /** A fetch for another host's feed or article that was redirected here. */
        ERRAND;

        boolean isFirst() {
            return this == FEED;
        }
    }
}
