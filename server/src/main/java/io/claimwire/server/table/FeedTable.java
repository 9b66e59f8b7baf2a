package io.claimwire.server.table;

import io.claimwire.ingest.host.Hosts;
import io.claimwire.record.Feed;
import io.claimwire.record.FeedState;
import io.claimwire.record.FeedStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Feeds as text. */
public final class FeedTable {

    private static final List<String> HEADINGS = List.of(
            "FEED",
            "OUTLET",
            "STATE",
            "LAST SUCCESS",
            "NEXT POLL",
            "INTERVAL",
            "FAILURES",
            "A DAY",
            "LAST OUTCOME",
            "WHAT WENT WRONG");

    private FeedTable() {}

    /**
     * One feed a line under headings, by id, then what is paused.
     *
     * @param status by feed id; a feed without one was never polled
     * @param pausedHosts hosts that are left alone; {@link Hosts#ALL} is all of them
     */
    public static List<String> lines(Collection<Feed> feeds, Map<String, FeedStatus> status, Set<String> pausedHosts) {
        TextTable table = new TextTable(HEADINGS, List.of(32, 24, 12, 20, 20, 8, 8, 8, 18, 120));
        feeds.stream().sorted(Comparator.comparing(Feed::getFeedId)).forEach(feed -> {
            FeedStatus known = status.get(feed.getFeedId());
            String state = state(feed, known, pausedHosts);
            if (known == null || known.getState() == FeedState.REMOVED) {
                table.add(feed.getFeedId(), feed.getOutlet(), state, "", "", "", "", "", "", "");
            } else {
                table.add(
                        feed.getFeedId(),
                        feed.getOutlet(),
                        state,
                        time(known.getLastSuccessAt()),
                        time(known.getNextPollAt()),
                        interval(known.getIntervalSeconds()),
                        Long.toString(known.getConsecutiveFailures()),
                        String.format(Locale.ROOT, "%.1f", known.getEntriesPerDay()),
                        known.getLastFetchAt() == null ? "" : Words.symbol(known.getLastOutcome()),
                        known.getMessage());
            }
        });
        List<String> lines = new ArrayList<>(table.lines());
        pausedHosts.forEach(host -> lines.add(
                host.equals(Hosts.ALL)
                        ? "all fetching is paused: `claimwire feeds resume --all` ends that"
                        : "the host " + host + " is paused: `claimwire feeds resume --host " + host + "` ends that"));
        return lines;
    }

    /** A change that was just made shows before ingest has told of it. */
    private static String state(Feed feed, @Nullable FeedStatus known, Set<String> pausedHosts) {
        if (feed.getPaused()) {
            return "paused";
        }
        if (pausedHosts.contains(Hosts.ALL) || pausedHosts.contains(Hosts.of(feed.getUrl(), feed.getFeedId()))) {
            return "host paused";
        }
        if (known == null || known.getState() == FeedState.REMOVED || known.getState() == FeedState.PAUSED) {
            return "new";
        }
        return known.getLastFetchAt() == null ? "new" : Words.symbol(known.getState());
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "" : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** As {@code 45s}, {@code 15m}, {@code 6h05m}. */
    private static String interval(long seconds) {
        Duration time = Duration.ofSeconds(seconds);
        if (seconds < 60) {
            return seconds + "s";
        }
        return time.toHours() == 0
                ? time.toMinutes() + "m"
                : String.format(Locale.ROOT, "%dh%02dm", time.toHours(), time.toMinutesPart());
    }
}
