package io.claimwire.enrich.clause;

import java.util.EnumSet;
import java.util.Set;

/** Class of a word in its sentence. */
public enum Tag {
    DETERMINER,
    INDEFINITE,
    NEGATIVE,
    POSSESSIVE,
    PRONOUN,
    QUANTITY,
    ADJECTIVE,
    NOUN,
    NAME,
    GENITIVE,
    PREPOSITION,
    PARTITIVE,
    CONJUNCTION,
    RELATIVE,
    COMPLEMENTISER,
    SUBORDINATOR,
    INCLUDING,
    EXISTENTIAL,
    BE,
    HAVE,
    DO,
    MODAL,
    POSSIBLE_MODAL,
    INFINITIVE,
    NEGATION,
    ADVERB,
    VERB,
    TIME,
    COMMA,
    SEMICOLON,
    COLON,
    DASH,
    OPEN,
    CLOSE,
    QUOTE,
    STOP;

    private static final Set<Tag> NOMINAL = EnumSet.of(ADJECTIVE, NOUN, NAME, GENITIVE);
    private static final Set<Tag> BEFORE_NOUN =
            EnumSet.of(DETERMINER, INDEFINITE, NEGATIVE, POSSESSIVE, QUANTITY, ADJECTIVE, GENITIVE);
    private static final Set<Tag> AUXILIARY = EnumSet.of(BE, HAVE, DO, MODAL, POSSIBLE_MODAL, INFINITIVE, NEGATION);
    private static final Set<Tag> PAUSE = EnumSet.of(COMMA, SEMICOLON, COLON, DASH, OPEN, CLOSE, QUOTE, STOP);

    /** Whether it can stand inside a noun phrase after its determiner. */
    public boolean nominal() {
        return NOMINAL.contains(this);
    }

    /** Whether a noun is expected after it. */
    boolean beforeNoun() {
        return BEFORE_NOUN.contains(this);
    }

    boolean auxiliary() {
        return AUXILIARY.contains(this);
    }

    /** Whether it is punctuation. */
    public boolean pause() {
        return PAUSE.contains(this);
    }
}
