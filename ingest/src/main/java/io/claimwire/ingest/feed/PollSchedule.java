package io.claimwire.ingest.feed;

import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.ingest.FeedSettings;
import io.claimwire.record.ingest.FeedState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
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

    /** Longest message kept, in characters. */
    private static final int MAX_MESSAGE = 500;

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

    /**
     * State of a feed whose settings an operator changed. A new address starts over but for the entries seen; a poll
     * that is being made elsewhere counts no more.
     */
    public FeedState reconfigured(FeedState state, FeedSettings settings, Instant now) {
        FeedState.Builder changed =
                FeedState.newBuilder(state).setSettings(settings).setAway(false).setAwayUntil(0);
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

    /** What a host sent may be quoted in it at any length. */
    private static @Nullable String shortened(@Nullable String message) {
        return message == null || message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "...";
    }

    /** State of a feed after a poll. */
    public FeedState next(FeedState state, PollOutcome outcome, Instant now) {
        FeedState.Builder next = FeedState.newBuilder(state)
                .setLastFetchAt(now.toEpochMilli())
                .setOutcome(outcome.kind().name())
                .setMessage(shortened(outcome.message()));
        if (outcome instanceof PollOutcome.Read read) {
            succeed(next, read.source(), now);
            learn(next, state, read.newEntries(), read.recentPerDay(), now);
            StoredHints.keep(next, read.hints());
            plan(next, state, read.source(), now);
        } else if (outcome instanceof PollOutcome.Unchanged unchanged) {
            succeed(next, unchanged.source(), now);
            learn(next, state, 0, -1, now);
            plan(next, state, unchanged.source(), now);
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

    private void plan(FeedState.Builder next, FeedState state, FetchOutcome.Source source, Instant now) {
        FeedSettings settings = state.getSettings();
        long hinted = Math.min(
                StoredHints.longest(source.freshFor(), next), limits.maxHint().toMillis());
        long interval = clamp(Math.max(own(next, state), hinted), settings);
        next.setIntervalMillis(interval);
        // what is still fresh by its host's own words is not asked for again, however the jitter falls
        long wait = Math.max(jittered(interval, settings), clamp(hinted, settings));
        next.setNextAt(StoredHints.awake(next, now.plusMillis(wait), now.plusMillis(settings.getMaxIntervalMillis()))
                .toEpochMilli());
    }

    /** The interval that the feed's own pace asks for, in milliseconds. */
    private long own(FeedState.Builder next, FeedState state) {
        double rate = next.getEntriesPerDay();
        if (state.getLastSuccessAt() == null && rate == 0) {
            return limits.start().toMillis();
        }
        long grown = Math.round(state.getIntervalMillis() * MAX_GROWTH);
        return rate <= 0 ? grown : Math.min(Math.round(MILLIS_A_DAY / rate / 2), grown);
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
            // validators belong to the address that gave them
            boolean elsewhere = !settings.getUrl().equals(state.getUrl());
            next.setUrl(settings.getUrl()).setMovedTo(null);
            next.setEtag(elsewhere ? null : state.getEtag())
                    .setLastModified(elsewhere ? null : state.getLastModified());
        }
        long base = Math.max(state.getIntervalMillis(), settings.getMinIntervalMillis());
        long doubled = base << Math.min(failures - 1, MAX_DOUBLINGS);
        long backOff = Math.min(
                Math.max(doubled, base), Math.max(limits.maxBackOff().toMillis(), settings.getMinIntervalMillis()));
        Duration asked = outcome instanceof PollOutcome.Failed failed
                        && failed.outcome() instanceof FetchOutcome.RateLimited limited
                ? limited.retryAfter()
                : null;
        if (asked != null) {
            long wait = Math.min(asked.toMillis(), limits.maxBackOff().toMillis());
            next.setNextAt(now.toEpochMilli() + later(Math.max(wait, settings.getMinIntervalMillis())));
            return;
        }
        next.setNextAt(now.toEpochMilli() + jittered(backOff, settings));
    }

    /** Spread to the later side alone: a host that names a time is not asked before it. */
    private long later(long interval) {
        return interval + Math.round(interval * random.getAsDouble() * limits.jitter());
    }

    /** Spread to both sides, but never below the feed's minimum. */
    private long jittered(long interval, FeedSettings settings) {
        double factor = 1 + (random.getAsDouble() * 2 - 1) * limits.jitter();
        return Math.max(Math.round(interval * factor), settings.getMinIntervalMillis());
    }

    private static long clamp(long interval, FeedSettings settings) {
        long least = Math.max(settings.getMinIntervalMillis(), 1);
        return Math.max(least, Math.min(interval, Math.max(settings.getMaxIntervalMillis(), least)));
    }
}
