package io.claimwire.ingest;

import io.claimwire.ingest.article.ArticleRevisions;
import io.claimwire.ingest.article.PageAnswer;
import io.claimwire.ingest.article.Revision;
import io.claimwire.ingest.article.RevisitPlan;
import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.ingest.fetch.FetchRequest;
import io.claimwire.ingest.fetch.WebAddress;
import io.claimwire.ingest.frontier.Work;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.ingest.ArticleState;
import io.claimwire.record.ingest.Errand;
import io.claimwire.record.ingest.HostMessage;
import io.claimwire.record.ingest.ListedEntry;
import java.net.URI;
import java.time.Instant;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** The articles that live with a task's hosts. */
final class PageDesk implements Desk {

    private final Stores stores;
    private final TaskCounters counters;
    private final ArticleRevisions revisions;
    private final RevisitPlan visits;
    private final Outbox outbox;
    private final IngestMeters meters;
    private final int maxPageBytes;

    PageDesk(
            Stores stores,
            TaskCounters counters,
            ArticleRevisions revisions,
            RevisitPlan visits,
            Outbox outbox,
            IngestMeters meters,
            int maxPageBytes) {
        this.stores = stores;
        this.counters = counters;
        this.revisions = revisions;
        this.visits = visits;
        this.outbox = outbox;
        this.meters = meters;
        this.maxPageBytes = maxPageBytes;
    }

    /** A feed listed an entry that is new or changed there. */
    void listed(String host, ListedEntry entry, Instant now) {
        ArticleState known = stores.articles().get(entry.getArticleId());
        if (known != null && known.getAway()) {
            replace(host, known, revisions.deferred(known, entry));
        } else {
            keep(host, known, revisions.listed(known, entry, now));
        }
    }

    @Override
    public @Nullable FetchPlan plan(String host, String id, long dueAt, Instant now) {
        ArticleState state = stores.articles().get(id);
        ListedEntry entry = state == null ? null : state.getEntry();
        if (state == null || entry == null || dueAt(state) != dueAt) {
            stores.frontier().remove(host, new Work(Work.Kind.PAGE, id), dueAt);
            if (state != null && dueAt(state) == dueAt) {
                // its visits are over, and so is the time that it is remembered for
                stores.articles().delete(id);
            }
            return null;
        }
        if (state.getAway()) {
            missed(host, state, now);
            return null;
        }
        URI url = WebAddress.of(entry.getLink());
        boolean hostFails = stores.frontier().host(host).getFailures() > 0;
        if (hostFails && state.getRevision() == 0 && visits.isExhausted(entry.getListedAt(), now)) {
            keep(host, state, revisions.unreachable(state, entry, now));
            return null;
        }
        if (url == null) {
            FetchOutcome refused = new FetchOutcome.Failed(FetchOutcomeKind.CLIENT_ERROR, "no http or https address");
            finish(host, id, dueAt, Answer.of(refused), now);
            return null;
        }
        return FetchPlan.ofPage(
                new FetchRequest(url, state.getEtag(), state.getLastModified(), maxPageBytes, 0, true, false));
    }

    @Override
    public void finish(String host, String id, long dueAt, Answer answer, Instant now) {
        ArticleState state = stores.articles().get(id);
        if (state == null || state.getDueAt() != dueAt || state.getAway()) {
            return;
        }
        if (answer.outcome() instanceof FetchOutcome.Redirected redirected) {
            ArticleState away = ArticleState.newBuilder(state)
                    .setAway(true)
                    .setAwayUntil(now.plus(Errands.PATIENCE).toEpochMilli())
                    .build();
            replace(host, state, away);
            Errand errand = Errands.ofArticle(
                    host, away, redirected.target().toString(), redirected.hops(), redirected.permanent(), now);
            outbox.toHost(
                    WebAddress.host(redirected.target()),
                    HostMessage.newBuilder().setErrand(errand).build(),
                    now);
            return;
        }
        meters.visited(answer.outcome());
        keep(host, state, revisions.visited(state, new PageAnswer(answer.outcome(), answer.fingerprint()), now));
    }

    /** Another host's task made the visit, sent what it found, and sent the state home. */
    void returned(String host, ArticleState arrived, Instant now) {
        ArticleState known = stores.articles().get(arrived.getArticleId());
        if (known == null || !known.getAway() || known.getAwayUntil() != arrived.getAwayUntil()) {
            return;
        }
        arrived.setAway(false);
        arrived.setAwayUntil(0);
        keep(host, known, revisions.cameHome(known, arrived, now));
    }

    /**
     * Another host's task was to make the visit and has not been heard of. The next one asks without conditions: an
     * entry that changed in the meantime belongs to the page as it is.
     */
    private void missed(String host, ArticleState state, Instant now) {
        ArticleState home = ArticleState.newBuilder(state)
                .setAway(false)
                .setAwayUntil(0)
                .setEtag(null)
                .setLastModified(null)
                .build();
        FetchOutcome missed = Errands.missed("the visit");
        meters.visited(missed);
        keep(host, state, revisions.visited(home, new PageAnswer(missed, ""), now));
    }

    /** The articles that the task starts with; only for a process that does not ask all hosts. */
    void found() {
        try (KeyValueIterator<String, ArticleState> all = stores.articles().all()) {
            while (all.hasNext()) {
                ArticleState state = all.next().value;
                if (pending(state) > 0 && state.getEntry() != null) {
                    counters.foundPage(state.getEntry().getHost());
                }
            }
        }
    }

    private void keep(String host, @Nullable ArticleState before, Revision revision) {
        if (before == null || !before.equals(revision.state())) {
            replace(host, before, revision.state());
        }
        if (revision.page() != null) {
            outbox.page(revision.page());
        }
    }

    private void replace(String host, @Nullable ArticleState before, ArticleState after) {
        Work work = new Work(Work.Kind.PAGE, after.getArticleId());
        if (before != null) {
            stores.frontier().remove(host, work, dueAt(before));
        }
        stores.articles().put(after.getArticleId(), after);
        if (dueAt(after) > 0) {
            stores.frontier().add(host, work, dueAt(after));
        }
        counters.addPagesPending(host, pending(after) - pending(before));
    }

    /** When an article is due: for a visit, for giving up one that is made elsewhere, or for being forgotten. */
    private static long dueAt(ArticleState state) {
        return state.getAway() ? state.getAwayUntil() : state.getDueAt();
    }

    /** 1 for an article whose page is still to be fetched for the first time. */
    static int pending(@Nullable ArticleState state) {
        return state != null && state.getRevision() == 0 && state.getDueAt() > 0 ? 1 : 0;
    }
}
