package io.claimwire.enrich.language;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** Languages that their script gives away. */
final class Scripts {

    /** Share of a text's letters that must be in a script. */
    private static final double MOST = 0.4;

    /** Japanese is Chinese characters with at least this share of kana. */
    private static final double KANA = 0.1;

    private Scripts() {}

    /** Null where the script is written by several languages, or none prevails. */
    static @Nullable String language(String text) {
        int letters = 0;
        int han = 0;
        int kana = 0;
        int hangul = 0;
        int thai = 0;
        int greek = 0;
        int hebrew = 0;
        int cyrillic = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!Character.isLetter(c)) {
                continue;
            }
            letters++;
            if (c < 0x370) {
                continue;
            }
            UnicodeScript script = UnicodeScript.of(c);
            han += script == UnicodeScript.HAN ? 1 : 0;
            kana += script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA ? 1 : 0;
            hangul += script == UnicodeScript.HANGUL ? 1 : 0;
            thai += script == UnicodeScript.THAI ? 1 : 0;
            greek += script == UnicodeScript.GREEK ? 1 : 0;
            cyrillic += script == UnicodeScript.CYRILLIC ? 1 : 0;
            hebrew += script == UnicodeScript.HEBREW ? 1 : 0;
        }
        double least = MOST * letters;
        if (letters == 0) {
            return null;
        }
        if (han + kana > least) {
            return kana > KANA * (han + kana) ? "ja" : hangul > han ? "ko" : "zh";
        }
        if (hangul > least) {
            return "ko";
        }
        if (cyrillic > least) {
            return cyrillic(text);
        }
        return thai > least ? "th" : greek > least ? "el" : hebrew > least ? "he" : null;
    }

    /** Russian and Ukrainian have letters that the other lacks; Belarusian has both kinds. */
    private static @Nullable String cyrillic(String text) {
        boolean russian = containsAny(text, "ыэё");
        boolean ukrainian = containsAny(text, "ії");
        if (russian == ukrainian) {
            return null;
        }
        return russian ? "ru" : containsAny(text, "єїґ") ? "uk" : null;
    }

    private static boolean containsAny(String text, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (text.indexOf(letters.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
