package io.claimwire.ingest.feed.charset;

/**
 * How far bytes are UTF-8.
 *
 * @param sequences well-formed sequences of two bytes or more
 * @param faults bytes that belong to none
 */
record Utf8Evidence(int sequences, int faults) {
    static Utf8Evidence of(byte[] b) {
        int sequences = 0;
        int faults = 0;
        int i = 0;
        while (i < b.length) {
            int first = b[i] & 0xFF;
            if (first < 0x80) {
                i++;
                continue;
            }
            int length = length(first);
            if (length > 1 && continues(b, i, length)) {
                sequences++;
                i += length;
            } else {
                faults++;
                i++;
            }
        }
        return new Utf8Evidence(sequences, faults);
    }

    private static int length(int first) {
        if (first >= 0xC2 && first <= 0xDF) {
            return 2;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            return 3;
        }
        return first >= 0xF0 && first <= 0xF4 ? 4 : 1;
    }

    private static boolean continues(byte[] b, int at, int length) {
        if (at + length > b.length) {
            return false;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((b[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        int second = b[at + 1] & 0xFF;
        return switch (b[at] & 0xFF) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second <= 0x9F;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second <= 0x8F;
            default -> true;
        };
    }

    boolean isAscii() {
        return sequences == 0 && faults == 0;
    }

    /** UTF-8 throughout, and not by chance. */
    boolean isUtf8() {
        return faults == 0 && sequences > 0;
    }

    /** UTF-8 with some damage, as from a text that was cut or pasted together. */
    boolean isDamagedUtf8() {
        return faults > 0 && sequences > faults * 3;
    }
}
