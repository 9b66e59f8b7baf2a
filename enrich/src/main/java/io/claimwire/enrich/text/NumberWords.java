package io.claimwire.enrich.text;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Number words of a language, read off ICU's spell-out rules once by spelling numbers and looking at the
 * words: far quicker to parse with than the rules themselves, which also misread.
 */
public final class NumberWords {

    private static final long[] POWERS = {100L, 1_000L, 1_000_000L, 1_000_000_000L, 1_000_000_000_000L};
    private static final String ORDINALS = "%spellout-ordinal";

    private final Map<String, Long> units = new HashMap<>();
    private final Map<String, Long> multipliers = new HashMap<>();
    private final Map<String, Long> ordinals = new HashMap<>();

    /** Spells out numbers to learn the words; keep the result. */
    public NumberWords(String language) {
        RuleBasedNumberFormat format =
                new RuleBasedNumberFormat(ULocale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
        for (long number = 0; number < 1_000; number++) {
            String spelled = plain(format.format(number));
            if (isOneWord(spelled)) {
                units.putIfAbsent(spelled, number);
            }
        }
        for (long power : POWERS) {
            String spelled = plain(format.format(power));
            multipliers.put(spelled.substring(spelled.lastIndexOf(' ') + 1), power);
        }
        for (String rules : format.getRuleSetNames()) {
            if (rules.startsWith(ORDINALS)) {
                for (long number = 1; number <= 100; number++) {
                    String spelled = plain(format.format(number, rules));
                    if (isOneWord(spelled)) {
                        ordinals.putIfAbsent(spelled, number);
                    }
                }
            }
        }
    }

    private static String plain(String spelled) {
        return spelled.replace("\u00AD", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isOneWord(String spelled) {
        return spelled.indexOf(' ') < 0 && spelled.indexOf('-') < 0;
    }

    /** Value of a word below one thousand that is no multiplier by itself. */
    public @Nullable Long unit(String word) {
        return multipliers.containsKey(word) ? null : units.get(word);
    }

    /** Power that a word multiplies by. */
    public @Nullable Long multiplier(String word) {
        return multipliers.get(word);
    }

    /** Place that an ordinal such as {@code third} names. */
    public @Nullable Long ordinal(String word) {
        return ordinals.get(word);
    }
}
