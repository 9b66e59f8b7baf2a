package io.claimwire.enrich.text;

import java.util.List;

/**
 * Finds where a dateline in front of the first sentence ends, by its form alone: a dash after a bracket
 * ({@code KABUL, Jan 11 (AFP) - }), after words in capitals only ({@code KABUL -}), in front of bracketed
 * markers ({@code -- [TEXT]}), or an agency between slashes ({@code /TASS/.}).
 */
final class Header {

    /** A dateline is not longer than this. */
    private static final int LONGEST = 30;
    /** A bracketed marker after the dateline is not longer than this. */
    private static final int LONGEST_MARKER = 14;

    private final List<Token> tokens;
    private final int first;
    private final int end;
    private final boolean upperCase;

    Header(List<Token> tokens, TokenRange paragraph, boolean upperCase) {
        this.tokens = tokens;
        this.first = paragraph.first();
        this.end = paragraph.end();
        this.upperCase = upperCase;
    }

    /** Index of the first token of the story; the paragraph's first where there is no header. */
    int endOfHeader() {
        int limit = Math.min(end, first + LONGEST);
        for (int at = first; at < limit; at++) {
            if (at > first && closesHeader(at)) {
                return markersFrom(at + 1);
            }
            if (isFullStop(at) && !(at > first && tokens.get(at - 1).isNumber())) {
                break;
            }
        }
        return markersFrom(first);
    }

    private boolean isFullStop(int at) {
        String mark = tokens.get(at).folded();
        return mark.equals(".") || mark.equals("?") || mark.equals("!");
    }

    private boolean closesHeader(int at) {
        Token token = tokens.get(at);
        if (token.is("/") && slashed(at)) {
            return true;
        }
        if (token.kind() != TokenKind.PUNCTUATION) {
            return false;
        }
        boolean afterBracket = tokens.get(at - 1).is(")");
        if (afterBracket && at - first <= 8 && token.is(":")) {
            return true;
        }
        if (!Characters.isDash(token.folded())) {
            return false;
        }
        boolean marker = at + 1 < end && tokens.get(at + 1).is("[");
        return (afterBracket && namesOnly(at)) || marker || (!upperCase && token.spaceBefore() && inCapitals(at));
    }

    /** {@code /TASS/}: a slash, a word in capitals or two, a slash. */
    private boolean slashed(int at) {
        for (int open = at - 1; open >= Math.max(first, at - 4); open--) {
            if (tokens.get(open).is("/")) {
                return open < at - 1;
            }
            if (!tokens.get(open).shape().startsNameLike()) {
                return false;
            }
        }
        return false;
    }

    /** No word before the dash is in lower case, but for short ones: prose is no dateline. */
    private boolean namesOnly(int dash) {
        for (int at = first; at < dash; at++) {
            Token token = tokens.get(at);
            if (token.isWord() && token.shape() == Shape.LOWER && token.length() > 3) {
                return false;
            }
        }
        return true;
    }

    /** Every word before is in capitals, but for the month of a date, and there is one. */
    private boolean inCapitals(int dash) {
        int upper = 0;
        for (int at = first; at < dash; at++) {
            Token token = tokens.get(at);
            boolean beforeNumber = at + 1 < dash && tokens.get(at + 1).isNumber();
            if (token.isWord() && token.shape() == Shape.UPPER && token.length() > 2) {
                upper++;
            } else if (token.isWord() && !beforeNumber && token.shape() != Shape.UPPER) {
                return false;
            }
        }
        return upper > 0;
    }

    /** Skips the stop after {@code /TASS/} and markers such as {@code [TEXT]}. */
    private int markersFrom(int from) {
        int at = from;
        while (at > first
                && at < end
                && tokens.get(at).kind() == TokenKind.PUNCTUATION
                && !tokens.get(at).is("...")) {
            at++;
        }
        while (at < end && tokens.get(at).is("[")) {
            int close = at + 1;
            while (close < end
                    && close - at < LONGEST_MARKER
                    && !tokens.get(close).is("]")) {
                close++;
            }
            if (close >= end || !tokens.get(close).is("]") || !isMarker(at + 1, close)) {
                break;
            }
            at = close + 1;
        }
        return at;
    }

    private boolean isMarker(int from, int to) {
        for (int at = from; at < to; at++) {
            if (tokens.get(at).isWord() && tokens.get(at).shape() != Shape.UPPER) {
                return false;
            }
        }
        return true;
    }
}
