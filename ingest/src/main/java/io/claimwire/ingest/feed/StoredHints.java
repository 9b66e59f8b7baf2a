package io.claimwire.ingest.feed;

import io.claimwire.record.ingest.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of its own pace, kept in its state: an answer that says only that nothing changed does not repeat
 * it, and it holds all the same. Pure.
 */
final class StoredHints {

    /** A longer period is a mistake, not a wish. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private StoredHints() {}

    static void keep(FeedState.Builder state, UpdateHints hints) {
        state.setHintMillis(Math.max(millis(hints.ttl()), millis(hints.updatePeriod())))
                .setSkipHours(hints.skipHours().stream().sorted().toList())
                .setSkipDays(hints.skipDays().stream()
                        .sorted()
                        .map(day -> (Integer) day.getValue())
                        .toList());
    }

    /** The longest time for which the feed or its host asks to be left alone, in milliseconds; 0 for none. */
    static long longest(@Nullable Duration freshFor, FeedState.Builder state) {
        return Math.max(millis(freshFor), state.getHintMillis());
    }

    /** The first hour, from {@code next} on, in which something may change; {@code last} at the latest. */
    static Instant awake(FeedState.Builder state, Instant next, Instant last) {
        Instant candidate = next;
        while (isAsleep(state, candidate) && candidate.isBefore(last)) {
            candidate = candidate.plus(Duration.ofHours(1));
        }
        return candidate.isAfter(last) && next.isBefore(last) ? last : candidate;
    }

    private static boolean isAsleep(FeedState.Builder state, Instant time) {
        var utc = time.atOffset(ZoneOffset.UTC);
        return state.getSkipHours().contains(utc.getHour())
                || state.getSkipDays().contains(utc.getDayOfWeek().getValue());
    }

    private static long millis(@Nullable Duration hint) {
        return hint == null || hint.compareTo(LONGEST) > 0 ? 0 : hint.toMillis();
    }
}
