package io.claimwire.ingest;

import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.ingest.FeedState;
import io.claimwire.runtime.metrics.MetricNames;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The meters of feeds and fetches, over all tasks of a process. Thread-safe. */
final class IngestMeters {

    /** Feeds with series of their own: eleven each, which a scrape of tens of thousands of feeds could not bear. */
    static final int MAX_FEEDS = 2_000;

    /** Label of all other feeds; no feed's id has an underscore. */
    static final String OTHER_FEEDS = "_other";

    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<Task, Due> tasks = new ConcurrentHashMap<>();
    private final Map<String, Shown> feeds = new ConcurrentHashMap<>();

    /** What a task tells of itself. */
    interface Task {
        TaskCounters counters();

        /** Fetches under way. */
        int underWay();
    }

    /** @param oldest since when the oldest work waits, epoch milliseconds; 0 where none does */
    private record Due(int count, long oldest) {}

    /** A feed's gauges, which read its last state. */
    private static final class Shown {
        private volatile Task task;
        private volatile FeedState state;
        private List<Gauge> gauges = List.of();

        Shown(Task task, FeedState state) {
            this.task = task;
            this.state = state;
        }
    }

    IngestMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        MetricNames.INGEST_TASKS.gauge(registry, tasks::size);
        MetricNames.FETCH_IN_FLIGHT.gauge(registry, () -> sum(Task::underWay));
        MetricNames.FRONTIER_DUE.gauge(
                registry, () -> tasks.values().stream().mapToInt(Due::count).sum());
        MetricNames.FRONTIER_PENDING.gauge(
                registry,
                () -> Math.max(
                        0,
                        sum(task ->
                                task.counters().pagesPending() + task.counters().entriesUnderWay())));
        MetricNames.FRONTIER_OLDEST_DUE.gauge(registry, this::oldestDueSeconds);
        MetricNames.FEEDS_NEVER_POLLED.gauge(
                registry, () -> sum(task -> task.counters().feedsNeverPolled()));
    }

    void started(Task task) {
        tasks.put(task, new Due(0, 0));
    }

    /** The task's feeds are another's from now on, of this process or of none: what it knew of them grows old. */
    void ended(Task task) {
        tasks.remove(task);
        feeds.forEach((feed, shown) -> {
            if (shown.task == task) {
                forget(feed);
            }
        });
    }

    void due(Task task, int count, long oldest) {
        tasks.replace(task, new Due(count, oldest));
    }

    void bytesRead(long bytes) {
        MetricNames.FETCH_BYTES.counter(registry).increment(bytes);
    }

    void blocked(FetchOutcomeKind reason) {
        MetricNames.FETCH_BLOCKED.counter(registry, label(reason)).increment();
    }

    void visited(FetchOutcome outcome) {
        String label = outcome instanceof FetchOutcome.Fetched ? "fetched" : label(outcome.kind());
        MetricNames.PAGE_FETCH.counter(registry, label).increment();
    }

    /** The fetch of a feed ended after so long; a clock that was set back counts for nothing. */
    void feedFetched(FetchOutcome outcome, Duration took) {
        String label = outcome instanceof FetchOutcome.Fetched ? "fetched" : label(outcome.kind());
        MetricNames.FEED_FETCH_DURATION.timer(registry, label).record(took.isNegative() ? Duration.ZERO : took);
    }

    /** A poll came to an end. */
    void polled(FeedState before, Polls.Concluded concluded) {
        String id = before.getSettings().getFeedId();
        String feed = feeds.containsKey(id) || feeds.size() < MAX_FEEDS ? id : OTHER_FEEDS;
        String outcome = concluded.state().getOutcome().toLowerCase(Locale.ROOT);
        MetricNames.FEED_FETCH.counter(registry, feed, outcome).increment();
        entries(feed, "new", concluded.counts().fresh());
        entries(feed, "changed", concluded.counts().changed());
        entries(feed, "unchanged", concluded.counts().unchanged());
        entries(feed, "refused", concluded.counts().refused());
    }

    /** A feed's state as it is now, for its gauges. One that is paused has none: nothing is expected of it. */
    void state(Task task, FeedState state) {
        String feed = state.getSettings().getFeedId();
        if (state.getSettings().getPaused()) {
            forget(feed);
            return;
        }
        Shown shown = feeds.get(feed);
        if (shown == null && feeds.size() < MAX_FEEDS) {
            shown = feeds.computeIfAbsent(feed, id -> register(id, new Shown(task, state)));
        }
        if (shown != null) {
            shown.task = task;
            shown.state = state;
        }
    }

    /** A feed is polled here no more. */
    void forget(String feed) {
        Shown shown = feeds.remove(feed);
        if (shown != null) {
            shown.gauges.forEach(registry::remove);
        }
    }

    /** A feed is off the list: nothing of it is shown any more. */
    void removed(String feed) {
        forget(feed);
        MetricNames.FEED_FETCH.remove(registry, "feed", feed);
        MetricNames.FEED_ENTRIES.remove(registry, "feed", feed);
    }

    private Shown register(String feed, Shown shown) {
        shown.gauges = List.of(
                MetricNames.FEED_LAST_SUCCESS.gauge(registry, () -> seconds(shown.state.getLastSuccessAt()), feed),
                MetricNames.FEED_LAST_NEW_ENTRY.gauge(registry, () -> seconds(shown.state.getLastNewEntryAt()), feed),
                MetricNames.FEED_EXPECTED_INTERVAL.gauge(
                        registry, () -> shown.state.getIntervalMillis() / 1_000.0, feed),
                MetricNames.FEED_CONSECUTIVE_FAILURES.gauge(registry, () -> shown.state.getFailures(), feed));
        return shown;
    }

    private void entries(String feed, String result, int count) {
        MetricNames.FEED_ENTRIES.counter(registry, feed, result).increment(count);
    }

    private long sum(ToLongFunction<Task> number) {
        return tasks.keySet().stream().mapToLong(number).sum();
    }

    private double oldestDueSeconds() {
        long now = clock.millis();
        ToDoubleFunction<Due> waiting = due -> due.oldest() == 0 ? 0 : Math.max(0, now - due.oldest()) / 1_000.0;
        return tasks.values().stream().mapToDouble(waiting).max().orElse(0);
    }

    private static double seconds(@Nullable Long millis) {
        return millis == null ? 0 : millis / 1_000.0;
    }

    private static String label(FetchOutcomeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
