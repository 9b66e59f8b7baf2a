package io.claimwire.ingest.host;

import java.time.Duration;

/**
 * How hosts are treated.
 *
 * @param delay between two requests to a host, at least
 * @param maxDelay the most that a stated Crawl-delay is obeyed up to
 * @param firstBackOff after the first failure of a host as a whole; doubled with each further one
 * @param maxBackOff the longest back-off
 */
public record Pace(Duration delay, Duration maxDelay, Duration firstBackOff, Duration maxBackOff) {}
