package io.claimwire.enrich.time;

import io.claimwire.enrich.text.TokenRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time expression.
 *
 * @param tokens its tokens without preposition
 * @param type what it names
 * @param value TIMEX3 value: {@code 2024-03-17}, {@code 2024-W11}, {@code 2024-03}, {@code PAST_REF},
 *     {@code P3D}; null where the text does not decide it
 * @param start first day it names, in the calendar of the publication; null where it names none, as for
 *     most durations and {@code overnight}, or where the publication date is unknown
 * @param end last day, inclusive; null exactly where {@code start} is; the day of publication where the
 *     expression is open-ended
 * @param openEnded whether it began then and goes on: {@code since Tuesday}
 */
public record FoundTime(
        TokenRange tokens,
        TimeType type,
        @Nullable String value,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        boolean openEnded) {

    /** Whether it names days that an event can have happened on. */
    public boolean isResolved() {
        return start != null;
    }
}
