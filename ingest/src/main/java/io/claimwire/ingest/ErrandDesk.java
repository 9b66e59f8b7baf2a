package io.claimwire.ingest;

import io.claimwire.ingest.article.ArticleRevisions;
import io.claimwire.ingest.article.PageAnswer;
import io.claimwire.ingest.article.Revision;
import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.ingest.fetch.FetchRequest;
import io.claimwire.ingest.fetch.WebAddress;
import io.claimwire.ingest.frontier.Work;
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
        Work work = new Work(Work.Kind.ERRAND, errand.getId());
        if (before != null) {
            stores.frontier().remove(host, work, before.getDueAt());
        }
        stores.errands().put(errand.getId(), errand);
        stores.frontier().add(host, work, errand.getDueAt());
    }

    @Override
    public @Nullable FetchPlan plan(String host, String id, long dueAt, Instant now) {
        Errand errand = stores.errands().get(id);
        URI url = errand == null ? null : WebAddress.of(errand.getUrl());
        if (errand == null || url == null || errand.getDueAt() != dueAt) {
            stores.frontier().remove(host, new Work(Work.Kind.ERRAND, id), dueAt);
            return null;
        }
        FeedState feed = errand.getFeed();
        ArticleState article = errand.getArticle();
        String etag = feed != null ? feed.getEtag() : article.getEtag();
        String lastModified = feed != null ? feed.getLastModified() : article.getLastModified();
        return new FetchPlan(
                new FetchRequest(
                        url,
                        etag,
                        lastModified,
                        feed != null ? maxFeedBytes : maxPageBytes,
                        (int) errand.getHops(),
                        errand.getPermanent(),
                        false),
                feed == null ? null : feed.getSettings());
    }

    @Override
    public void finish(String host, String id, long dueAt, Answer answer, Instant now) {
        Errand errand = stores.errands().get(id);
        if (errand == null || errand.getDueAt() != dueAt) {
            return;
        }
        stores.frontier().remove(host, new Work(Work.Kind.ERRAND, id), dueAt);
        stores.errands().delete(id);
        if (answer.outcome() instanceof FetchOutcome.Redirected redirected) {
            Errand onward = Errands.onward(
                    errand, redirected.target().toString(), redirected.hops(), redirected.permanent(), now);
            outbox.toHost(
                    WebAddress.host(redirected.target()),
                    HostMessage.newBuilder().setErrand(onward).build(),
                    now);
            return;
        }
        Errand home = errand.getFeed() != null
                ? polled(host, errand, errand.getFeed(), answer, now)
                : visited(errand, errand.getArticle(), answer, now);
        outbox.toHost(
                errand.getHome(), HostMessage.newBuilder().setReturned(home).build(), now);
    }

    private Errand polled(String host, Errand errand, FeedState state, Answer answer, Instant now) {
        Polls.Concluded concluded = polls.conclude(state, errand.getSeen(), answer, now);
        meters.polled(state, concluded);
        router.route(host, concluded.listed(), now);
        return Errand.newBuilder(errand)
                .setFeed(concluded.state())
                .setSeen(concluded.seen())
                .build();
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
