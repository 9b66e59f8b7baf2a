package io.claimwire.ingest.article;

import io.claimwire.ingest.fetch.FetchOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When pages are visited.
 *
 * @param revisits times after the first revision at which a page is looked at again, for corrections that no feed
 *     announces; rising
 * @param memory how long an article is known after its last visit; what a feed brings back later is new
 * @param retries times between the attempts of one visit; when they are used up the entry's own words are sent
 */
public record RevisitPlan(List<Duration> revisits, List<Duration> retries, Duration memory) {

    /** A first visit that a failing host has kept waiting for so long is given up: readers have the entry's words. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    public RevisitPlan {
        revisits = List.copyOf(revisits);
        retries = List.copyOf(retries);
    }

    /** The next visit of a page first sent at {@code firstSeenAt}; 0 where none is left. Epoch milliseconds. */
    long nextVisit(long firstSeenAt, long now) {
        return revisits.stream()
                .mapToLong(after -> firstSeenAt + after.toMillis())
                .filter(at -> at > now)
                .findFirst()
                .orElse(0);
    }

    /** True where what was listed then has waited too long for its host to recover. */
    public boolean isExhausted(long listedAt, Instant now) {
        return listedAt > 0 && now.toEpochMilli() - listedAt > PATIENCE.toMillis();
    }

    /** When an article is forgotten, epoch milliseconds. */
    long forgottenAt(Instant now) {
        return now.plus(memory).toEpochMilli();
    }

    /** How long to wait where the host asks for it; the host's gate knows more. */
    Duration wait(FetchOutcome outcome) {
        boolean limited = outcome instanceof FetchOutcome.RateLimited;
        Duration asked = outcome instanceof FetchOutcome.RateLimited answer ? answer.retryAfter() : null;
        return asked != null && asked.compareTo(LONGEST_WAIT) < 0 ? asked : limited ? LONGEST_WAIT : Duration.ZERO;
    }

    /** The next attempt after so many failures; 0 where none is left. */
    long nextAttempt(long failures, long now) {
        return failures > retries.size()
                ? 0
                : now + retries.get((int) failures - 1).toMillis();
    }
}
