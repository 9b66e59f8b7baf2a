package io.claimwire.sink.store;

import io.claimwire.record.Outcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which tallies to list; null leaves a property open.
 *
 * @param place a place's name in any case, or its id
 * @param contested true for contested ones only, false for the others only
 * @param limit most tallies to list
 */
public record TallyFilter(
        @Nullable String place,
        @Nullable Outcome outcome,
        @Nullable Boolean contested,
        @Nullable LocalDate day,
        int limit) {

    /** All tallies, the latest first. */
    public static TallyFilter latest(int limit) {
        return new TallyFilter(null, null, null, null, limit);
    }

    /** Contested tallies, the latest first. */
    public static TallyFilter contested(int limit) {
        return new TallyFilter(null, null, true, null, limit);
    }
}
