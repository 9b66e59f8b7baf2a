package io.claimwire.enrich.quantity;

/** What a number measures, as far as its own surroundings tell. */
public enum QuantityKind {
    /** A number of things: the only kind that can be the quantity of a claim. */
    COUNT,
    MONEY,
    PERCENT,
    AGE,
    /** A span of time: {@code three days}. */
    DURATION,
    /** A time of day. */
    TIME,
    /** A day, month or year. */
    DATE,
    /** Length, area, weight, volume, speed, temperature ... with a unit. */
    MEASURE,
    CALIBRE,
    /** {@code third}, {@code 33rd}, {@code No. 5}. */
    ORDINAL,
    /** {@code 3-1} of a game or a vote. */
    SCORE,
    PHONE,
    /** Part of a name: {@code T-72}, {@code Group of 20}, {@code Boeing 737}. */
    NAME,
    /** {@code one in ten}, {@code two-thirds}, {@code half}. */
    RATIO,
    /** A number in front of a reference, a paragraph, a list. */
    REFERENCE
}
