package io.claimwire.enrich.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more tokens looked up in a text by their folded forms, the longest first. Time of a
 * look-up is bounded by the longest phrase. Not to be changed once shared between threads.
 */
public final class PhraseTable<T> {

    /** A phrase found. */
    public record Match<T>(TokenRange tokens, T value) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private @Nullable T value;
    }

    private final Node<T> forward = new Node<>();
    private final Node<T> backward = new Node<>();

    /** Adds a phrase, its words separated by single spaces as the tokenizer would separate them. */
    public void put(String phrase, T value) {
        String[] words = phrase.split(" ", -1);
        Node<T> node = forward;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, key -> new Node<>());
        }
        node.value = value;
        node = backward;
        for (int at = words.length - 1; at >= 0; at--) {
            node = node.next.computeIfAbsent(words[at], key -> new Node<>());
        }
        node.value = value;
    }

    /** Whether a phrase begins with a word: a cheap look before {@link #startingAt}. */
    public boolean opensWith(String word) {
        return forward.next.containsKey(word);
    }

    /**
     * The longest phrase that begins at a token and ends before {@code limit}.
     *
     * @param limit token index that the phrase must not reach
     */
    public @Nullable Match<T> startingAt(AnalyzedText text, int token, int limit) {
        Node<T> node = forward;
        Match<T> longest = null;
        for (int at = token; at < limit; at++) {
            node = node.next.get(text.token(at).folded());
            if (node == null) {
                break;
            }
            if (node.value != null) {
                longest = new Match<>(new TokenRange(token, at + 1), node.value);
            }
        }
        return longest;
    }

    /**
     * The longest phrase that ends right before {@code end} and does not begin before {@code floor}.
     */
    public @Nullable Match<T> endingBefore(AnalyzedText text, int end, int floor) {
        Node<T> node = backward;
        Match<T> longest = null;
        for (int at = end - 1; at >= floor; at--) {
            node = node.next.get(text.token(at).folded());
            if (node == null) {
                break;
            }
            if (node.value != null) {
                longest = new Match<>(new TokenRange(at, end), node.value);
            }
        }
        return longest;
    }
}
