package io.claimwire.ingest.feed;

import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.ingest.FeedSettings;
import io.claimwire.record.ingest.FeedState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a feed is polled next, from what the last poll gave. The interval follows the feed's own rate of new
 * entries, half of the mean time between two of them, so that most are found soon after they are published; hints of
 * the publisher lengthen it, the feed's configured bounds always hold. Pure but for the injected randomness.
 */
public final class PollSchedule {

    private static final double MILLIS_A_DAY = Duration.ofDays(1).toMillis();

    /** Successive failures after which a moved feed is tried at its configured address again. */
    private static final int FAILURES_OF_A_MOVE = 3;

    /** A feed that falls silent is asked less often by and by, not at once. */
    private static final double MAX_GROWTH = 2;

    /** Most doublings of a back-off; beyond them the cap holds anyway. */
    private static final int MAX_DOUBLINGS = 20;

    private final PollLimits limits;
    private final DoubleSupplier random;

    /** @param random numbers in [0, 1) */
    public PollSchedule(PollLimits limits, DoubleSupplier random) {
        this.limits = limits;
        this.random = random;
    }

    /** State of a feed that was just added: due at once. */
    public FeedState start(FeedSettings settings, Instant now) {
        return FeedState.newBuilder()
                .setSettings(settings)
                .setUrl(settings.getUrl())
                .setIntervalMillis(clamp(limits.start().toMillis(), settings))
                .setNextAt(settings.getPaused() ? 0 : now.toEpochMilli())
                .build();
    }

    /** State of a feed whose settings an operator changed. A new address starts over but for the entries seen. */
    public FeedState reconfigured(FeedState state, FeedSettings settings, Instant now) {
        FeedState.Builder changed = FeedState.newBuilder(state).setSettings(settings);
        boolean moved = !settings.getUrl().equals(state.getSettings().getUrl());
        if (moved) {
            changed.setUrl(settings.getUrl())
                    .setEtag(null)
                    .setLastModified(null)
                    .setMovedTo(null)
                    .setRetired(false)
                    .setFailures(0);
        }
        boolean resumed = state.getSettings().getPaused() && !settings.getPaused();
        long interval = clamp(state.getIntervalMillis(), settings);
        changed.setIntervalMillis(interval);
        if (settings.getPaused() || (changed.getRetired() && !resumed)) {
            changed.setNextAt(0);
        } else if (moved || resumed || state.getNextAt() == 0) {
            changed.setRetired(false).setNextAt(now.toEpochMilli());
        } else {
            changed.setNextAt(Math.min(state.getNextAt(), now.toEpochMilli() + interval));
        }
        return changed.build();
    }

    /** State of a feed after a poll. */
    public FeedState next(FeedState state, PollOutcome outcome, Instant now) {
        FeedState.Builder next = FeedState.newBuilder(state)
                .setLastFetchAt(now.toEpochMilli())
                .setOutcome(outcome.kind().name())
                .setMessage(outcome.message());
        if (outcome instanceof PollOutcome.Read read) {
            succeed(next, read.source(), now);
            learn(next, state, read.newEntries(), read.recentPerDay(), now);
            plan(next, state, read.source(), read.hints(), now);
        } else if (outcome instanceof PollOutcome.Unchanged unchanged) {
            succeed(next, unchanged.source(), now);
            learn(next, state, 0, -1, now);
            plan(next, state, unchanged.source(), UpdateHints.NONE, now);
        } else if (outcome.kind() == FetchOutcomeKind.CANCELLED) {
            return FeedState.newBuilder(state).setNextAt(now.toEpochMilli()).build();
        } else {
            fail(next, state, outcome, now);
        }
        return next.build();
    }

    private static void succeed(FeedState.Builder next, FetchOutcome.Source source, Instant now) {
        next.setFailures(0)
                .setLastSuccessAt(now.toEpochMilli())
                .setEtag(source.etag())
                .setLastModified(source.lastModified());
        URI moved = source.permanentUrl();
        if (moved == null) {
            next.setMovedTo(null);
        } else if (moved.toString().equals(next.getMovedTo())) {
            // said twice: not a slip of a moment
            next.setUrl(moved.toString()).setMovedTo(null);
        } else {
            next.setMovedTo(moved.toString());
        }
    }

    /** Smooths the rate exponentially with a time constant of a day; a first poll's backlog is no news. */
    private static void learn(
            FeedState.Builder next, FeedState state, int newEntries, double recentPerDay, Instant now) {
        next.setEntriesSeen(state.getEntriesSeen() + newEntries);
        if (newEntries > 0) {
            next.setLastNewEntryAt(now.toEpochMilli());
        }
        Long last = state.getLastSuccessAt();
        if (last == null) {
            next.setEntriesPerDay(Math.max(0, recentPerDay));
        } else {
            double days = Math.max(0, now.toEpochMilli() - last) / MILLIS_A_DAY;
            next.setEntriesPerDay(state.getEntriesPerDay() * Math.exp(-days) + newEntries);
        }
    }

    private void plan(
            FeedState.Builder next, FeedState state, FetchOutcome.Source source, UpdateHints hints, Instant now) {
        double rate = next.getEntriesPerDay();
        boolean unknown = state.getLastSuccessAt() == null && rate == 0;
        double own = unknown ? limits.start().toMillis() : rate <= 0 ? Double.MAX_VALUE : MILLIS_A_DAY / rate / 2;
        own = unknown ? own : Math.min(own, state.getIntervalMillis() * MAX_GROWTH);
        long hinted =
                Math.min(longest(source.freshFor(), hints), limits.maxHint().toMillis());
        long interval = clamp((long) Math.min(Math.max(own, hinted), Long.MAX_VALUE / 4.0), state.getSettings());
        next.setIntervalMillis(interval);
        next.setNextAt(awake(now.plusMillis(jittered(interval, state.getSettings())), hints, state.getSettings(), now)
                .toEpochMilli());
    }

    private void fail(FeedState.Builder next, FeedState state, PollOutcome outcome, Instant now) {
        long failures = state.getFailures() + 1;
        next.setFailures(failures);
        if (outcome.kind() == FetchOutcomeKind.GONE) {
            next.setRetired(true).setNextAt(0);
            return;
        }
        FeedSettings settings = state.getSettings();
        if (failures % FAILURES_OF_A_MOVE == 0) {
            next.setUrl(settings.getUrl()).setMovedTo(null);
        }
        long base = Math.max(state.getIntervalMillis(), settings.getMinIntervalMillis());
        long doubled = base << Math.min(failures - 1, MAX_DOUBLINGS);
        long backOff = Math.min(
                Math.max(doubled, base), Math.max(limits.maxBackOff().toMillis(), settings.getMinIntervalMillis()));
        if (outcome instanceof PollOutcome.Failed failed
                && failed.outcome() instanceof FetchOutcome.RateLimited limited
                && limited.retryAfter() != null) {
            backOff = Math.max(
                    settings.getMinIntervalMillis(),
                    Math.min(
                            limited.retryAfter().toMillis(), limits.maxBackOff().toMillis()));
        }
        next.setNextAt(now.toEpochMilli() + jittered(backOff, settings));
    }

    private static long longest(@Nullable Duration freshFor, UpdateHints hints) {
        long longest = 0;
        for (Duration hint : new @Nullable Duration[] {freshFor, hints.ttl(), hints.updatePeriod()}) {
            longest = hint == null
                    ? longest
                    : Math.max(longest, hint.compareTo(Duration.ofDays(365)) > 0 ? 0 : hint.toMillis());
        }
        return longest;
    }

    /** The first hour, from then on, in which the publisher does not say that nothing changes; within the maximum. */
    private static Instant awake(Instant next, UpdateHints hints, FeedSettings settings, Instant now) {
        Instant last = now.plusMillis(settings.getMaxIntervalMillis());
        Instant candidate = next;
        while (isAsleep(candidate, hints) && candidate.isBefore(last)) {
            candidate = candidate.plus(Duration.ofHours(1));
        }
        return candidate.isAfter(last) && next.isBefore(last) ? last : candidate;
    }

    private static boolean isAsleep(Instant time, UpdateHints hints) {
        var utc = time.atOffset(ZoneOffset.UTC);
        return hints.skipHours().contains(utc.getHour()) || hints.skipDays().contains(utc.getDayOfWeek());
    }

    /** Spread to both sides, but never below the feed's minimum. */
    private long jittered(long interval, FeedSettings settings) {
        double factor = 1 + (random.getAsDouble() * 2 - 1) * limits.jitter();
        return Math.max((long) (interval * factor), settings.getMinIntervalMillis());
    }

    private static long clamp(long interval, FeedSettings settings) {
        long least = Math.max(settings.getMinIntervalMillis(), 1);
        return Math.max(least, Math.min(interval, Math.max(settings.getMaxIntervalMillis(), least)));
    }
}
