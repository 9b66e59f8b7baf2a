package io.claimwire.enrich.page;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of months in the languages of news, from CLDR. A name that means two months in two languages is left out. */
final class MonthNames {

    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "pt", "it", "nl", "ru", "uk", "pl", "tr", "sv", "nb", "da", "fi", "cs", "ro", "hu",
            "el", "id", "ca", "hr", "sk", "bg", "lt", "lv", "et", "sl", "sr", "vi", "ar", "hi", "he", "fa");

    private static final Map<String, Integer> MONTHS = load();

    private MonthNames() {}

    /** 1 to 12, or 0 where the word, in lower case and without a dot, is no month. */
    static int month(String word) {
        return MONTHS.getOrDefault(word, 0);
    }

    private static Map<String, Integer> load() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : LANGUAGES) {
            DateFormatSymbols symbols = new DateFormatSymbols(new GregorianCalendar(), new ULocale(language));
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                    String[] names = symbols.getMonths(context, width);
                    for (int i = Calendar.JANUARY; i <= Calendar.DECEMBER && i < names.length; i++) {
                        add(months, names[i], i + 1);
                    }
                }
            }
        }
        add(months, "sept", 9);
        add(months, "märz", 3);
        months.values().removeIf(month -> month < 0);
        return Map.copyOf(months);
    }

    private static void add(Map<String, Integer> months, String name, int month) {
        String folded = name.toLowerCase(Locale.ROOT).replace(".", "").strip();
        if (folded.length() >= 3 && !Character.isDigit(folded.charAt(0))) {
            months.merge(folded, month, (a, b) -> a.equals(b) ? a : Integer.valueOf(-1));
        }
    }
}
