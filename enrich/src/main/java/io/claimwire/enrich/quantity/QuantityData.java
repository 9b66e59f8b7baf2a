package io.claimwire.enrich.quantity;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import io.claimwire.enrich.text.LanguageData;
import io.claimwire.enrich.text.NumberWords;
import io.claimwire.enrich.text.PhraseTable;
import io.claimwire.record.Modifier;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words around the numbers of one language, checked while they are loaded. */
final class QuantityData {

    /** A unit and what it measures. */
    record Unit(String name, QuantityKind kind) {}

    final NumberWords numbers;
    final char groupSeparator;
    final char decimalSeparator;
    final Map<String, BigDecimal> multipliers = new HashMap<>();
    final PhraseTable<BigDecimal> vague = new PhraseTable<>();
    final PhraseTable<Boolean> vagueMultipliers;
    final PhraseTable<Modifier> boundsBefore;
    final PhraseTable<Modifier> boundsAfter;
    final PhraseTable<Boolean> additionalBefore;
    final PhraseTable<Boolean> definiteBefore;
    final PhraseTable<Boolean> negatives;
    final PhraseTable<Boolean> articlePhrases;
    final PhraseTable<Boolean> ageUnits;
    final PhraseTable<Boolean> clocks;
    final PhraseTable<Boolean> references;
    final PhraseTable<Boolean> ratioWords;
    final PhraseTable<String> currenciesBefore = new PhraseTable<>();
    final Map<String, String> gluedCurrencies = new HashMap<>();
    final PhraseTable<Unit> units = new PhraseTable<>();
    final Map<String, Unit> unitWords = new HashMap<>();
    final Set<String> ageEndings;
    final Map<String, Long> fractions = new HashMap<>();
    final Map<String, String> rangeOpeners = new HashMap<>();
    final Set<String> months = new HashSet<>();
    final Set<String> weekdays = new HashSet<>();
    private final Map<String, Set<String>> sets = new HashMap<>();

    QuantityData(String language) {
        LanguageData data = LanguageData.load(language, "quantities");
        numbers = new NumberWords(language);
        groupSeparator = convention(data, "group");
        decimalSeparator = convention(data, "decimal");
        for (List<String> row : data.rows("multipliers")) {
            multipliers.put(row.get(0), new BigDecimal(data.column(row, 1)));
        }
        for (List<String> row : data.rows("vague")) {
            vague.put(row.get(0), new BigDecimal(data.column(row, 1)));
        }
        for (List<String> row : data.rows("both")) {
            vague.put(row.get(0), new BigDecimal(data.column(row, 1)));
        }
        for (List<String> row : data.rows("fractions")) {
            fractions.put(row.get(0), Long.valueOf(data.column(row, 1)));
        }
        vagueMultipliers = phrases(data, "vague multipliers");
        boundsBefore = modifiers(data, "bounds before");
        boundsAfter = modifiers(data, "bounds after");
        additionalBefore = phrases(data, "additional before");
        definiteBefore = phrases(data, "definite before");
        negatives = phrases(data, "negatives");
        articlePhrases = phrases(data, "article phrases");
        ageUnits = phrases(data, "age units");
        ageEndings = Set.copyOf(data.words("age units"));
        clocks = phrases(data, "clock");
        references = phrases(data, "references");
        ratioWords = phrases(data, "ratio words");
        for (List<String> row : data.rows("currencies before")) {
            currenciesBefore.put(row.get(0), data.column(row, 1));
            gluedCurrencies.put(row.get(0), data.column(row, 1));
        }
        units(data, "measures", QuantityKind.MEASURE);
        units(data, "durations", QuantityKind.DURATION);
        units(data, "percents", QuantityKind.PERCENT);
        units(data, "currencies after", QuantityKind.MONEY);
        for (List<String> row : data.rows("range openers")) {
            rangeOpeners.put(row.get(0), data.column(row, 1));
        }
        calendar(language, data);
        for (String section : data.sections()) {
            sets.put(section, Set.copyOf(new HashSet<>(data.words(section))));
        }
    }

    private void calendar(String language, LanguageData data) {
        DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLanguageTag(language));
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
            for (String month : symbols.getMonths(DateFormatSymbols.FORMAT, width)) {
                months.add(month.toLowerCase(Locale.ROOT));
            }
            for (String day : symbols.getWeekdays(DateFormatSymbols.FORMAT, width)) {
                weekdays.add(day.toLowerCase(Locale.ROOT));
            }
        }
        months.remove("");
        weekdays.remove("");
        months.addAll(data.words("more months"));
    }

    private static char convention(LanguageData data, String name) {
        for (List<String> row : data.rows("conventions")) {
            if (row.get(0).equals(name)) {
                return data.column(row, 1).charAt(0);
            }
        }
        throw new IllegalArgumentException("The section [conventions] says nothing of \"" + name + "\"");
    }

    private static PhraseTable<Boolean> phrases(LanguageData data, String section) {
        PhraseTable<Boolean> table = new PhraseTable<>();
        data.words(section).forEach(phrase -> table.put(phrase, true));
        return table;
    }

    private static PhraseTable<Modifier> modifiers(LanguageData data, String section) {
        PhraseTable<Modifier> table = new PhraseTable<>();
        for (List<String> row : data.rows(section)) {
            table.put(row.get(0), Modifier.valueOf(data.column(row, 1)));
        }
        return table;
    }

    private void units(LanguageData data, String section, QuantityKind kind) {
        for (List<String> row : data.rows(section)) {
            Unit unit = new Unit(data.column(row, 1), kind);
            units.put(row.get(0), unit);
            unitWords.put(row.get(0), unit);
        }
    }

    /** Whether a word stands in a section of the data file. */
    /** Whether the word ends as a plural does. */
    boolean plural(String word) {
        return sets.getOrDefault("plural endings", Set.of()).stream().anyMatch(word::endsWith);
    }

    boolean in(String section, String word) {
        Set<String> words = sets.get(section);
        if (words == null) {
            throw new IllegalArgumentException("There is no section [" + section + "]");
        }
        return words.contains(word);
    }
}
