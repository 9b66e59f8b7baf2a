package io.claimwire.enrich.page;

import java.util.Locale;

/** Texts compared without regard to case, punctuation and spacing. */
final class Folding {

    private Folding() {}

    /** Letters and digits in lower case; every run of anything else is one space. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                folded.appendCodePoint(Character.toLowerCase(c));
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** Characters, where one of a script without spaces counts as two and a half: it says as much. */
    static int weight(String text) {
        int weight = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u2E80' && (c <= '\u9FFF' || c >= '\uAC00' && c <= '\uD7A3')) {
                weight += (i & 1) == 0 ? 2 : 1;
            }
        }
        return weight;
    }

    static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && "\"'”’»)]“ ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?…:;。！？।؟".indexOf(text.charAt(end - 1)) >= 0;
    }
}
