package io.claimwire.enrich.clause;

/** Kind of a run of words that the clause rules look at as one. */
public enum ChunkKind {
    NOUN_PHRASE,
    VERB_GROUP,
    /** Predicate adjectives, outside noun phrases. */
    ADJECTIVE,
    /** Prepositions, the partitive among them. */
    PREPOSITION,
    CONJUNCTION,
    RELATIVE,
    COMPLEMENTISER,
    SUBORDINATOR,
    INCLUDING,
    /** Adverbs and time expressions. */
    ADVERBIAL,
    COMMA,
    /** Dash, bracket. */
    ASIDE,
    QUOTE,
    /** Semicolon, colon, end of sentence. */
    BREAK,
    OTHER
}
