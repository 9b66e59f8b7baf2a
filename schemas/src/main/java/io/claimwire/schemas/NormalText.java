package io.claimwire.schemas;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared: compatibility forms, case, quotes, dashes and white space do not count. */
public final class NormalText {

    private NormalText() {}

    /** Letters and digits of the text in lower case, runs of anything else as one blank, none at the ends. */
    public static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder normal = new StringBuilder(folded.length());
        folded.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                normal.appendCodePoint(c);
            } else if (!normal.isEmpty() && normal.charAt(normal.length() - 1) != ' ') {
                normal.append(' ');
            }
        });
        int end = normal.length();
        return normal.substring(0, end > 0 && normal.charAt(end - 1) == ' ' ? end - 1 : end);
    }
}
