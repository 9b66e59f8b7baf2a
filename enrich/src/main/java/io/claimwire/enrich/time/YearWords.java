package io.claimwire.enrich.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads years and months in words and compounds: {@code nineteen ninety-six}, {@code mid-1996}, {@code the nineties}. */
final class YearWords {

    private static final int LOWEST_YEAR = 1500;
    private static final int HIGHEST_YEAR = 2100;

    private final Scope scope;

    YearWords(Scope scope) {
        this.scope = scope;
    }

    @Nullable
    Candidate at(int at) {
        int spelled = spelledYear(at);
        if (spelled > 0) {
            return Candidate.date(at, at + 2, Period.year(spelled));
        }
        Integer decade = scope.data.decadeWords.get(scope.word(at));
        LocalDate published = scope.published;
        if (decade != null && published != null) {
            int century = published.getYear() - Math.floorMod(published.getYear(), 100);
            int year = century + decade;
            return Candidate.date(at, at + 1, Period.decade(year > published.getYear() ? year - 100 : year));
        }
        return compound(at);
    }

    /** A year read out in two numbers, or -1. */
    int spelledYear(int at) {
        Long century = scope.data.numbers.unit(scope.word(at));
        if (century == null || century < 15 || century > 20 || !scope.has(at + 1)) {
            return -1;
        }
        String word = scope.word(at + 1);
        int hyphen = word.indexOf('-');
        Long tens = scope.data.numbers.unit(hyphen < 0 ? word : word.substring(0, hyphen));
        Long ones = hyphen < 0 ? null : scope.data.numbers.unit(word.substring(hyphen + 1));
        if (tens == null || tens < 10 || tens > 99 || (hyphen > 0 && (ones == null || ones > 9))) {
            return -1;
        }
        return (int) (century * 100 + tens + (ones == null ? 0 : ones));
    }

    private @Nullable Candidate compound(int at) {
        String word = scope.word(at);
        int hyphen = word.indexOf('-');
        if (hyphen < 0 || !scope.data.in("hyphen prefixes", word.substring(0, hyphen))) {
            return null;
        }
        String rest = word.substring(hyphen + 1);
        Integer month = scope.data.months.get(rest);
        if (month != null) {
            return Candidate.date(at, at + 1, CalendarDates.monthWithoutYear(scope, at, month));
        }
        boolean decade = rest.length() == 5 && scope.data.plural(rest);
        String digits = decade ? rest.substring(0, 4) : rest;
        if (digits.length() != 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int year = Integer.parseInt(digits);
        boolean likely = year >= LOWEST_YEAR && year <= HIGHEST_YEAR;
        return likely ? Candidate.date(at, at + 1, decade ? Period.decade(year) : Period.year(year)) : null;
    }
}
