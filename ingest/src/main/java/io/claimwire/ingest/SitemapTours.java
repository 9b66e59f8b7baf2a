package io.claimwire.ingest;

import io.claimwire.ingest.feed.FeedDiff;
import io.claimwire.ingest.feed.ReadFeed;
import io.claimwire.record.ingest.Errand;
import io.claimwire.record.ingest.FeedState;
import io.claimwire.record.ingest.ListedEntry;
import io.claimwire.record.ingest.SeenEntries;
import io.claimwire.record.ingest.SitemapTour;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A poll of an index of sitemaps: one errand that goes from sitemap to sitemap, each at the pace of its host, and comes
 * home with the sum. An index within an index is not gone into. Pure.
 */
final class SitemapTours {

    private SitemapTours() {}

    /**
     * What one sitemap brought.
     *
     * @param tour with that added
     * @param listed entries that are new or changed
     */
    record Stop(SitemapTour tour, SeenEntries seen, List<ListedEntry> listed) {}

    /**
     * The errand on its way to the first sitemap. Validators of the index are of no use there, and none are kept: what
     * an index does not date may change while the index stays the same.
     *
     * @param poll of the index
     * @param sitemaps not empty
     */
    static Errand begun(Errand poll, List<URI> sitemaps, Instant now) {
        FeedState state = FeedState.newBuilder(poll.getFeed())
                .setEtag(null)
                .setLastModified(null)
                .build();
        List<String> all = sitemaps.stream().map(URI::toString).toList();
        return next(
                Errand.newBuilder(poll)
                        .setFeed(state)
                        .setTour(SitemapTour.newBuilder().setLeft(all).build())
                        .build(),
                now);
    }

    /** The errand on its way to the next sitemap, of which one is left. */
    static Errand next(Errand errand, Instant now) {
        List<String> left = errand.getTour().getLeft();
        SitemapTour rest = SitemapTour.newBuilder(errand.getTour())
                .setLeft(List.copyOf(left.subList(1, left.size())))
                .build();
        return Errand.newBuilder(Errands.onward(errand, left.get(0), 0, false, now))
                .setTour(rest)
                .build();
    }

    /** A sitemap was fetched; one that lists no news, or cannot be had, brings nothing. */
    static Stop stop(SitemapTour tour, SeenEntries seen, Answer answer) {
        ReadFeed feed = answer.feed();
        if (feed == null) {
            return new Stop(tour, seen, List.of());
        }
        FeedDiff diff = FeedDiff.ofPart(seen, feed.entries());
        SitemapTour after = SitemapTour.newBuilder(tour)
                .setRead(tour.getRead() + 1)
                .setFresh(tour.getFresh() + diff.fresh().size())
                .setChanged(tour.getChanged() + diff.changed().size())
                .setUnchanged(tour.getUnchanged() + diff.unchanged())
                .setRefused(tour.getRefused() + feed.refused())
                .setRecentPerDay(
                        feed.recentPerDay() < 0
                                ? tour.getRecentPerDay()
                                : Math.max(0, tour.getRecentPerDay()) + feed.recentPerDay())
                .build();
        return new Stop(after, diff.seen(), Polls.listed(diff));
    }
}
