package io.claimwire.ingest;

import io.claimwire.ingest.feed.PollSchedule;
import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.ingest.fetch.FetchRequest;
import io.claimwire.ingest.fetch.WebAddress;
import io.claimwire.ingest.frontier.Work;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.ingest.Errand;
import io.claimwire.record.ingest.FeedState;
import io.claimwire.record.ingest.HostMessage;
import io.claimwire.record.ingest.SeenEntries;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Polls of the feeds that live with a task's hosts. */
final class FeedDesk implements Desk {

    private final FeedShelf shelf;
    private final Stores stores;
    private final Polls polls;
    private final Outbox outbox;
    private final EntryRouter router;
    private final IngestMeters meters;
    private final int maxFeedBytes;

    FeedDesk(
            FeedShelf shelf,
            Stores stores,
            PollSchedule schedule,
            Outbox outbox,
            EntryRouter router,
            IngestMeters meters,
            int maxFeedBytes) {
        this.shelf = shelf;
        this.stores = stores;
        this.polls = new Polls(schedule);
        this.outbox = outbox;
        this.router = router;
        this.meters = meters;
        this.maxFeedBytes = maxFeedBytes;
    }

    @Override
    public @Nullable FetchPlan plan(String host, String id, long dueAt, Instant now) {
        FeedState state = shelf.state(id);
        if (state == null || FeedShelf.dueAt(state) != dueAt) {
            stores.frontier().remove(host, new Work(Work.Kind.FEED, id), dueAt);
            return null;
        }
        if (state.getAway()) {
            missed(host, state, now);
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
        return FetchPlan.ofFeed(
                new FetchRequest(url, state.getEtag(), state.getLastModified(), maxFeedBytes, 0, true, false),
                state.getSettings());
    }

    @Override
    public void finish(String host, String id, long dueAt, Answer answer, Instant now) {
        FeedState state = shelf.state(id);
        if (state == null || state.getNextAt() != dueAt || state.getAway()) {
            return;
        }
        if (answer.outcome() instanceof FetchOutcome.Redirected redirected) {
            depart(host, state, redirected.target(), redirected.hops(), redirected.permanent(), now);
            return;
        }
        if (!answer.sitemaps().isEmpty()) {
            Errand poll = lent(host, state, state.getUrl(), 0, false, now);
            send(SitemapTours.begun(poll, answer.sitemaps(), now), now);
            return;
        }
        Polls.Concluded concluded = polls.conclude(state, shelf.seen(id), answer, now);
        meters.polled(state, concluded);
        router.route(host, concluded.listed(), now);
        shelf.keep(host, state, concluded.state(), concluded.seen(), now);
    }

    /** Another host's task made the fetch and sent the state home. */
    void returned(String host, Errand errand, Instant now) {
        FeedState arrived = errand.getFeed();
        String feedId = arrived.getSettings().getFeedId();
        FeedState known = shelf.state(feedId);
        if (known == null || !known.getAway() || known.getAwayUntil() != arrived.getAwayUntil()) {
            return;
        }
        shelf.keep(host, known, home(arrived), errand.getSeen(), now);
    }

    /** Another host's task was to make the poll and has not been heard of: the feed goes on without it. */
    private void missed(String host, FeedState state, Instant now) {
        SeenEntries seen = shelf.seen(state.getSettings().getFeedId());
        Polls.Concluded concluded = polls.conclude(home(state), seen, Answer.of(Errands.missed("the poll")), now);
        meters.polled(state, concluded);
        shelf.keep(host, state, concluded.state(), now);
    }

    private static FeedState home(FeedState state) {
        return FeedState.newBuilder(state).setAway(false).setAwayUntil(0).build();
    }

    private void depart(String host, FeedState state, URI target, int hops, boolean permanent, Instant now) {
        send(lent(host, state, target.toString(), hops, permanent, now), now);
    }

    private Errand lent(String host, FeedState state, String target, int hops, boolean permanent, Instant now) {
        FeedState away = FeedState.newBuilder(state)
                .setAway(true)
                .setAwayUntil(now.plus(Errands.PATIENCE).toEpochMilli())
                .build();
        shelf.lend(host, state, away);
        String feedId = state.getSettings().getFeedId();
        return Errands.ofFeed(host, away, shelf.seen(feedId), target, hops, permanent, now);
    }

    private void send(Errand errand, Instant now) {
        outbox.toHost(
                WebAddress.host(URI.create(errand.getUrl())),
                HostMessage.newBuilder().setErrand(errand).build(),
                now);
    }
}
