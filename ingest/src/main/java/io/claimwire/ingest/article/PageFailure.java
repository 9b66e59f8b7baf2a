package io.claimwire.ingest.article;

import io.claimwire.ingest.fetch.FetchOutcome;

/** What a failure to fetch a page says about trying again. */
enum PageFailure {
    /** The host wants to be left alone, or the fetch was cancelled: no attempt was made. */
    OF_THE_HOST,
    /** May be over soon. */
    PASSING,
    /** Will not be over soon; a later visit may still find the page. */
    LASTING,
    /** We may not fetch it. */
    REFUSED;

    static PageFailure of(FetchOutcome outcome) {
        return switch (outcome.kind()) {
            case RATE_LIMITED, CANCELLED -> OF_THE_HOST;
            case GONE, NOT_FOUND, CLIENT_ERROR, TOO_LARGE, TOO_MANY_REDIRECTS -> LASTING;
            case ROBOTS_DENIED, BLOCKED_ADDRESS -> REFUSED;
            default -> PASSING;
        };
    }
}
