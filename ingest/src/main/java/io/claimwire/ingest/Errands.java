package io.claimwire.ingest;

import io.claimwire.record.ingest.ArticleState;
import io.claimwire.record.ingest.Errand;
import io.claimwire.record.ingest.FeedState;
import io.claimwire.record.ingest.SeenEntries;
import java.time.Instant;

/** Builds errands. */
final class Errands {

    private Errands() {}

    static Errand ofFeed(
            String home, FeedState state, SeenEntries seen, String target, int hops, boolean permanent, Instant now) {
        return of("feed/" + state.getSettings().getFeedId(), home, target, hops, permanent, now)
                .setFeed(state)
                .setSeen(seen)
                .build();
    }

    static Errand ofArticle(String home, ArticleState state, String target, int hops, boolean permanent, Instant now) {
        return of("page/" + state.getArticleId(), home, target, hops, permanent, now)
                .setArticle(state)
                .build();
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
