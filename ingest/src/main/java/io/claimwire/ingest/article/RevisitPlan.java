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

    /** A visit that has been put off for so long is given up: readers have the entry's words. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final Duration LEAST_WAIT = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

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

    /**
     * When the present visit of a page first became due: as its entry was listed, or at the last time of a revisit.
     * Epoch milliseconds.
     *
     * @param firstSeenAt 0 before the first revision
     */
    long begunAt(long listedAt, long firstSeenAt, Instant now) {
        return revisits.stream()
                .mapToLong(after -> firstSeenAt + after.toMillis())
                .filter(at -> firstSeenAt > 0 && at > listedAt && at <= now.toEpochMilli())
                .max()
                .orElse(listedAt);
    }

    /** True where what became due then has waited too long for its host, however the host put it off. */
    public boolean isExhausted(long begunAt, Instant now) {
        return begunAt > 0 && now.toEpochMilli() - begunAt > PATIENCE.toMillis();
    }

    /** When an article is forgotten, epoch milliseconds. */
    long forgottenAt(Instant now) {
        return now.plus(memory).toEpochMilli();
    }

    /**
     * How long to wait where the host asks for it: as long as it says, at most a day; where it does not say, longer and
     * longer. Of a host with an address for each user nothing else knows.
     *
     * @param begunAt when the visit first became due
     */
    Duration wait(FetchOutcome outcome, long begunAt, Instant now) {
        if (!(outcome instanceof FetchOutcome.RateLimited limited)) {
            return Duration.ZERO;
        }
        Duration asked = limited.retryAfter();
        long millis = asked != null
                ? asked.toMillis()
                : Math.max(LEAST_WAIT.toMillis(), begunAt > 0 ? (now.toEpochMilli() - begunAt) / 2 : 0);
        return Duration.ofMillis(Math.min(millis, LONGEST_WAIT.toMillis()));
    }

    /** The next attempt after so many failures; 0 where none is left. */
    long nextAttempt(long failures, long now) {
        return failures > retries.size()
                ? 0
                : now + retries.get((int) failures - 1).toMillis();
    }
}
