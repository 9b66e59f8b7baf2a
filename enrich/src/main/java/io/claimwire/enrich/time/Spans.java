package io.claimwire.enrich.time;

import io.claimwire.enrich.text.PhraseTable;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** Reads spans ({@code three days}), their distance ({@code three days ago}) and quarters of a year. */
final class Spans {

    /** Longer counts of units are no spans of news. */
    private static final int LONGEST_SPAN = 3_000;

    private final Scope scope;

    Spans(Scope scope) {
        this.scope = scope;
    }

    @Nullable
    Candidate at(int at) {
        Candidate quarter = quarter(at);
        if (quarter != null) {
            return quarter;
        }
        Candidate yearAgo = yearAgo(at);
        return yearAgo == null ? span(at) : yearAgo;
    }

    /** {@code third quarter}, {@code the fourth quarter of 1990}, {@code the 1988 third quarter}. */
    private @Nullable Candidate quarter(int at) {
        int next = scope.in("articles", at) ? at + 1 : at;
        int year = scope.number(next, 4);
        if (year > 1900) {
            next++;
        } else {
            year = -1;
        }
        String word = scope.word(next);
        int hyphen = word.indexOf('-');
        int end;
        Long ordinal;
        if (hyphen > 0) {
            ordinal = scope.data.in("quarter names", word.substring(hyphen + 1))
                    ? scope.data.numbers.ordinal(word.substring(0, hyphen))
                    : null;
            end = next + 1;
        } else {
            ordinal = scope.in("quarter names", next + 1) ? scope.data.numbers.ordinal(word) : null;
            end = next + 2;
        }
        if (ordinal == null || ordinal > 4) {
            return null;
        }
        int of = scope.in("of", end) ? end + 1 : end;
        if (year < 0 && scope.number(of, 4) > 1900) {
            year = scope.number(of, 4);
            end = of + 1;
        }
        if (year < 0) {
            LocalDate published = scope.published;
            if (published == null) {
                return Candidate.date(at, end, null);
            }
            int current = published.get(IsoFields.QUARTER_OF_YEAR);
            boolean ahead = scope.isAhead(at, end);
            year = ordinal > current && !ahead ? published.getYear() - 1 : published.getYear();
            if (ordinal > current && ordinal == current + 1) {
                year = published.getYear();
            }
        }
        return Candidate.date(at, end, Period.quarter(year, ordinal.intValue()));
    }

    /** {@code a year-ago quarter}: the period spoken of, a year before. */
    private @Nullable Candidate yearAgo(int at) {
        int next = scope.in("articles", at) ? at + 1 : at;
        PhraseTable.Match<Boolean> match = scope.data.yearAgo.startingAt(scope.text, next, scope.limit);
        if (match == null || scope.published == null) {
            return null;
        }
        int end = match.tokens().end();
        boolean compound = match.tokens().end() - match.tokens().first() == 1;
        if (scope.in("periods", end)) {
            end++;
        } else if (next == at && !compound) {
            return null;
        }
        return Candidate.date(at, end, before(Unit.YEAR, 1));
    }

    /** As coarse as what was spoken of last: after a quarter, "a year ago" is a quarter. */
    private @Nullable Period before(Unit unit, long count) {
        LocalDate published = scope.published;
        if (published == null) {
            return null;
        }
        Period last = scope.lastQuarter();
        LocalDate start = last == null ? null : last.start();
        if (unit == Unit.YEAR && count == 1 && start != null) {
            boolean recent = start.plusMonths(12).isAfter(published);
            return Period.of(Unit.QUARTER, recent ? start.minusYears(count) : start);
        }
        return Period.of(unit, unit.shift(published, -count));
    }

    private @Nullable Candidate span(int at) {
        boolean every = scope.in("sets", at);
        int next = every ? at + 1 : at;
        PhraseTable.Match<Integer> shift = every ? null : scope.data.shifts.startingAt(scope.text, at, scope.limit);
        if (shift != null) {
            next = shift.tokens().end();
        }
        long count = count(next);
        int unitAt = count >= 0 ? next + 1 : next;
        if (scope.word(unitAt).equals("-")) {
            unitAt++;
        }
        String word = scope.word(unitAt);
        Unit unit = scope.data.units.get(word);
        int hyphen = count < 0 ? scope.word(next).indexOf('-') : -1;
        if (hyphen > 0) {
            count = amount(scope.word(next).substring(0, hyphen));
            unit = count < 0 ? null : scope.data.units.get(scope.word(next).substring(hyphen + 1));
            unitAt = next;
        }
        boolean fraction = hyphen > 0 && unit == Unit.QUARTER;
        if (unit == null || fraction || (count < 0 && !every) || scope.in("not durations after", unitAt + 1)) {
            return null;
        }
        if (every) {
            return new Candidate(at, unitAt + 1, TimeType.SET, null, unit.duration(count < 0 ? "1" : "" + count));
        }
        PhraseTable.Match<Integer> ago = scope.data.ago.startingAt(scope.text, unitAt + 1, scope.limit);
        if (ago != null && ago.value() < 0 && shift == null) {
            return away(at, ago.tokens().end(), unit, count);
        }
        LocalDate published = scope.published;
        if (shift != null && shift.value() < 0 && published != null && count > 0 && count < LONGEST_SPAN) {
            return upToNow(at, unitAt + 1, unit, count, published);
        }
        boolean rate = scope.in("articles", next) && !scope.in("durations before", at - 1);
        return rate ? null : new Candidate(at, unitAt + 1, TimeType.DURATION, null, unit.duration("" + count));
    }

    /** {@code the last 24 days}: they end with the publication. */
    private static Candidate upToNow(int first, int end, Unit unit, long count, LocalDate published) {
        long days = unit == Unit.HOUR ? (count + 23) / 24 : 0;
        LocalDate start = unit.isClock() ? published.minusDays(days) : unit.shift(published, -count);
        Period period = new Period(unit.duration("" + count), start, published, unit);
        return new Candidate(first, end, TimeType.DURATION, period, period.value());
    }

    private Candidate away(int first, int end, Unit unit, long count) {
        if (unit.isClock()) {
            return new Candidate(first, end, TimeType.TIME, null, "PAST_REF");
        }
        return count > LONGEST_SPAN
                ? Candidate.date(first, end, null)
                : Candidate.date(first, end, before(unit, count));
    }

    private long count(int at) {
        return scope.in("one", at) ? 1 : amount(scope.word(at));
    }

    private long amount(String word) {
        Long unit = scope.data.numbers.unit(word);
        if (unit != null) {
            return unit;
        }
        boolean digits = !word.isEmpty() && word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Long.parseLong(word) : -1;
    }
}
