package io.claimwire.enrich.text;

/** How the letters of a token are capitalised. */
public enum Shape {
    /** No letters. */
    NONE,
    LOWER,
    /** First letter upper, no other: {@code Kabul}; also a single upper-case letter. */
    CAPITALISED,
    /** At least two letters, all upper: {@code AFP}. */
    UPPER,
    /** Anything else: {@code McDonald}, {@code al-Shabaab}. */
    MIXED;

    /** Whether the token could be a name where capitals mean anything. */
    public boolean startsNameLike() {
        return this == CAPITALISED || this == UPPER || this == MIXED;
    }

    static Shape of(String text, int start, int end) {
        int upper = 0;
        int lower = 0;
        boolean first = true;
        boolean firstUpper = false;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (!Character.isLetter(c)) {
                continue;
            }
            boolean isUpper = Character.isUpperCase(c);
            if (first) {
                firstUpper = isUpper;
                first = false;
            }
            if (isUpper) {
                upper++;
            } else {
                lower++;
            }
        }
        if (upper + lower == 0) {
            return NONE;
        }
        if (upper == 0) {
            return LOWER;
        }
        if (lower == 0) {
            return upper == 1 ? CAPITALISED : UPPER;
        }
        return firstUpper && upper == 1 ? CAPITALISED : MIXED;
    }
}
