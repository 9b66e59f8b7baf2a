package io.claimwire.enrich.time;

import org.jspecify.annotations.Nullable;

/**
 * An expression that a reader made out.
 *
 * @param first index of its first token
 * @param end index after its last token
 * @param period days it names; null for durations, sets and unresolved ones
 * @param value TIMEX3 value where it is not the period's
 */
record Candidate(
        int first,
        int end,
        TimeType type,
        @Nullable Period period,
        @Nullable String value) {

    static Candidate date(int first, int end, @Nullable Period period) {
        return new Candidate(first, end, TimeType.DATE, period, period == null ? null : period.value());
    }

    Candidate with(int newFirst, int newEnd) {
        return new Candidate(newFirst, newEnd, type, period, value);
    }

    static @Nullable Candidate longer(@Nullable Candidate one, @Nullable Candidate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.end() > one.end() ? other : one;
    }
}
