package io.claimwire.enrich.quantity;

/** What else the surroundings say of a number. */
public enum QuantityFlag {
    /** {@code another 27}, {@code nine more}, {@code five others}, {@code the other two}: adds to a number before. */
    ADDITIONAL,
    /** {@code a soldier}: an indefinite article, a count only where a counted noun follows. */
    ARTICLE,
    /** {@code no one}, {@code no casualties}, {@code none}: zero by a word of negation. */
    NEGATIVE,
    /** {@code both}, {@code the two}, {@code all five}: takes up a number known before. */
    DEFINITE,
    /** Part of a compound before a noun: {@code a four-man team}, {@code 12-vehicle convoy}: not the noun's count. */
    COMPOUND,
    /** Written with digits. */
    DIGITS,
    /** Stands after {@code from} or beside a change word: the value before or after a change. */
    CHANGE
}
