package io.claimwire.enrich.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Phrases with which furniture begins in every language at once: a page's language is not known when they are needed. Immutable. */
final class FurniturePhrases {

    private static final FurniturePhrases INSTANCE = load();

    /** Longer blocks are text, however they begin. */
    private static final int LONGEST_BLOCK = 180;

    private final TreeSet<String> beginnings = new TreeSet<>();
    private final Set<String> wholes = new HashSet<>();

    private FurniturePhrases() {}

    static FurniturePhrases instance() {
        return INSTANCE;
    }

    boolean matches(String block) {
        if (block.length() > LONGEST_BLOCK) {
            return false;
        }
        String folded = block.toLowerCase(Locale.ROOT);
        int start = 0;
        while (start < folded.length()
                && !Character.isLetterOrDigit(folded.charAt(start))
                && folded.charAt(start) != '©') {
            start++;
        }
        String text = folded.substring(start);
        int end = text.length();
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        if (wholes.contains(text.substring(0, end))) {
            return true;
        }
        // the phrases that begin this text are among its predecessors that share its first characters
        String candidate = beginnings.floor(text);
        while (candidate != null && !text.startsWith(candidate)) {
            int shared = sharedLength(candidate, text);
            candidate = shared == 0 ? null : beginnings.floor(text.substring(0, shared));
        }
        return candidate != null && atWordEnd(text, candidate.length());
    }

    private static boolean atWordEnd(String text, int at) {
        return at >= text.length() || !Character.isLetter(text.charAt(at)) || !Character.isLetter(text.charAt(at - 1));
    }

    private static int sharedLength(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    private static FurniturePhrases load() {
        FurniturePhrases phrases = new FurniturePhrases();
        for (String language : String.join(" ", lines("languages.txt")).split(" ", -1)) {
            for (String phrase : lines(language + ".txt")) {
                if (phrase.startsWith("=")) {
                    phrases.wholes.add(phrase.substring(1));
                } else {
                    phrases.beginnings.add(phrase);
                }
            }
        }
        return phrases;
    }

    private static List<String> lines(String name) {
        String path = "furniture/" + name;
        List<String> lines = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(FurniturePhrases.class.getResourceAsStream(path), path);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String entry = line.strip();
                if (!entry.isEmpty() && !entry.startsWith("#")) {
                    lines.add(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
