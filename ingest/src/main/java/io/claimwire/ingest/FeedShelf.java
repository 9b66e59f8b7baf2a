package io.claimwire.ingest;

import io.claimwire.ingest.frontier.Work;
import io.claimwire.ingest.host.Hosts;
import io.claimwire.record.ingest.FeedSettings;
import io.claimwire.record.ingest.FeedState;
import io.claimwire.record.ingest.SeenEntries;
import java.time.Instant;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** The feeds that live with a task's hosts: their state, in step with the frontier, the meters and the status topic. */
final class FeedShelf {

    private final Stores stores;
    private final TaskCounters counters;
    private final Outbox outbox;
    private final IngestMeters meters;
    private final IngestMeters.Task task;

    FeedShelf(Stores stores, TaskCounters counters, Outbox outbox, IngestMeters meters, IngestMeters.Task task) {
        this.stores = stores;
        this.counters = counters;
        this.outbox = outbox;
        this.meters = meters;
        this.task = task;
    }

    /** The feeds that the task starts with. */
    void found() {
        try (KeyValueIterator<String, FeedState> all = stores.feeds().all()) {
            while (all.hasNext()) {
                FeedState state = all.next().value;
                meters.state(task, state);
                if (unpolled(state) > 0) {
                    FeedSettings settings = state.getSettings();
                    counters.foundFeed(Hosts.of(settings.getUrl(), settings.getFeedId()));
                }
            }
        }
    }

    /** When a feed is due: for its poll, or for giving up one that another host's task was to make. */
    static long dueAt(FeedState state) {
        return state.getAway() ? state.getAwayUntil() : state.getNextAt();
    }

    /** Null where the feed does not live here. */
    @Nullable
    FeedState state(String feedId) {
        return stores.feeds().get(feedId);
    }

    /** Entries that a feed has listed. */
    SeenEntries seen(String feedId) {
        SeenEntries seen = stores.entries().get(feedId);
        return seen == null ? SeenEntries.newBuilder().build() : seen;
    }

    /** Keeps a feed's new state, and shows it. */
    void keep(String host, @Nullable FeedState before, FeedState after, Instant now) {
        replace(host, before, after);
        meters.state(task, after);
        outbox.status(FeedStatuses.of(after), now);
    }

    /** The same with the entries that it has listed. */
    void keep(String host, @Nullable FeedState before, FeedState after, SeenEntries seen, Instant now) {
        String feedId = after.getSettings().getFeedId();
        if (!seen.equals(seen(feedId))) {
            stores.entries().put(feedId, seen);
        }
        keep(host, before, after, now);
    }

    /** Keeps the state of a feed that another host's task fetches; nobody is shown that. */
    void lend(String host, FeedState before, FeedState away) {
        replace(host, before, away);
    }

    /** A feed lives elsewhere from now on. */
    void drop(String host, String feedId, @Nullable FeedState known) {
        if (known != null) {
            replace(host, known, null);
        }
        stores.entries().delete(feedId);
        meters.forget(feedId);
    }

    /** A feed is off the list. */
    void remove(String host, FeedState known, Instant now) {
        String feedId = known.getSettings().getFeedId();
        drop(host, feedId, known);
        meters.removed(feedId);
        outbox.status(FeedStatuses.removed(known), now);
    }

    private void replace(String host, @Nullable FeedState before, @Nullable FeedState after) {
        String feedId = String.valueOf(
                before != null
                        ? before.getSettings().getFeedId()
                        : after == null ? null : after.getSettings().getFeedId());
        Work work = new Work(Work.Kind.FEED, feedId);
        if (before != null) {
            stores.frontier().remove(host, work, dueAt(before));
        }
        if (after == null) {
            stores.feeds().delete(feedId);
        } else {
            stores.feeds().put(feedId, after);
            if (dueAt(after) > 0) {
                stores.frontier().add(host, work, dueAt(after));
            }
        }
        counters.addFeedsNeverPolled(host, unpolled(after) - unpolled(before));
    }

    /** 1 for a feed that is still to be polled for the first time. */
    static int unpolled(@Nullable FeedState state) {
        return state != null
                        && state.getLastFetchAt() == null
                        && !state.getSettings().getPaused()
                ? 1
                : 0;
    }
}
