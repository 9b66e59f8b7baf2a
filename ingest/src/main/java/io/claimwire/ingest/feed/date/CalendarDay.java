package io.claimwire.ingest.feed.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** Days out of the numbers that a feed gives. Each is null for a day that does not exist. */
final class CalendarDay {
    private static final int MIN_YEAR = 1900;
    private static final int MAX_YEAR = 2200;

    private CalendarDay() {}

    static @Nullable LocalDate of(int year, int month, int day) {
        if (year < MIN_YEAR || year > MAX_YEAR) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    static @Nullable LocalDate ofYearDay(int year, int dayOfYear) {
        try {
            return year < MIN_YEAR || year > MAX_YEAR ? null : LocalDate.ofYearDay(year, dayOfYear);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    static @Nullable LocalDate ofWeek(int year, int week, int dayOfWeek) {
        LocalDate inYear = of(year, 7, 1);
        if (inYear == null || week < 1 || week > 53 || dayOfWeek < 1 || dayOfWeek > 7) {
            return null;
        }
        LocalDate monday = inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 1)
                .minusDays(inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 1)
                                .getDayOfWeek()
                                .getValue()
                        - 1L);
        return monday.plusDays((week - 1) * 7L + dayOfWeek - 1);
    }

    /** A year as written. RFC 2822, 4.3: of two digits, those below 50 are of this century. */
    static int year(String digits) {
        int value = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return value;
        }
        return value < 50 ? 2000 + value : 1900 + value;
    }
}
