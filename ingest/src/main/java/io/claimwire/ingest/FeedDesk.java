package io.claimwire.ingest;

import io.claimwire.ingest.feed.PollSchedule;
import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.ingest.fetch.FetchRequest;
import io.claimwire.ingest.fetch.WebAddress;
import io.claimwire.ingest.frontier.Work;
import io.claimwire.ingest.host.Hosts;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.ingest.Errand;
import io.claimwire.record.ingest.FeedSettings;
import io.claimwire.record.ingest.FeedState;
import io.claimwire.record.ingest.HostMessage;
import io.claimwire.record.ingest.SeenEntries;
import java.net.URI;
import java.time.Instant;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** The feeds that live with a task's hosts. */
final class FeedDesk implements Desk {

    private final Stores stores;
    private final TaskCounters counters;
    private final PollSchedule schedule;
    private final Polls polls;
    private final Outbox outbox;
    private final EntryRouter router;
    private final IngestMeters meters;
    private final IngestMeters.Task task;
    private final int maxFeedBytes;

    FeedDesk(
            Stores stores,
            TaskCounters counters,
            PollSchedule schedule,
            Outbox outbox,
            EntryRouter router,
            IngestMeters meters,
            IngestMeters.Task task,
            int maxFeedBytes) {
        this.stores = stores;
        this.counters = counters;
        this.schedule = schedule;
        this.polls = new Polls(schedule);
        this.outbox = outbox;
        this.router = router;
        this.meters = meters;
        this.task = task;
        this.maxFeedBytes = maxFeedBytes;
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

    /** An operator added or changed a feed. */
    void assigned(String host, FeedSettings settings, Instant now) {
        FeedState known = stores.feeds().get(settings.getFeedId());
        if (known != null && known.getSettings().equals(settings)) {
            return;
        }
        FeedState state = known == null ? schedule.start(settings, now) : schedule.reconfigured(known, settings, now);
        stores.errands().delete(departed(settings.getFeedId()));
        replace(host, known, state);
        meters.state(task, state);
        outbox.status(FeedStatuses.of(state), now);
    }

    /** An operator removed a feed. */
    void removed(String host, String feedId, Instant now) {
        FeedState known = stores.feeds().get(feedId);
        if (known != null) {
            replace(host, known, null);
            stores.entries().delete(feedId);
            meters.forget(feedId);
            outbox.status(FeedStatuses.removed(known), now);
        } else {
            sendAfter(feedId, "", now);
        }
    }

    /** What an operator undid before the feed's state was here: it goes on when it comes, or nowhere. */
    private void sendAfter(String feedId, String url, Instant now) {
        String id = departed(feedId);
        stores.errands().put(id, Errands.note(id, url, now));
    }

    private static String departed(String feedId) {
        return "departed/" + feedId;
    }

    /** A feed's new address is of another host: its state goes there. */
    void relocated(String host, FeedSettings settings, Instant now) {
        String feedId = settings.getFeedId();
        FeedState known = stores.feeds().get(feedId);
        FeedState state = known == null ? schedule.start(settings, now) : schedule.reconfigured(known, settings, now);
        if (known == null) {
            sendAfter(feedId, settings.getUrl(), now);
        }
        Errand luggage = Errands.ofFeed(host, state, seen(feedId), settings.getUrl(), 0, true, now);
        outbox.toHost(
                Hosts.of(settings.getUrl(), feedId),
                HostMessage.newBuilder().setAdopted(luggage).build(),
                now);
        replace(host, known, null);
        stores.entries().delete(feedId);
        meters.forget(feedId);
    }

    /** A feed that lived elsewhere comes with its state. */
    void adopted(String host, Errand luggage, Instant now) {
        FeedState arrived = luggage.getFeed();
        String feedId = arrived.getSettings().getFeedId();
        Errand note = stores.errands().get(departed(feedId));
        if (note != null) {
            stores.errands().delete(departed(feedId));
            if (note.getUrl().isEmpty()) {
                outbox.status(FeedStatuses.removed(arrived), now);
            } else {
                outbox.toHost(
                        Hosts.of(note.getUrl(), feedId),
                        HostMessage.newBuilder().setAdopted(luggage).build(),
                        now);
            }
            return;
        }
        FeedState known = stores.feeds().get(feedId);
        // what an operator set since then has overtaken the luggage
        FeedState state = known == null ? arrived : schedule.reconfigured(arrived, known.getSettings(), now);
        state.setAway(false);
        replace(host, known, state);
        stores.entries().put(feedId, luggage.getSeen());
        meters.state(task, state);
        outbox.status(FeedStatuses.of(state), now);
    }

    @Override
    public @Nullable FetchPlan plan(String host, String id, long dueAt, Instant now) {
        FeedState state = stores.feeds().get(id);
        if (state == null || state.getNextAt() != dueAt || state.getAway()) {
            stores.frontier().remove(host, new Work(Work.Kind.FEED, id), dueAt);
            return null;
        }
        URI url = WebAddress.of(state.getUrl());
        if (url == null) {
            FetchOutcome refused = new FetchOutcome.Failed(
                    FetchOutcomeKind.CLIENT_ERROR, "\"" + state.getUrl() + "\" is no http or https address");
            finish(host, id, dueAt, Answer.of(refused), now);
            return null;
        }
        if (!WebAddress.host(url).equals(host)) {
            depart(host, state, url, 0, true, now);
            return null;
        }
        return new FetchPlan(
                new FetchRequest(url, state.getEtag(), state.getLastModified(), maxFeedBytes, 0, true, false),
                state.getSettings());
    }

    @Override
    public void finish(String host, String id, long dueAt, Answer answer, Instant now) {
        FeedState state = stores.feeds().get(id);
        if (state == null || state.getNextAt() != dueAt || state.getAway()) {
            return;
        }
        if (answer.outcome() instanceof FetchOutcome.Redirected redirected) {
            depart(host, state, redirected.target(), redirected.hops(), redirected.permanent(), now);
            return;
        }
        Polls.Concluded concluded = polls.conclude(state, seen(id), answer, now);
        meters.polled(state, concluded);
        router.route(host, concluded.listed(), now);
        keep(host, state, concluded.state(), concluded.seen(), now);
    }

    /** Another host's task made the fetch and sent the state home. */
    void returned(String host, Errand errand, Instant now) {
        FeedState arrived = errand.getFeed();
        String feedId = arrived.getSettings().getFeedId();
        FeedState known = stores.feeds().get(feedId);
        if (known == null || !known.getAway()) {
            return;
        }
        arrived.setAway(false);
        FeedState state = known.getSettings().equals(arrived.getSettings())
                ? arrived
                : schedule.reconfigured(arrived, known.getSettings(), now);
        keep(host, known, state, errand.getSeen(), now);
    }

    private void keep(String host, FeedState before, FeedState state, SeenEntries seen, Instant now) {
        String feedId = state.getSettings().getFeedId();
        replace(host, before, state);
        if (!seen.equals(seen(feedId))) {
            stores.entries().put(feedId, seen);
        }
        meters.state(task, state);
        outbox.status(FeedStatuses.of(state), now);
    }

    private void depart(String host, FeedState state, URI target, int hops, boolean permanent, Instant now) {
        String feedId = state.getSettings().getFeedId();
        FeedState away = FeedState.newBuilder(state).setAway(true).build();
        Errand errand = Errands.ofFeed(host, away, seen(feedId), target.toString(), hops, permanent, now);
        replace(host, state, away);
        outbox.toHost(
                WebAddress.host(target),
                HostMessage.newBuilder().setErrand(errand).build(),
                now);
    }

    private SeenEntries seen(String feedId) {
        SeenEntries seen = stores.entries().get(feedId);
        return seen == null ? SeenEntries.newBuilder().build() : seen;
    }

    private void replace(String host, @Nullable FeedState before, @Nullable FeedState after) {
        String feedId = String.valueOf(
                before != null
                        ? before.getSettings().getFeedId()
                        : after == null ? null : after.getSettings().getFeedId());
        Work work = new Work(Work.Kind.FEED, feedId);
        if (before != null && !before.getAway()) {
            stores.frontier().remove(host, work, before.getNextAt());
        }
        if (after == null) {
            stores.feeds().delete(feedId);
        } else {
            stores.feeds().put(feedId, after);
            if (after.getNextAt() > 0 && !after.getAway()) {
                stores.frontier().add(host, work, after.getNextAt());
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
