package io.claimwire.sink.ledger;

import io.claimwire.schemas.NormalText;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * A sentence as it is compared with others.
 *
 * @param normal the sentence after {@link NormalText#of}
 * @param words its different words
 */
record Evidence(String normal, Set<String> words) {

    /** Shorter sentences agree by chance; they count as copies only where they are the same. */
    private static final int FEWEST_WORDS = 6;

    /** Share of common words from which two sentences are one that was edited: of ten words, one was changed. */
    private static final double ALIKE = 0.8;

    static Evidence of(String sentence) {
        String normal = NormalText.of(sentence);
        return new Evidence(normal, new TreeSet<>(Arrays.asList(normal.split(" "))));
    }

    /** True where one sentence is the other but for a word or two: Jaccard index of their words. */
    boolean isNear(Evidence other) {
        if (normal.equals(other.normal)) {
            return true;
        }
        int fewer = Math.min(words.size(), other.words.size());
        int more = Math.max(words.size(), other.words.size());
        if (fewer < FEWEST_WORDS || fewer < ALIKE * more) {
            return false;
        }
        long common = words.stream().filter(other.words::contains).count();
        return common >= ALIKE * (words.size() + other.words.size() - common);
    }
}
