package io.claimwire.enrich.time;

import io.claimwire.enrich.text.PhraseTable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reads dates of the calendar: days of months, months, years, decades. */
final class CalendarDates {

    private static final int LOWEST_YEAR = 1500;
    private static final int HIGHEST_YEAR = 2100;

    /** A day of so many days ahead is meant ahead without a word that says so. */
    private static final int NEAR_DAYS = 75;

    /** A month alone is meant ahead where it is one of so many next ones. */
    private static final int NEAR_MONTHS = 2;

    private final Scope scope;

    CalendarDates(Scope scope) {
        this.scope = scope;
    }

    @Nullable
    Candidate at(int at) {
        Integer month = month(at);
        if (month != null) {
            Candidate read = fromMonth(at, month);
            if (read != null) {
                return read;
            }
        }
        Candidate read = fromDay(at);
        if (read == null) {
            read = iso(at);
        }
        if (read == null) {
            read = year(at);
        }
        return read == null ? new YearWords(scope).at(at) : read;
    }

    private @Nullable Integer month(int at) {
        return scope.isNameLike(at) && scope.text.token(at).isWord() ? scope.data.months.get(scope.word(at)) : null;
    }

    /** {@code May 5}, {@code May 5, 1990}, {@code May 5-7}, {@code May 1990}, {@code May}. */
    private @Nullable Candidate fromMonth(int at, int month) {
        int day = scope.dayOfMonth(at + 1);
        if (day > 0 && !isClock(at + 2)) {
            int end = at + 2;
            int lastDay = day;
            if (scope.has(end + 1) && isDash(end) && scope.dayOfMonth(end + 1) > day) {
                lastDay = scope.dayOfMonth(end + 1);
                end += 2;
            }
            int comma = scope.word(end).equals(",") ? end + 1 : end;
            int year = year4(comma);
            return days(at, year > 0 ? comma + 1 : end, year, month, day, lastDay);
        }
        int of = scope.in("of", at + 1) ? at + 2 : at + 1;
        int year = year4(of);
        if (year > 0) {
            return Candidate.date(at, of + 1, Period.month(YearMonth.of(year, month)));
        }
        int spelled = new YearWords(scope).spelledYear(of);
        if (spelled > 0) {
            return Candidate.date(at, of + 2, Period.month(YearMonth.of(spelled, month)));
        }
        PhraseTable.Match<Integer> shift = scope.data.shifts.startingAt(scope.text, of, scope.limit);
        LocalDate published = scope.published;
        if (shift != null
                && published != null
                && scope.data.units.get(scope.word(shift.tokens().end())) == Unit.YEAR) {
            YearMonth named = YearMonth.of(published.getYear() + shift.value(), month);
            return Candidate.date(at, shift.tokens().end() + 1, Period.month(named));
        }
        boolean ambiguous = scope.in("months that are words", at);
        boolean introduced = scope.in("month before", at - 1);
        boolean cut = scope.word(at).length() < 5
                && scope.data.isAbbreviatedMonth(scope.word(at))
                && scope.text.token(at).length() == scope.word(at).length();
        if ((ambiguous && !introduced) || cut) {
            return null;
        }
        return Candidate.date(at, at + 1, monthWithoutYear(at, month));
    }

    private boolean isClock(int colon) {
        return scope.word(colon).equals(":")
                && scope.number(colon + 1, 2) >= 0
                && !scope.text.token(colon + 1).spaceBefore();
    }

    private boolean isDash(int at) {
        String word = scope.word(at);
        return word.equals("-") || word.equals("\u2013") || word.equals("/");
    }

    /** {@code 5 May}, {@code 5th of May 1990}, {@code 22 NOV 89}, {@code 5-7 May}. */
    private @Nullable Candidate fromDay(int at) {
        int day = scope.dayOfMonth(at);
        if (day < 0) {
            return null;
        }
        int next = at + 1;
        int lastDay = day;
        if (isDash(next) && scope.dayOfMonth(next + 1) > day) {
            lastDay = scope.dayOfMonth(next + 1);
            next += 2;
        } else if (isDash(next)) {
            next++;
        }
        if (scope.in("of", next)) {
            next++;
        }
        Integer month = month(next);
        if (month == null || (scope.in("months that are words", next) && !scope.isNameLike(next))) {
            return null;
        }
        int end = next + 1;
        int comma = scope.word(end).equals(",") || isDash(end) ? end + 1 : end;
        int year = year4(comma);
        if (year < 0
                && comma == end
                && scope.number(end, 2) >= 0
                && scope.text.token(end).length() == 2
                && isShortYear(end)) {
            year = Period.fullYear(scope.number(end, 2), scope.published);
        }
        return days(at, year > 0 ? comma + 1 : end, year, month, day, lastDay);
    }

    /** Two digits after a month are a year where no noun follows that they could count. */
    private boolean isShortYear(int at) {
        return !scope.has(at + 1) || !scope.text.token(at + 1).isWord();
    }

    private int year4(int at) {
        int year = scope.number(at, 4);
        boolean four = year >= LOWEST_YEAR
                && year <= HIGHEST_YEAR
                && scope.text.token(at).length() == 4;
        return four ? year : -1;
    }

    private @Nullable Candidate days(int first, int end, int year, int month, int day, int lastDay) {
        try {
            int resolved = year > 0 ? year : yearOf(first, end, month, day);
            if (resolved < 0) {
                return Candidate.date(first, end, null);
            }
            LocalDate start = LocalDate.of(resolved, month, day);
            LocalDate last = LocalDate.of(resolved, month, lastDay);
            return Candidate.date(first, end, new Period(start.toString(), start, last, Unit.DAY));
        } catch (DateTimeException e) {
            return null; // no such day: 30 February
        }
    }

    /** The year of a day without one: on or before the publication, unless the words say it lies ahead. */
    private int yearOf(int first, int end, int month, int day) {
        LocalDate published = scope.published;
        if (published == null) {
            return -1;
        }
        LocalDate thisYear = YearMonth.of(published.getYear(), month)
                .atDay(Math.min(day, YearMonth.of(published.getYear(), month).lengthOfMonth()));
        boolean ahead = scope.isAhead(first, end);
        if (ahead) {
            return thisYear.isBefore(published) ? published.getYear() + 1 : published.getYear();
        }
        // datelines and schedules name days shortly after the publication, too
        int near = scope.isBehind(first) ? 3 : NEAR_DAYS;
        return thisYear.isAfter(published.plusDays(near)) ? published.getYear() - 1 : published.getYear();
    }

    private @Nullable Period monthWithoutYear(int at, int month) {
        return monthWithoutYear(scope, at, month);
    }

    /** The latest such month, unless it comes soon or the words say that it lies ahead. */
    static @Nullable Period monthWithoutYear(Scope scope, int at, int month) {
        LocalDate published = scope.published;
        if (published == null) {
            return null;
        }
        YearMonth current = YearMonth.from(published);
        YearMonth named = YearMonth.of(published.getYear(), month);
        boolean ahead = scope.isAhead(at, at + 1);
        int near = scope.isBehind(at) ? 0 : NEAR_MONTHS;
        if (named.isAfter(current.plusMonths(near)) && !ahead) {
            named = named.minusYears(1);
        } else if (named.isBefore(current) && (ahead || !named.plusYears(1).isAfter(current.plusMonths(near - 1L)))) {
            named = named.plusYears(1);
        }
        return Period.month(named);
    }

    /** {@code 2024-03-17}, {@code 17/03/2024} where the day cannot be a month. */
    private @Nullable Candidate iso(int at) {
        int a = scope.number(at, 4);
        int b = scope.number(at + 2, 2);
        int c = scope.number(at + 4, 4);
        if (a < 0 || b < 0 || c < 0 || !isDash(at + 1) || !scope.word(at + 1).equals(scope.word(at + 3))) {
            return null;
        }
        if (a >= LOWEST_YEAR && b >= 1 && b <= 12) {
            return days(at, at + 5, a, b, Math.max(c, 1), Math.max(c, 1));
        }
        int year = c >= LOWEST_YEAR ? c : c < 100 ? Period.fullYear(c, scope.published) : -1;
        if (year < 0) {
            return null;
        }
        boolean dayFirst = a > 12;
        return b <= 12 || a <= 12 ? days(at, at + 5, year, dayFirst ? b : a, dayFirst ? a : b, dayFirst ? a : b) : null;
    }

    /** {@code 1990}, {@code the 1980s}. */
    private @Nullable Candidate year(int at) {
        String word = scope.word(at);
        boolean decade = word.length() == 5
                && scope.data.plural(word)
                && scope.text.token(at).isNumber();
        if (decade) {
            int year = digits(word.substring(0, 4));
            return year >= LOWEST_YEAR && year % 10 == 0 ? Candidate.date(at, at + 1, Period.decade(year)) : null;
        }
        int year = year4(at);
        if (year < 0
                || scope.in("not years before", at - 1)
                || scope.in("not years after", at + 1)
                || scope.word(at - 1).equals("-")) {
            return null;
        }
        boolean introduced = scope.in("year before", at - 1);
        boolean noun = scope.has(at + 1) && scope.text.token(at + 1).isWord() && scope.data.plural(scope.word(at + 1));
        return introduced || (year >= 1900 && !noun) ? Candidate.date(at, at + 1, Period.year(year)) : null;
    }

    private static int digits(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(word) : -1;
    }
}
