package io.claimwire.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often the publisher wants to be asked. All of it is advice: the poll schedule keeps it within its own bounds.
 *
 * @param ttl how long the feed may be cached ({@code ttl} of RSS)
 * @param updatePeriod the mean time between two updates ({@code sy:updatePeriod / sy:updateFrequency})
 * @param skipHours hours of the day in UTC, 0 to 23, in which nothing changes
 * @param skipDays days in UTC on which nothing changes
 */
public record UpdateHints(
        @Nullable Duration ttl, @Nullable Duration updatePeriod, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
    public static final UpdateHints NONE = new UpdateHints(null, null, Set.of(), Set.of());

    public UpdateHints {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
