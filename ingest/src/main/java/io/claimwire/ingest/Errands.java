package io.claimwire.ingest;

import io.claimwire.ingest.frontier.Work;
import io.claimwire.record.ingest.ArticleState;
import io.claimwire.record.ingest.Errand;
import io.claimwire.record.ingest.FeedState;
import io.claimwire.record.ingest.SeenEntries;
import java.time.Instant;

/** Builds errands. */
final class Errands {

    private static final String FEED = "feed/";
    private static final String PAGE = "page/";
    private static final String ROBOTS = "robots/";

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
