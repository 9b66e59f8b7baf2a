package io.claimwire.ingest;

import io.claimwire.ingest.feed.FeedDiff;
import io.claimwire.ingest.feed.PollOutcome;
import io.claimwire.ingest.feed.PollSchedule;
import io.claimwire.ingest.feed.ReadFeed;
import io.claimwire.ingest.feed.UpdateHints;
import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.record.ingest.FeedState;
import io.claimwire.record.ingest.ListedEntry;
import io.claimwire.record.ingest.SeenEntries;
import io.claimwire.record.ingest.SitemapTour;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Concludes a poll: the feed's next state, what it has seen, and the entries to pass on. Pure. */
final class Polls {

    private final PollSchedule schedule;

    Polls(PollSchedule schedule) {
        this.schedule = schedule;
    }

    /**
     * @param listed entries that are new or changed
     * @param counts of entries by what became of them
     */
    record Concluded(FeedState state, SeenEntries seen, List<ListedEntry> listed, EntryCounts counts) {}

    /** Entries of one poll. */
    record EntryCounts(int fresh, int changed, int unchanged, int refused) {
        static final EntryCounts NONE = new EntryCounts(0, 0, 0, 0);
    }

    Concluded conclude(FeedState state, SeenEntries seen, Answer answer, Instant now) {
        ReadFeed feed = answer.feed();
        if (feed != null && answer.outcome() instanceof FetchOutcome.Fetched fetched) {
            FeedDiff diff = FeedDiff.of(seen, feed.entries());
            PollOutcome read = new PollOutcome.Read(
                    feed.truncated() ? withoutValidators(fetched.source()) : fetched.source(),
                    feed.hints(),
                    diff.fresh().size(),
                    diff.changed().size(),
                    feed.recentPerDay());
            return new Concluded(
                    schedule.next(state, read, now),
                    diff.seen(),
                    listed(diff),
                    new EntryCounts(diff.fresh().size(), diff.changed().size(), diff.unchanged(), feed.refused()));
        }
        return new Concluded(schedule.next(state, outcome(answer), now), seen, List.of(), EntryCounts.NONE);
    }

    /**
     * Concludes the poll of an index of sitemaps. One sitemap that was read makes it a success.
     *
     * @param seen with what the sitemaps listed
     * @param last how the last sitemap was answered
     */
    Concluded conclude(FeedState state, SitemapTour tour, SeenEntries seen, Answer last, Instant now) {
        if (tour.getRead() == 0) {
            return new Concluded(schedule.next(state, outcome(last), now), seen, List.of(), EntryCounts.NONE);
        }
        EntryCounts counts = new EntryCounts(
                (int) tour.getFresh(), (int) tour.getChanged(), (int) tour.getUnchanged(), (int) tour.getRefused());
        PollOutcome read = new PollOutcome.Read(
                new FetchOutcome.Source(URI.create(state.getUrl()), null, null, null, null),
                UpdateHints.NONE,
                counts.fresh(),
                counts.changed(),
                tour.getRecentPerDay());
        return new Concluded(schedule.next(state, read, now), seen, List.of(), counts);
    }

    /** Entries of a feed that are to be passed on. */
    static List<ListedEntry> listed(FeedDiff diff) {
        return Stream.concat(diff.fresh().stream(), diff.changed().stream()).toList();
    }

    /** What a body that broke off did not show would stay unseen for as long as the host says that nothing changed. */
    private static FetchOutcome.Source withoutValidators(FetchOutcome.Source source) {
        return new FetchOutcome.Source(source.url(), source.permanentUrl(), null, null, source.freshFor());
    }

    private static PollOutcome outcome(Answer answer) {
        if (answer.notAFeed() != null) {
            return new PollOutcome.NotRead(answer.notAFeed());
        }
        return answer.outcome() instanceof FetchOutcome.NotModified same
                ? new PollOutcome.Unchanged(same.source())
                : new PollOutcome.Failed(answer.outcome());
    }
}
