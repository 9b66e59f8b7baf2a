package io.claimwire.server.table;

import io.claimwire.record.Feed;
import io.claimwire.record.FeedStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Feeds as text. */
public final class FeedTable {

    private FeedTable() {}

    /**
     * One feed a line under headings, by id.
     *
     * @param status by feed id; a feed without one was never polled
     */
    public static List<String> lines(Collection<Feed> feeds, Map<String, FeedStatus> status) {
        TextTable table = new TextTable(
                List.of(
                        "FEED",
                        "OUTLET",
                        "STATE",
                        "LAST SUCCESS",
                        "NEXT POLL",
                        "FAILURES",
                        "ENTRIES",
                        "WHAT WENT WRONG"),
                List.of(24, 24, 10, 20, 20, 8, 8, 80));
        feeds.stream().sorted(Comparator.comparing(Feed::getFeedId)).forEach(feed -> {
            FeedStatus state = status.get(feed.getFeedId());
            if (state == null) {
                table.add(feed.getFeedId(), feed.getOutlet(), feed.getPaused() ? "paused" : "new", "", "", "", "", "");
            } else {
                table.add(
                        feed.getFeedId(),
                        feed.getOutlet(),
                        Words.symbol(state.getState()),
                        time(state.getLastSuccessAt()),
                        time(state.getNextPollAt()),
                        Long.toString(state.getConsecutiveFailures()),
                        Long.toString(state.getEntriesSeen()),
                        state.getMessage());
            }
        });
        return table.lines();
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "" : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
