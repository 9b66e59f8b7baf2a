package io.claimwire.enrich.text;

/** What a token is made of. */
public enum TokenKind {
    /** Letters, with inner hyphens, apostrophes and digits ({@code T-72}); abbreviations with their period. */
    WORD,
    /** Begins with a digit: {@code 12}, {@code 1,200}, {@code 5th}, {@code 10pm}. */
    NUMBER,
    /** A possessive ending split off its word: {@code 's}, or the lone apostrophe of {@code rebels'}. */
    POSSESSIVE,
    /** A quotation mark of any style. */
    QUOTE,
    /** Round, square or curly bracket. */
    BRACKET,
    /** Sentence punctuation and dashes; {@code --} and {@code ...} are one token. */
    PUNCTUATION,
    /** Currency, per cent and other signs. */
    SYMBOL
}
