package io.claimwire.enrich.time;

import io.claimwire.enrich.text.PhraseTable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Reads weekdays: {@code Sunday}, {@code last Friday}, {@code Sunday (17)}, {@code Monday, May 5}. */
final class Weekdays {

    /** A day of the month confirms a weekday so many weeks around the publication. */
    private static final int WEEKS = 5;

    private final Scope scope;
    private final CalendarDates dates;

    Weekdays(Scope scope, CalendarDates dates) {
        this.scope = scope;
        this.dates = dates;
    }

    @Nullable
    Candidate at(int at) {
        PhraseTable.Match<Integer> shift = scope.data.shifts.startingAt(scope.text, at, scope.limit);
        int name = shift == null ? at : shift.tokens().end();
        DayOfWeek day = scope.isNameLike(name) ? scope.data.weekdays.get(scope.word(name)) : null;
        if (day == null || (shift == null && isUnclear(name))) {
            return null;
        }
        Candidate dated = withDate(at, name);
        if (dated != null) {
            return dated;
        }
        LocalDate published = scope.published;
        int number = bracketed(name);
        int end = number > 0 ? name + 4 : name + 1;
        if (published == null) {
            return Candidate.date(at, end, null);
        }
        LocalDate resolved = number > 0 ? confirmed(day, number, published) : resolve(day, shift, at, end, published);
        return Candidate.date(at, end, resolved == null ? null : Period.day(resolved));
    }

    private boolean isUnclear(int name) {
        return scope.in("months that are words", name)
                && scope.text.token(name).length() == scope.word(name).length();
    }

    private LocalDate resolve(
            DayOfWeek day, PhraseTable.@Nullable Match<Integer> shift, int first, int end, LocalDate published) {
        int steps = shift == null ? 0 : shift.value();
        if (steps > 0 || (shift == null && scope.isAhead(first, end))) {
            return published.with(steps > 0 ? TemporalAdjusters.next(day) : TemporalAdjusters.nextOrSame(day));
        }
        return published.with(steps < 0 ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
    }

    /** The day in brackets after the weekday, or -1. */
    private int bracketed(int name) {
        boolean brackets =
                scope.in("bracketed day", name + 1) && scope.word(name + 3).equals(")");
        return brackets ? scope.dayOfMonth(name + 2) : -1;
    }

    /** The nearest such weekday that falls on that day of a month; null where the calendar has none near. */
    private static @Nullable LocalDate confirmed(DayOfWeek day, int number, LocalDate published) {
        LocalDate before = published.with(TemporalAdjusters.previousOrSame(day));
        for (int week = 0; week < WEEKS; week++) {
            if (before.minusWeeks(week).getDayOfMonth() == number) {
                return before.minusWeeks(week);
            }
            if (before.plusWeeks(week).getDayOfMonth() == number) {
                return before.plusWeeks(week);
            }
        }
        return null;
    }

    private @Nullable Candidate withDate(int first, int name) {
        int next = scope.word(name + 1).equals(",") ? name + 2 : name + 1;
        if (scope.in("definite article", next) || scope.in("of", next)) {
            next++;
        }
        if (!scope.has(next)) {
            return null;
        }
        Candidate date = dates.at(next);
        if (date == null) {
            return null;
        }
        Period period = date.period();
        boolean day = period == null ? date.end() > next + 1 : period.unit() == Unit.DAY;
        boolean yearGiven = scope.text.token(date.end() - 1).isNumber()
                && scope.text.token(date.end() - 1).length() == 4;
        if (day && yearGiven) {
            return date.with(first, date.end());
        }
        return day ? checked(date.with(first, date.end()), scope.data.weekdays.get(scope.word(name))) : null;
    }

    /** Where the year was guessed and the weekday disagrees, the year beside in which it agrees. */
    private static Candidate checked(Candidate date, @Nullable DayOfWeek weekday) {
        Period period = date.period();
        LocalDate start = period == null ? null : period.start();
        if (period == null || start == null || !start.equals(period.end()) || start.getDayOfWeek() == weekday) {
            return date;
        }
        for (int years : new int[] {1, -1}) {
            LocalDate other = start.plusYears(years);
            if (other.getDayOfWeek() == weekday) {
                return Candidate.date(date.first(), date.end(), Period.day(other));
            }
        }
        return date;
    }
}
