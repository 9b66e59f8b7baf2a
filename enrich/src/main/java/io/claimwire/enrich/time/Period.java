package io.claimwire.enrich.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Days with their TIMEX3 value.
 *
 * @param value the value; {@code 2024-03-17}, {@code 2024-W11}, {@code 2024-Q1} ...
 * @param start first day, null where the value names no days
 * @param end last day, null exactly where {@code start} is
 * @param unit how coarse it is
 */
record Period(
        String value, @Nullable LocalDate start, @Nullable LocalDate end, Unit unit) {

    private static final int YEARS_AHEAD_OF_A_CENTURY = 30;

    static Period day(LocalDate day) {
        return new Period(day.toString(), day, day, Unit.DAY);
    }

    static Period week(LocalDate within) {
        LocalDate monday = within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(weekValue(monday), monday, monday.plusDays(6), Unit.WEEK);
    }

    static Period weekend(LocalDate within) {
        LocalDate monday = within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(weekValue(monday) + "-WE", monday.plusDays(5), monday.plusDays(6), Unit.WEEKEND);
    }

    private static String weekValue(LocalDate monday) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    static Period month(YearMonth month) {
        return new Period(month.toString(), month.atDay(1), month.atEndOfMonth(), Unit.MONTH);
    }

    static Period quarter(int year, int quarter) {
        YearMonth first = YearMonth.of(year, 3 * quarter - 2);
        return new Period(
                year + "-Q" + quarter, first.atDay(1), first.plusMonths(2).atEndOfMonth(), Unit.QUARTER);
    }

    static Period year(int year) {
        return new Period(
                String.format(Locale.ROOT, "%04d", year),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                Unit.YEAR);
    }

    static Period decade(int year) {
        int first = year - Math.floorMod(year, 10);
        return new Period(
                String.valueOf(first / 10), LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31), Unit.DECADE);
    }

    static Period century(int year) {
        int first = year - Math.floorMod(year, 100);
        return new Period(
                String.valueOf(first / 100), LocalDate.of(first, 1, 1), LocalDate.of(first + 99, 12, 31), Unit.CENTURY);
    }

    /** The unit of the calendar that holds a day. */
    static Period of(Unit unit, LocalDate day) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY -> day(day);
            case WEEK -> week(day);
            case WEEKEND -> weekend(day);
            case MONTH -> month(YearMonth.from(day));
            case QUARTER -> quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> year(day.getYear());
            case DECADE -> decade(day.getYear());
            case CENTURY -> century(day.getYear());
        };
    }

    /** The same period as far as it has come. */
    Period until(@Nullable LocalDate day) {
        boolean within = start != null && end != null && day != null && !day.isBefore(start) && day.isBefore(end);
        return within ? new Period(value, start, day, unit) : this;
    }

    /** A year of two digits: at most thirty years ahead of the publication. */
    static int fullYear(int twoDigits, @Nullable LocalDate published) {
        int reference = published == null ? 2000 + YEARS_AHEAD_OF_A_CENTURY : published.getYear();
        int year = reference - Math.floorMod(reference, 100) + twoDigits;
        if (year > reference + YEARS_AHEAD_OF_A_CENTURY) {
            return year - 100;
        }
        return year < reference - 100 + YEARS_AHEAD_OF_A_CENTURY ? year + 100 : year;
    }
}
