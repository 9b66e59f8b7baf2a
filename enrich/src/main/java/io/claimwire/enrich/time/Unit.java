package io.claimwire.enrich.time;

import java.time.LocalDate;
import java.util.Locale;

/** Units of the calendar that expressions step in. */
enum Unit {
    SECOND("PT%sS"),
    MINUTE("PT%sM"),
    HOUR("PT%sH"),
    DAY("P%sD"),
    WEEKEND("P%sWE"),
    WEEK("P%sW"),
    MONTH("P%sM"),
    QUARTER("P%sQ"),
    YEAR("P%sY"),
    DECADE("P%sE"),
    CENTURY("P%sC");

    private final String duration;

    Unit(String duration) {
        this.duration = duration;
    }

    /** TIMEX3 value of a span; {@code count} is {@code X} where unknown. */
    String duration(String count) {
        return String.format(Locale.ROOT, duration, count);
    }

    boolean isClock() {
        return this == SECOND || this == MINUTE || this == HOUR;
    }

    /** The day so many units away. */
    LocalDate shift(LocalDate day, long steps) {
        return switch (this) {
            case SECOND, MINUTE, HOUR -> day;
            case DAY -> day.plusDays(steps);
            case WEEK, WEEKEND -> day.plusWeeks(steps);
            case MONTH -> day.plusMonths(steps);
            case QUARTER -> day.plusMonths(3 * steps);
            case YEAR -> day.plusYears(steps);
            case DECADE -> day.plusYears(10 * steps);
            case CENTURY -> day.plusYears(100 * steps);
        };
    }
}
