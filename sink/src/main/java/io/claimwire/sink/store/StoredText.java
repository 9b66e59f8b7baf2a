package io.claimwire.sink.store;

/** Text that PostgreSQL takes: without NUL characters and unpaired surrogates, which pages of garbage may hold. */
final class StoredText {

    private static final char REPLACEMENT = '\ufffd';

    private StoredText() {}

    /** The text with each character that cannot be stored replaced by U+FFFD, so that offsets stay. */
    static String of(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                clean = clean == null ? new StringBuilder(text) : clean;
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean == null ? text : clean.toString();
    }
}
