package io.claimwire.enrich.time;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import io.claimwire.enrich.text.LanguageData;
import io.claimwire.enrich.text.NumberWords;
import io.claimwire.enrich.text.PhraseTable;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The time words of one language, checked while they are loaded. */
final class TimeData {

    record Season(String code, int firstMonth, int lastMonth) {}

    record Holiday(int month, int day) {}

    final NumberWords numbers;
    final Map<String, Integer> months = new HashMap<>();
    private final Set<String> abbreviatedMonths = new HashSet<>();
    final Map<String, DayOfWeek> weekdays = new HashMap<>();
    final PhraseTable<Integer> days = new PhraseTable<>();
    final Map<String, String> dayParts = new HashMap<>();
    final PhraseTable<Integer> shifts = new PhraseTable<>();
    final Map<String, Unit> units = new HashMap<>();
    final Map<String, Season> seasons = new HashMap<>();
    final PhraseTable<Integer> ago = new PhraseTable<>();
    final PhraseTable<Boolean> yearAgo = new PhraseTable<>();
    final PhraseTable<Boolean> edges = new PhraseTable<>();
    final PhraseTable<String> references = new PhraseTable<>();
    final PhraseTable<Boolean> weekends = new PhraseTable<>();
    final PhraseTable<Boolean> sameDay = new PhraseTable<>();
    final PhraseTable<Boolean> yearEnd = new PhraseTable<>();
    final PhraseTable<Holiday> holidays = new PhraseTable<>();
    final PhraseTable<Boolean> ordinalDayBefore = new PhraseTable<>();
    final Map<String, String> setWords = new HashMap<>();
    final Map<String, Integer> decadeWords = new HashMap<>();
    private final Map<String, Set<String>> sets = new HashMap<>();

    TimeData(String language) {
        LanguageData data = LanguageData.load(language, "times");
        numbers = new NumberWords(language);
        calendar(language, data);
        numbered(data, "days", days);
        numbered(data, "shifts", shifts);
        numbered(data, "ago", ago);
        for (List<String> row : data.rows("day parts")) {
            dayParts.put(row.get(0), data.column(row, 1));
        }
        for (List<String> row : data.rows("units")) {
            units.put(row.get(0), Unit.valueOf(data.column(row, 1)));
        }
        for (List<String> row : data.rows("seasons")) {
            seasons.put(
                    row.get(0),
                    new Season(
                            data.column(row, 1),
                            Integer.parseInt(data.column(row, 2)),
                            Integer.parseInt(data.column(row, 3))));
        }
        for (List<String> row : data.rows("references")) {
            references.put(row.get(0), data.column(row, 1));
        }
        for (List<String> row : data.rows("holidays")) {
            holidays.put(
                    row.get(0),
                    new Holiday(Integer.parseInt(data.column(row, 1)), Integer.parseInt(data.column(row, 2))));
        }
        for (List<String> row : data.rows("set words")) {
            setWords.put(row.get(0), data.column(row, 1));
        }
        for (List<String> row : data.rows("decade words")) {
            decadeWords.put(row.get(0), Integer.valueOf(data.column(row, 1)));
        }
        phrases(data, "year ago", yearAgo);
        phrases(data, "edges", edges);
        phrases(data, "weekends", weekends);
        phrases(data, "same day", sameDay);
        phrases(data, "year end", yearEnd);
        phrases(data, "ordinal day before", ordinalDayBefore);
        for (String section : data.sections()) {
            sets.put(section, Set.copyOf(new HashSet<>(data.words(section))));
        }
    }

    private void calendar(String language, LanguageData data) {
        DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLanguageTag(language));
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
            String[] names = symbols.getMonths(DateFormatSymbols.FORMAT, width);
            for (int index = 0; index < 12; index++) {
                boolean shortened = months.putIfAbsent(names[index].toLowerCase(Locale.ROOT), index + 1) == null
                        && width == DateFormatSymbols.ABBREVIATED;
                if (shortened) {
                    abbreviatedMonths.add(names[index].toLowerCase(Locale.ROOT));
                }
            }
            String[] dayNames = symbols.getWeekdays(DateFormatSymbols.FORMAT, width);
            for (int index = 1; index <= 7; index++) {
                // ICU's week begins with Sunday as number one
                DayOfWeek day = index == 1 ? DayOfWeek.SUNDAY : DayOfWeek.of(index - 1);
                weekdays.put(dayNames[index].toLowerCase(Locale.ROOT), day);
            }
        }
        for (List<String> row : data.rows("more months")) {
            months.put(row.get(0), Integer.valueOf(data.column(row, 1)));
        }
        for (List<String> row : data.rows("more weekdays")) {
            weekdays.put(row.get(0), DayOfWeek.of(Integer.parseInt(data.column(row, 1))));
        }
    }

    private static void numbered(LanguageData data, String section, PhraseTable<Integer> table) {
        for (List<String> row : data.rows(section)) {
            table.put(row.get(0), Integer.valueOf(data.column(row, 1)));
        }
    }

    private static void phrases(LanguageData data, String section, PhraseTable<Boolean> table) {
        data.words(section).forEach(phrase -> table.put(phrase, true));
    }

    /** Whether an expression can begin with a word; most words of a text begin none. */
    boolean mayOpen(String word) {
        return months.containsKey(word)
                || weekdays.containsKey(word)
                || seasons.containsKey(word)
                || setWords.containsKey(word)
                || decadeWords.containsKey(word)
                || in("articles", word)
                || in("one", word)
                || in("sets", word)
                || word.indexOf('-') > 0
                || numbers.unit(word) != null
                || numbers.ordinal(word) != null
                || days.opensWith(word)
                || shifts.opensWith(word)
                || edges.opensWith(word)
                || yearAgo.opensWith(word)
                || references.opensWith(word)
                || weekends.opensWith(word)
                || sameDay.opensWith(word)
                || yearEnd.opensWith(word)
                || holidays.opensWith(word);
    }

    /** Whether a month's name is the short one, where it has a longer one. */
    boolean isAbbreviatedMonth(String name) {
        return abbreviatedMonths.contains(name);
    }

    /** Whether a word stands in a section of the data file. */
    /** Whether the word ends as a plural does. */
    boolean plural(String word) {
        return ends("plural endings", word) && !ends("not plural endings", word);
    }

    private boolean ends(String section, String word) {
        return sets.getOrDefault(section, Set.of()).stream().anyMatch(word::endsWith);
    }

    boolean in(String section, String word) {
        Set<String> words = sets.get(section);
        if (words == null) {
            throw new IllegalArgumentException("There is no section [" + section + "]");
        }
        return words.contains(word);
    }
}
