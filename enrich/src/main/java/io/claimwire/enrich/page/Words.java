package io.claimwire.enrich.page;

/** Counts words; in scripts that write none apart, every two characters are one. */
final class Words {

    private Words() {}

    static int count(String text) {
        int words = 0;
        int dense = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean han = c >= '\u3040' && c <= '\u9FFF' || c >= '\u0E00' && c <= '\u0E7F';
            dense += han ? 1 : 0;
            boolean letter = !han && Character.isLetterOrDigit(c);
            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && !han && (c == '\'' || c == '’' || c == '-'));
        }
        return words + dense / 2;
    }
}
