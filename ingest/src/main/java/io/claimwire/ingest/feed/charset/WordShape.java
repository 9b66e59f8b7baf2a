package io.claimwire.ingest.feed.charset;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Counts what no language writes: symbols and capitals in the middle of words, two scripts in one word, marks without a
 * letter. A text read in the wrong character set is full of it, in the right one nearly free.
 */
final class WordShape {
    private static final String WORD_SYMBOLS = "’‘'·‐‑–ʼ\u00AD\u200C\u200D\u00A0";
    private static final Set<UnicodeScript> ANYWHERE = Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private WordShape() {}

    /** Faults for each character that is not ASCII; 0 is a perfect text. */
    static double faults(String text) {
        int foreign = 0;
        int faults = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            foreign++;
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
            faults += faultsAt(c, before, after);
            faults += isLatinForeign(c) && isLatinForeign(before) && isLatinForeign(after) ? 1 : 0;
        }
        return foreign == 0 ? 0 : (double) faults / foreign;
    }

    private static int faultsAt(char c, char before, char after) {
        int type = Character.getType(c);
        if (c == '\uFFFD'
                || type == Character.CONTROL
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED) {
            return 3;
        }
        if (type == Character.NON_SPACING_MARK) {
            return isLetter(before) || Character.getType(before) == Character.NON_SPACING_MARK ? 0 : 1;
        }
        if (!isLetter(c)) {
            return isLetter(before) && isLetter(after) && WORD_SYMBOLS.indexOf(c) < 0 ? 1 : 0;
        }
        int faults = isLetter(before) && mixes(c, before) ? 1 : 0;
        faults += isLetter(after) && mixes(c, after) ? 1 : 0;
        faults += Character.isLowerCase(before) && Character.isUpperCase(c) ? 1 : 0;
        faults += isLoneIdeograph(c, before, after) ? 1 : 0;
        return faults + (isThaiLeadingVowel(c) && !isLetter(after) ? 1 : 0);
    }

    /** An ideograph or syllable that stands alone at the edge of a Latin word, as pairs of Latin letters read as one do. */
    private static boolean isLoneIdeograph(char c, char before, char after) {
        return isEastAsian(c)
                && !isEastAsian(before)
                && !isEastAsian(after)
                && ((before < 0x80 && isLetter(before)) || (after < 0x80 && isLetter(after)));
    }

    private static boolean isEastAsian(char c) {
        return c >= '\u2E80' && isLetter(c);
    }

    private static boolean isThaiLeadingVowel(char c) {
        return c >= '\u0E40' && c <= '\u0E44';
    }

    /** The three letters of old typography among the symbols of Latin-1 are none in running text. */
    private static boolean isLetter(char c) {
        return Character.isLetter(c) && c != 'ª' && c != 'º' && c != 'µ';
    }

    /** Languages with Latin letters do not put three accented ones in a row. */
    private static boolean isLatinForeign(char c) {
        return c >= 0x80 && isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN;
    }

    private static boolean mixes(char one, char other) {
        UnicodeScript first = UnicodeScript.of(one);
        UnicodeScript second = UnicodeScript.of(other);
        return first != second
                && !ANYWHERE.contains(first)
                && !ANYWHERE.contains(second)
                && (isAlphabetOfOneWord(first) || isAlphabetOfOneWord(second));
    }

    /** Japanese mixes three scripts in a word, Chinese and Korean have Latin names beside their own signs. */
    private static boolean isAlphabetOfOneWord(UnicodeScript script) {
        return switch (script) {
            case CYRILLIC, GREEK, HEBREW, ARABIC, THAI -> true;
            default -> false;
        };
    }
}
