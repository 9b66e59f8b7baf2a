package io.claimwire.ingest.host;

import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.record.ingest.HostState;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a host may next be asked. A failure of the host as a whole holds everything on it, so that a thousand
 * pages of a host that is down cost one request, not a thousand timeouts. Pure but for the injected randomness.
 */
public final class HostGate {

    private final Pace pace;
    private final DoubleSupplier random;

    /** @param random numbers in [0, 1) */
    public HostGate(Pace pace, DoubleSupplier random) {
        this.pace = pace;
        this.random = random;
    }

    /**
     * The host's state after a request. What the host was told to be left alone until, by an earlier answer, holds.
     *
     * @param outcome how the request ended
     * @param crawlDelayMillis as robots.txt states it, null where it does not
     * @param shared true where the host's addresses belong to different people, so that one's limit is not another's
     */
    public HostState after(
            HostState before, FetchOutcome outcome, @Nullable Long crawlDelayMillis, boolean shared, Instant now) {
        Duration delay = delay(crawlDelayMillis);
        long failures = 0;
        if (outcome instanceof FetchOutcome.RateLimited limited && !shared) {
            failures = before.getFailures() + 1;
            delay = max(
                    delay,
                    limited.retryAfter() == null ? backOff(failures) : min(limited.retryAfter(), Duration.ofDays(1)));
        } else if (outcome instanceof FetchOutcome.Failed failed && isOfWholeHost(failed)) {
            failures = before.getFailures() + 1;
            delay = max(delay, backOff(failures));
        }
        return HostState.newBuilder(before)
                .setFailures(failures)
                .setOpensAt(Math.max(before.getOpensAt(), now.plus(delay).toEpochMilli()))
                .build();
    }

    /** What a host states makes it slower only: the operator's delay is his promise to all hosts. */
    private Duration delay(@Nullable Long crawlDelayMillis) {
        return crawlDelayMillis == null
                ? pace.delay()
                : max(pace.delay(), min(Duration.ofMillis(crawlDelayMillis), pace.maxDelay()));
    }

    /** Doubled with every failure, spread by a quarter so that hosts do not come back in step. */
    private Duration backOff(long failures) {
        long doublings = Math.min(failures - 1, 30);
        long millis = Math.min(
                pace.firstBackOff().toMillis() << doublings, pace.maxBackOff().toMillis());
        return Duration.ofMillis((long) (millis * (0.75 + random.getAsDouble() / 4)));
    }

    private static boolean isOfWholeHost(FetchOutcome.Failed failed) {
        return switch (failed.kind()) {
            case TIMEOUT, UNREACHABLE, DNS_FAILED, TLS_FAILED -> true;
            default -> false;
        };
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
