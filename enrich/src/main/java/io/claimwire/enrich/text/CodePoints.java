package io.claimwire.enrich.text;

import java.util.Arrays;

/** Converts UTF-16 offsets to code points in logarithmic time; costs nothing where the text has no surrogates. */
final class CodePoints {

    /** Offsets of the low halves of surrogate pairs, ascending. */
    private final int[] lowHalves;

    CodePoints(String text) {
        int[] found = new int[0];
        int count = 0;
        for (int at = 1; at < text.length(); at++) {
            if (Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(16, count * 2));
                }
                found[count++] = at;
            }
        }
        lowHalves = Arrays.copyOf(found, count);
    }

    int before(int offset) {
        if (lowHalves.length == 0) {
            return offset;
        }
        int place = Arrays.binarySearch(lowHalves, offset);
        int pairsBefore = place >= 0 ? place : -place - 1;
        return offset - pairsBefore;
    }
}
