package io.claimwire.ingest.feed;

import java.time.Duration;

/**
 * Bounds of all feeds' schedules, beside each feed's own.
 *
 * @param start interval of a feed whose pace is not known yet
 * @param maxHint the longest that Cache-Control, {@code ttl} and the like are obeyed for
 * @param maxBackOff the longest interval of a feed that fails
 * @param jitter by which part of itself an interval is spread, 0 to 0.5
 */
public record PollLimits(Duration start, Duration maxHint, Duration maxBackOff, double jitter) {}
