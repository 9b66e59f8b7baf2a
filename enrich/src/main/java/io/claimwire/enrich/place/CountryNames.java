package io.claimwire.enrich.place;

import com.ibm.icu.util.ULocale;
import io.claimwire.enrich.text.LanguageData;
import io.claimwire.enrich.text.PhraseTable;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Countries by their names, from ICU and the language's data, and by adjectives and inhabitants. */
final class CountryNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    final PhraseTable<String> names = new PhraseTable<>();
    final PhraseTable<String> adjectives = new PhraseTable<>();
    private final Set<String> ambiguous;

    CountryNames(String language, LanguageData data) {
        ULocale locale = ULocale.forLanguageTag(language);
        for (String code : ULocale.getISOCountries()) {
            String name = new ULocale("", code).getDisplayCountry(locale).toLowerCase(Locale.ROOT);
            if (name.indexOf('(') < 0 && !name.contains(" - ")) {
                put(asWritten(name.replace('\u2019', '\''), data), code);
            }
        }
        for (List<String> row : data.rows("countries")) {
            put(row.get(0), data.column(row, 1));
        }
        for (List<String> row : data.rows("adjectives")) {
            String code = data.column(row, 1);
            adjectives.put(row.get(0), code);
            data.words("inhabitant endings").forEach(ending -> adjectives.put(row.get(0) + ending, code));
        }
        ambiguous = Set.copyOf(data.words("ambiguous countries"));
    }

    /** ICU's names with signs and abbreviations as texts write them. */
    private static String asWritten(String name, LanguageData data) {
        String written = name;
        for (List<String> row : data.rows("spelled otherwise")) {
            written = written.replace(row.get(0), data.column(row, 1));
        }
        return written;
    }

    private void put(String name, String code) {
        names.put(name, code);
        names.put(withoutMarks(name), code);
    }

    /** Whether a name needs a preposition of place to be a country. */
    boolean isAmbiguous(String folded) {
        return ambiguous.contains(folded);
    }

    /** The name without diacritics, for identifiers and look-up. */
    static String withoutMarks(String name) {
        boolean plain = name.chars().allMatch(c -> c < 128);
        return plain
                ? name
                : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    }
}
