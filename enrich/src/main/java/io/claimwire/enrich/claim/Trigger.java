package io.claimwire.enrich.claim;

import java.util.List;
import java.util.Set;

/**
 * A word or phrase that is an outcome.
 *
 * @param frame where the counted stand
 * @param spec the outcome by class of the counted
 * @param particle words after the verb, or after its object, that make the phrase; empty for one word
 * @param options of nouns and of phrases said of a part, as the file explains them
 */
record Trigger(Frame frame, OutcomeSpec spec, List<String> particle, List<String> options) {

    /** What a row can say of its words; the file explains each. */
    static final Set<String> OPTIONS = Set.of("count", "of", "to", "plain", "a", "holder", "part");

    enum Frame {
        TRANSITIVE,
        INTRANSITIVE,
        PREDICATE,
        NOUN,
        TOLL
    }

    boolean has(String option) {
        return options.contains(option);
    }
}
