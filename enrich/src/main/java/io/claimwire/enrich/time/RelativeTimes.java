package io.claimwire.enrich.time;

import io.claimwire.enrich.text.PhraseTable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reads expressions that count from the publication: {@code today}, {@code last week}, {@code two years ago}. */
final class RelativeTimes {

    private final Scope scope;
    private final Spans spans;

    RelativeTimes(Scope scope) {
        this.scope = scope;
        this.spans = new Spans(scope);
    }

    @Nullable
    Candidate at(int at) {
        PhraseTable.Match<Integer> day = scope.data.days.startingAt(scope.text, at, scope.limit);
        if (day != null) {
            LocalDate published = scope.published;
            Period period = published == null ? null : Period.day(published.plusDays(day.value()));
            return Candidate.date(at, day.tokens().end(), period);
        }
        Candidate longest = shifted(at);
        longest = Candidate.longer(longest, spans.at(at));
        longest = Candidate.longer(longest, named(at));
        return longest;
    }

    /** {@code last week}, {@code this morning}, {@code last October}, {@code this summer}. */
    private @Nullable Candidate shifted(int at) {
        PhraseTable.Match<Integer> shift = scope.data.shifts.startingAt(scope.text, at, scope.limit);
        if (shift == null) {
            return null;
        }
        int next = shift.tokens().end();
        if (scope.in("fiscal", next)) {
            next++;
        }
        String word = scope.word(next);
        LocalDate published = scope.published;
        Unit unit = scope.data.units.get(word);
        boolean plural = scope.data.plural(word);
        if (unit != null && !plural && !unit.isClock()) {
            boolean previousDay = unit == Unit.DAY && shift.value() == 0;
            if (previousDay) {
                return null; // "this day" names none
            }
            Period period = published == null ? null : Period.of(unit, unit.shift(published, shift.value()));
            if (period != null && shift.value() == 0 && !scope.isAhead(at, next + 1)) {
                return Candidate.date(at, next + 1, period.until(published));
            }
            return Candidate.date(at, next + 1, period);
        }
        String part = scope.data.dayParts.get(word);
        if (part != null) {
            return dayPart(at, next, part, shift.value());
        }
        Integer month = scope.data.months.get(word);
        if (month != null && scope.isNameLike(next)) {
            return Candidate.date(at, next + 1, published == null ? null : month(published, month, shift.value()));
        }
        TimeData.Season season = scope.data.seasons.get(word);
        return season == null ? null : Candidate.date(at, next + 1, season(season, shift.value(), next + 1));
    }

    private Candidate dayPart(int at, int next, String part, int steps) {
        LocalDate published = scope.published;
        if (published == null) {
            return new Candidate(at, next + 1, TimeType.TIME, null, null);
        }
        boolean night = scope.in("nights", next);
        LocalDate day = steps < 0 && night ? published.minusDays(1) : published.plusDays(steps);
        return new Candidate(at, next + 1, TimeType.TIME, Period.day(day), day + "T" + part);
    }

    private static Period month(LocalDate published, int month, int steps) {
        YearMonth current = YearMonth.from(published);
        YearMonth named = YearMonth.of(published.getYear(), month);
        if (steps < 0 && !named.isBefore(current)) {
            named = named.minusYears(1);
        } else if (steps > 0 && !named.isAfter(current)) {
            named = named.plusYears(1);
        }
        return Period.month(named);
    }

    private @Nullable Period season(TimeData.Season season, int steps, int end) {
        LocalDate published = scope.published;
        if (published == null) {
            return null;
        }
        int year = published.getYear();
        if (steps < 0 && season.firstMonth() >= published.getMonthValue()) {
            year--;
        } else if (steps > 0 && season.lastMonth() <= published.getMonthValue() && end > 0) {
            year++;
        }
        return seasonOf(season, year);
    }

    static Period seasonOf(TimeData.Season season, int year) {
        YearMonth first = YearMonth.of(year, season.firstMonth());
        int lastYear = season.lastMonth() < season.firstMonth() ? year + 1 : year;
        YearMonth last = YearMonth.of(lastYear, season.lastMonth());
        return new Period(year + "-" + season.code(), first.atDay(1), last.atEndOfMonth(), Unit.QUARTER);
    }

    /** Weekends, seasons, quarters, holidays, "that day", "now", "daily". */
    private @Nullable Candidate named(int at) {
        LocalDate published = scope.published;
        PhraseTable.Match<Boolean> weekend = scope.data.weekends.startingAt(scope.text, at, scope.limit);
        if (weekend != null) {
            return Candidate.date(at, weekend.tokens().end(), published == null ? null : lastWeekend(published));
        }
        PhraseTable.Match<Boolean> same = scope.data.sameDay.startingAt(scope.text, at, scope.limit);
        if (same != null) {
            Period last = scope.last();
            boolean day = last != null && last.unit() == Unit.DAY;
            return Candidate.date(at, same.tokens().end(), day ? last : null);
        }
        PhraseTable.Match<Boolean> yearEnd = scope.data.yearEnd.startingAt(scope.text, at, scope.limit);
        if (yearEnd != null) {
            Period year = published == null ? null : Period.year(published.getYear());
            return Candidate.date(at, yearEnd.tokens().end(), year);
        }
        PhraseTable.Match<TimeData.Holiday> holiday = scope.data.holidays.startingAt(scope.text, at, scope.limit);
        if (holiday != null && scope.isNameLike(at)) {
            return Candidate.date(
                    at,
                    holiday.tokens().end(),
                    holiday(holiday.value(), at, holiday.tokens().end()));
        }
        PhraseTable.Match<String> reference = scope.data.references.startingAt(scope.text, at, scope.limit);
        if (reference != null) {
            return new Candidate(at, reference.tokens().end(), TimeType.DATE, null, reference.value());
        }
        String set = scope.data.setWords.get(scope.word(at));
        return set == null ? null : new Candidate(at, at + 1, TimeType.SET, null, set);
    }

    /** The weekend that ends on the day of publication, else the one before. */
    private static Period lastWeekend(LocalDate published) {
        boolean within = published.getDayOfWeek() == DayOfWeek.SUNDAY;
        return Period.weekend(within ? published : published.minusWeeks(1));
    }

    private @Nullable Period holiday(TimeData.Holiday holiday, int first, int end) {
        LocalDate published = scope.published;
        if (published == null) {
            return null;
        }
        LocalDate day = LocalDate.of(published.getYear(), holiday.month(), holiday.day());
        boolean ahead = scope.isAhead(first, end);
        if (day.isAfter(published) && !ahead) {
            day = day.minusYears(1);
        }
        return Period.day(day);
    }
}
