package io.claimwire.enrich.text;

/**
 * A run of tokens.
 *
 * @param first index of the first token
 * @param end index after the last; greater than {@code first}
 */
public record TokenRange(int first, int end) {

    public TokenRange {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("not a run of tokens: " + first + " to " + end);
        }
    }

    public boolean contains(int token) {
        return first <= token && token < end;
    }

    public boolean overlaps(TokenRange other) {
        return first < other.end && other.first < end;
    }

    public int last() {
        return end - 1;
    }
}
