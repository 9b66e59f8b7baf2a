package io.claimwire.enrich.quantity;

import java.math.BigDecimal;

/**
 * A number as written, before its surroundings are looked at.
 *
 * @param first index of its first token
 * @param end index after its last token
 * @param value what it says; of vague words the lowest count
 * @param form how it is written
 * @param scale the multiplier it ends in ({@code million}), else one
 * @param rest what is glued to its last token: {@code kg} of {@code 70kg}, {@code man} of {@code
 *     four-man}; empty where nothing is
 */
record Numeral(int first, int end, BigDecimal value, Form form, BigDecimal scale, String rest) {

    enum Form {
        DIGITS,
        /** Four digits without separator, as years are written. */
        FOUR_DIGITS,
        WORDS,
        VAGUE,
        FRACTION,
        NEGATIVE
    }

    boolean hasDigits() {
        return form == Form.DIGITS || form == Form.FOUR_DIGITS;
    }

    Numeral negated() {
        return new Numeral(first, end, value.negate(), form, scale, rest);
    }
}
