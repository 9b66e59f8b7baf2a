package io.claimwire.ingest;

import io.claimwire.ingest.article.ArticleRevisions;
import io.claimwire.ingest.article.PageAnswer;
import io.claimwire.ingest.article.Revision;
import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.ingest.fetch.FetchRequest;
import io.claimwire.ingest.fetch.WebAddress;
import io.claimwire.ingest.frontier.Work;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.ingest.ArticleState;
import io.claimwire.record.ingest.Errand;
import io.claimwire.record.ingest.FeedState;
import io.claimwire.record.ingest.HostMessage;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Fetches for feeds and articles of other hosts that were redirected to this task's. Their state comes along, so that
 * what is found is judged and sent from here, in one transaction with the state's way home; no body travels.
 */
final class ErrandDesk implements Desk {

    private final Stores stores;
    private final Polls polls;
    private final ArticleRevisions revisions;
    private final Outbox outbox;
    private final EntryRouter router;
    private final IngestMeters meters;
    private final int maxFeedBytes;
    private final int maxPageBytes;

    ErrandDesk(
            Stores stores,
            Polls polls,
            ArticleRevisions revisions,
            Outbox outbox,
            EntryRouter router,
            IngestMeters meters,
            int maxFeedBytes,
            int maxPageBytes) {
        this.stores = stores;
        this.polls = polls;
        this.revisions = revisions;
        this.outbox = outbox;
        this.router = router;
        this.meters = meters;
        this.maxFeedBytes = maxFeedBytes;
        this.maxPageBytes = maxPageBytes;
    }

    /** An errand arrives; one of the same feed or article that is here already is overtaken by it. */
    void arrived(String host, Errand errand) {
        Errand before = stores.errands().get(errand.getId());
        Work work = Errands.work(errand.getId());
        if (before != null) {
            stores.frontier().remove(host, work, before.getDueAt());
        }
        stores.errands().put(errand.getId(), errand);
        stores.frontier().add(host, work, errand.getDueAt());
    }

    @Override
    public @Nullable FetchPlan plan(String host, String id, long dueAt, Instant now) {
        Errand errand = stores.errands().get(id);
        if (errand == null || errand.getDueAt() != dueAt) {
            stores.frontier().remove(host, Errands.work(id), dueAt);
            return null;
        }
        if (Errands.isLate(errand, now)) {
            end(host, errand);
            return null;
        }
        URI url = WebAddress.of(errand.getUrl());
        if (url == null) {
            FetchOutcome refused = new FetchOutcome.Failed(
                    FetchOutcomeKind.CLIENT_ERROR,
                    "the address that redirects led to on " + host + " cannot be requested");
            finish(host, id, dueAt, Answer.of(refused), now);
            return null;
        }
        FeedState feed = errand.getFeed();
        ArticleState article = errand.getArticle();
        String etag = feed != null ? feed.getEtag() : article.getEtag();
        String lastModified = feed != null ? feed.getLastModified() : article.getLastModified();
        FetchRequest request = new FetchRequest(
                url,
                etag,
                lastModified,
                feed != null ? maxFeedBytes : maxPageBytes,
                (int) errand.getHops(),
                errand.getPermanent(),
                false);
        return feed == null ? FetchPlan.ofPage(request) : FetchPlan.ofFeed(request, feed.getSettings());
    }

    @Override
    public void finish(String host, String id, long dueAt, Answer answer, Instant now) {
        Errand errand = stores.errands().get(id);
        if (errand == null || errand.getDueAt() != dueAt) {
            return;
        }
        end(host, errand);
        if (answer.outcome() instanceof FetchOutcome.Redirected redirected) {
            send(
                    Errands.onward(
                            errand, redirected.target().toString(), redirected.hops(), redirected.permanent(), now),
                    now);
        } else if (errand.getFeed() != null) {
            polled(host, errand, errand.getFeed(), answer, now);
        } else {
            sendHome(visited(errand, errand.getArticle(), answer, now), now);
        }
    }

    private void end(String host, Errand errand) {
        stores.frontier().remove(host, Errands.work(errand.getId()), errand.getDueAt());
        stores.errands().delete(errand.getId());
    }

    private void polled(String host, Errand errand, FeedState state, Answer answer, Instant now) {
        if (errand.getTour() == null && !answer.sitemaps().isEmpty()) {
            send(SitemapTours.begun(errand, answer.sitemaps(), now), now);
            return;
        }
        Polls.Concluded concluded;
        if (errand.getTour() == null) {
            concluded = polls.conclude(state, errand.getSeen(), answer, now);
            router.route(host, concluded.listed(), now);
        } else {
            SitemapTours.Stop stop = SitemapTours.stop(errand.getTour(), errand.getSeen(), answer);
            router.route(host, stop.listed(), now);
            errand.setTour(stop.tour());
            errand.setSeen(stop.seen());
            if (!stop.tour().getLeft().isEmpty()) {
                send(SitemapTours.next(errand, now), now);
                return;
            }
            concluded = polls.conclude(state, stop.tour(), stop.seen(), answer, now);
        }
        meters.polled(state, concluded);
        Errand home = Errand.newBuilder(errand)
                .setFeed(concluded.state())
                .setSeen(concluded.seen())
                .setTour(null)
                .build();
        sendHome(home, now);
    }

    private void send(Errand errand, Instant now) {
        outbox.toHost(
                WebAddress.host(URI.create(errand.getUrl())),
                HostMessage.newBuilder().setErrand(errand).build(),
                now);
    }

    private void sendHome(Errand errand, Instant now) {
        outbox.toHost(
                errand.getHome(), HostMessage.newBuilder().setReturned(errand).build(), now);
    }

    private Errand visited(Errand errand, ArticleState state, Answer answer, Instant now) {
        meters.visited(answer.outcome());
        Revision revision = revisions.visited(state, new PageAnswer(answer.outcome(), answer.fingerprint()), now);
        if (revision.page() != null) {
            outbox.page(revision.page());
        }
        return Errand.newBuilder(errand).setArticle(revision.state()).build();
    }
}
