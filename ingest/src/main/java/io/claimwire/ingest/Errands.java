package io.claimwire.ingest;

import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.ingest.frontier.Work;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.ingest.ArticleState;
import io.claimwire.record.ingest.Errand;
import io.claimwire.record.ingest.FeedState;
import io.claimwire.record.ingest.SeenEntries;
import java.time.Duration;
import java.time.Instant;

/** Builds errands. */
final class Errands {

    private static final String FEED = "feed/";
    private static final String PAGE = "page/";
    private static final String ROBOTS = "robots/";

    /** How long home waits: as long as a host may ask to be left alone, and an hour for all else. */
    static final Duration PATIENCE = Duration.ofHours(25);

    /** What home gives up within this time is not begun: it would be done twice. */
    private static final Duration LEAST_LEFT = Duration.ofMinutes(30);

    private Errands() {}

    static Errand ofFeed(
            String home, FeedState state, SeenEntries seen, String target, int hops, boolean permanent, Instant now) {
        return of(FEED + state.getSettings().getFeedId(), home, target, hops, permanent, now)
                .setFeed(state)
                .setSeen(seen)
                .build();
    }

    static Errand ofArticle(String home, ArticleState state, String target, int hops, boolean permanent, Instant now) {
        return of(PAGE + state.getArticleId(), home, target, hops, permanent, now)
                .setArticle(state)
                .build();
    }

    /** The fetch of a host's robots.txt. */
    static Errand ofRobots(String home, String target, int hops, boolean permanent, Instant now) {
        return of(ROBOTS + home, home, target, hops, permanent, now).build();
    }

    /** What an errand is in the frontier of the host that makes it. */
    static Work work(String id) {
        Work.Kind kind = id.startsWith(FEED)
                ? Work.Kind.POLL_ERRAND
                : id.startsWith(ROBOTS) ? Work.Kind.ROBOTS_ERRAND : Work.Kind.ERRAND;
        return new Work(kind, id);
    }

    /** True where home has given the errand up, or is about to. */
    static boolean isLate(Errand errand, Instant now) {
        long until = errand.getFeed() != null
                ? errand.getFeed().getAwayUntil()
                : errand.getArticle().getAwayUntil();
        return until > 0 && now.plus(LEAST_LEFT).toEpochMilli() >= until;
    }

    /** How a fetch ended that was waited for in vain. */
    static FetchOutcome missed(String what) {
        return new FetchOutcome.Failed(
                FetchOutcomeKind.TIMEOUT,
                what + " was redirected to a host that could not be asked within " + PATIENCE.toHours() + " hours");
    }

    /** The same errand, sent on. */
    static Errand onward(Errand errand, String target, int hops, boolean permanent, Instant now) {
        return Errand.newBuilder(errand)
                .setUrl(target)
                .setHops(hops)
                .setPermanent(permanent)
                .setDueAt(now.toEpochMilli())
                .build();
    }

    /** A note under an id; no errand at all. */
    static Errand note(String id, String url, Instant now) {
        return of(id, "", url, 0, false, now).build();
    }

    private static Errand.Builder of(String id, String home, String target, int hops, boolean permanent, Instant now) {
        return Errand.newBuilder()
                .setId(id)
                .setHome(home)
                .setUrl(target)
                .setHops(hops)
                .setPermanent(permanent)
                .setDueAt(now.toEpochMilli());
    }
}
