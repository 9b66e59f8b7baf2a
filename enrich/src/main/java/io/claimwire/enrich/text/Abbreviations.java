package io.claimwire.enrich.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that end in a period of their own, and words that begin sentences after such a period. */
final class Abbreviations {

    /** What may follow an abbreviation's period. */
    enum Use {
        /** A name follows: never the end of a sentence. */
        TITLE,
        /** A number follows; without one the period is a full stop. */
        NUMBER,
        /** The end of a sentence where a typical beginning follows. */
        OTHER
    }

    private final Map<String, Use> uses = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Set<String> lowerCase = new HashSet<>();
    private final Set<String> starters;

    Abbreviations(LanguageData data) {
        read(data.words("title"), Use.TITLE);
        read(data.words("number"), Use.NUMBER);
        read(data.words("other"), Use.OTHER);
        for (String word : data.words("word as well")) {
            ambiguous.add(word.toLowerCase(Locale.ROOT));
        }
        starters = Set.copyOf(data.words("sentence starters"));
    }

    private void read(List<String> words, Use use) {
        for (String word : words) {
            String folded = word.toLowerCase(Locale.ROOT);
            uses.put(folded, use);
            if (folded.equals(word)) {
                lowerCase.add(folded);
            }
        }
    }

    /**
     * Whether the period after a word belongs to it.
     *
     * @param shape a listed abbreviation with a capital must have one in the text, too
     * @param numberBeside whether a digit stands right before or after
     */
    boolean takesPeriod(String folded, Shape shape, boolean numberBeside) {
        if (!uses.containsKey(folded) || (shape == Shape.LOWER && !lowerCase.contains(folded))) {
            return false;
        }
        return numberBeside || !ambiguous.contains(folded);
    }

    @Nullable
    Use use(String folded) {
        return uses.get(folded);
    }

    boolean startsSentence(String folded) {
        return starters.contains(folded);
    }
}
