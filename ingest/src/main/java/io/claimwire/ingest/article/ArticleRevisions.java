package io.claimwire.ingest.article;

import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.ingest.ArticleState;
import io.claimwire.record.ingest.ListedEntry;
import io.claimwire.schemas.Ids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is a revision of an article. Each change of content is one, counted from 1; going back to an earlier
 * content is one too. What cannot be fetched is sent in the entry's own words: nothing that was listed is lost. Pure.
 */
public final class ArticleRevisions {

    private static final String PAGE = "PAGE";
    private static final String ENTRY = "ENTRY";
    private static final String SUMMARY = "SUMMARY";

    private final RevisitPlan plan;

    public ArticleRevisions(RevisitPlan plan) {
        this.plan = plan;
    }

    /**
     * A feed lists an article.
     *
     * @param known its state, null where it is new
     */
    public Revision listed(@Nullable ArticleState known, ListedEntry entry, Instant now) {
        if (known != null && !matters(known, entry)) {
            return new Revision(known, null);
        }
        ArticleState.Builder state = known == null
                ? ArticleState.newBuilder().setArticleId(entry.getArticleId())
                : ArticleState.newBuilder(known);
        state.setOwnerFeedId(entry.getFeedId());
        if (entry.getContent() == null) {
            // the page is asked for without conditions: even unchanged it belongs to the changed entry
            state.setEntry(entry)
                    .setEtag(null)
                    .setLastModified(null)
                    .setAttempts(0)
                    .setDueAt(now.toEpochMilli());
            return new Revision(state.build(), null);
        }
        return ofEntry(state, entry, entry.getWhole() ? ENTRY : SUMMARY, now);
    }

    /**
     * A feed lists an article while its page is being fetched elsewhere. The entry waits until the visit is home: two
     * places that count revisions would give the same number twice.
     */
    public ArticleState deferred(ArticleState away, ListedEntry entry) {
        return matters(away, entry)
                ? ArticleState.newBuilder(away).setEntry(entry).build()
                : away;
    }

    /** The visit comes home; what was listed in the meantime is listed now. */
    public Revision cameHome(ArticleState waiting, ArticleState visited, Instant now) {
        ListedEntry pending = waiting.getEntry();
        ListedEntry seen = visited.getEntry();
        String known = seen == null ? visited.getEntryHash() : seen.getHash();
        return pending == null || pending.getHash().equals(known)
                ? new Revision(visited, null)
                : listed(visited, pending, now);
    }

    /** The first visit of a page is not to be hoped for any more. */
    public Revision unreachable(ArticleState known, ListedEntry entry, Instant now) {
        return givenUp(ArticleState.newBuilder(known), entry, false, now);
    }

    /** The visit of an article's page ended. */
    public Revision visited(ArticleState known, PageAnswer answer, Instant now) {
        ListedEntry entry = known.getEntry();
        if (entry == null) {
            return new Revision(known, null);
        }
        ArticleState.Builder state = ArticleState.newBuilder(known);
        FetchOutcome outcome = answer.outcome();
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            return ofPage(state, entry, fetched, answer.fingerprint(), now);
        }
        if (outcome instanceof FetchOutcome.NotModified) {
            return new Revision(ended(state, now).build(), null);
        }
        long failures = known.getAttempts() + 1;
        long begunAt = plan.begunAt(entry.getListedAt(), known.getFirstSeenAt(), now);
        long retry = switch (PageFailure.of(outcome)) {
            case OF_THE_HOST -> now.plus(plan.wait(outcome, begunAt, now)).toEpochMilli();
            case PASSING -> plan.nextAttempt(failures, now.toEpochMilli());
            case LASTING, REFUSED -> 0;
        };
        boolean cancelled = outcome.kind() == FetchOutcomeKind.CANCELLED;
        if (retry > 0 && (cancelled || !plan.isExhausted(begunAt, now))) {
            boolean counts = PageFailure.of(outcome) == PageFailure.PASSING;
            state.setAttempts(counts ? failures : known.getAttempts()).setDueAt(retry);
            return new Revision(state.build(), null);
        }
        return givenUp(state, entry, PageFailure.of(outcome) == PageFailure.REFUSED, now);
    }

    private Revision ofPage(
            ArticleState.Builder state, ListedEntry entry, FetchOutcome.Fetched page, String fingerprint, Instant now) {
        state.setEtag(page.source().etag()).setLastModified(page.source().lastModified());
        String hash = Ids.content(entry.getHash(), fingerprint);
        if (hash.equals(state.getContentHash())) {
            return new Revision(ended(state, now).build(), null);
        }
        next(state, hash, entry, PAGE, now).setPageHash(fingerprint);
        ArticleState done = ended(state, now).build();
        return new Revision(done, PageRecords.ofPage(done, entry, page, now));
    }

    private Revision ofEntry(ArticleState.Builder state, ListedEntry entry, String body, Instant now) {
        String hash = Ids.content(entry.getHash());
        state.setEntry(null).setAttempts(0).setDueAt(plan.forgottenAt(now));
        if (hash.equals(state.getContentHash())) {
            return new Revision(state.build(), null);
        }
        ArticleState done = next(state, hash, entry, body, now).build();
        return new Revision(done, PageRecords.ofEntry(done, entry, now));
    }

    /** The first revision in the entry's words; one that is there already stays. */
    private Revision givenUp(ArticleState.Builder state, ListedEntry entry, boolean refused, Instant now) {
        boolean first = state.getRevision() == 0;
        if (first) {
            next(state, Ids.content(entry.getHash()), entry, SUMMARY, now);
        }
        ArticleState done = ended(state, now).build();
        if (refused) {
            done.setDueAt(plan.forgottenAt(now));
            done.setEntry(null);
        }
        return new Revision(done, first ? PageRecords.ofEntry(done, entry, now) : null);
    }

    private static ArticleState.Builder next(
            ArticleState.Builder state, String hash, ListedEntry entry, String body, Instant now) {
        boolean first = state.getRevision() == 0;
        return state.setRevision(state.getRevision() + 1)
                .setFirstSeenAt(first ? now.toEpochMilli() : state.getFirstSeenAt())
                .setContentHash(hash)
                .setEntryHash(entry.getHash())
                .setBody(body);
    }

    private ArticleState.Builder ended(ArticleState.Builder state, Instant now) {
        long next = plan.nextVisit(state.getFirstSeenAt(), now.toEpochMilli());
        state.setVisits(state.getVisits() + 1).setAttempts(0).setDueAt(next);
        if (next == 0) {
            state.setEntry(null).setDueAt(plan.forgottenAt(now));
        }
        return state;
    }

    /** One article in two feeds is one article: only the feed that brought it changes it, unless it brought no text. */
    private static boolean matters(ArticleState known, ListedEntry entry) {
        if (known.getOwnerFeedId().equals(entry.getFeedId())) {
            ListedEntry pending = known.getEntry();
            return !entry.getHash().equals(pending == null ? known.getEntryHash() : pending.getHash());
        }
        boolean hasText = entry.getContent() == null || entry.getWhole();
        return known.getBody().equals(SUMMARY) && hasText && known.getEntry() == null;
    }
}
