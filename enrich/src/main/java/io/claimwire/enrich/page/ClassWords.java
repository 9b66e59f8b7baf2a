package io.claimwire.enrich.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Words that authors of pages use in classes and ids, and what they tell about the text within. Read
 * once from {@code furniture-classes.txt}; immutable.
 */
final class ClassWords {

    private static final ClassWords INSTANCE = load();

    private static final int LONGEST = 200;

    private final Map<String, Integer> whole = new HashMap<>();
    private final TreeMap<String, Integer> prefixes = new TreeMap<>();

    private ClassWords() {}

    static ClassWords instance() {
        return INSTANCE;
    }

    /** Bits of {@link Mark} for the words of a class or id attribute; pairs of neighbours count as words joined by a hyphen. */
    int marks(String attribute) {
        if (attribute.isEmpty()) {
            return 0;
        }
        String value = attribute.length() > LONGEST ? attribute.substring(0, LONGEST) : attribute;
        int marks = 0;
        int i = 0;
        while (i < value.length()) {
            int end = value.indexOf(' ', i);
            end = end < 0 ? value.length() : end;
            marks |= nameMarks(value.substring(i, end));
            i = end + 1;
        }
        return marks;
    }

    private int nameMarks(String name) {
        int marks = 0;
        String previous = "";
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean letter = i < name.length() && Character.isLetter(name.charAt(i));
            boolean hump = letter
                    && i > start
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (letter && !hump) {
                continue;
            }
            if (i > start) {
                String word = name.substring(start, i).toLowerCase(Locale.ROOT);
                marks |= wordMarks(word);
                if (!previous.isEmpty()) {
                    marks |= whole.getOrDefault(previous + "-" + word, 0);
                }
                previous = word;
            }
            start = hump ? i : i + 1;
        }
        return marks;
    }

    private int wordMarks(String word) {
        Integer exact = whole.get(word);
        if (exact != null) {
            return exact;
        }
        Map.Entry<String, Integer> prefix = prefixes.floorEntry(word);
        return prefix != null && word.startsWith(prefix.getKey()) ? prefix.getValue() : 0;
    }

    private static ClassWords load() {
        ClassWords words = new ClassWords();
        try (InputStream in = Objects.requireNonNull(
                        ClassWords.class.getResourceAsStream("furniture-classes.txt"), "furniture-classes.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int bit = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String entry = line.strip();
                if (entry.startsWith("[")) {
                    bit = Mark.ofSection(entry.substring(1, entry.length() - 1)).bit();
                } else if (!entry.isEmpty() && !entry.startsWith("#")) {
                    for (String word : entry.split("\\s++", -1)) {
                        words.add(word, bit);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private void add(String word, int bit) {
        if (word.endsWith("*")) {
            prefixes.merge(word.substring(0, word.length() - 1), bit, (a, b) -> a | b);
        } else {
            whole.merge(word, bit, (a, b) -> a | b);
        }
    }
}
