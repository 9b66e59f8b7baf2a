package io.claimwire.ingest.article;

import java.util.List;
import java.util.function.Function;

/**
 * Cuts what an entry says of itself. Its record goes to another task and lies in a store: one that is larger than the
 * broker takes would stop the task for good, and with it all other feeds.
 */
final class Bounds {

    /** Longest address or identifier, in characters; longer addresses are not fetched anyway. */
    private static final int MAX_NAME = 4_000;

    private static final int MAX_TITLE = 2_000;
    private static final int MAX_WORD = 300;
    private static final int MAX_WORDS = 60;

    private Bounds() {}

    static String name(String text) {
        return cut(text, MAX_NAME);
    }

    static String title(String text) {
        return cut(text, MAX_TITLE);
    }

    static String word(String text) {
        return cut(text, MAX_WORD);
    }

    /** The first of a list of authors, categories and the like. */
    static <T> List<String> words(List<T> all, Function<T, String> text) {
        return all.stream().limit(MAX_WORDS).map(text).map(Bounds::word).toList();
    }

    /** Never through the middle of a character. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
