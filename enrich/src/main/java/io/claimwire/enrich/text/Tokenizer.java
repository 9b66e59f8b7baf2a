package io.claimwire.enrich.text;

import java.util.List;
import java.util.Locale;

/** Splits a stretch of text into tokens in one pass. */
final class Tokenizer {

    private final Abbreviations abbreviations;

    Tokenizer(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    void tokenize(String text, int from, int to, List<Token> tokens) {
        int at = from;
        boolean space = true;
        while (at < to) {
            int codePoint = text.codePointAt(at);
            int width = Character.charCount(codePoint);
            if (Characters.isSpace(codePoint)) {
                space = true;
                at += width;
            } else {
                at = next(text, at, to, codePoint, space, tokens);
                space = false;
            }
        }
    }

    private int next(String text, int at, int to, int codePoint, boolean space, List<Token> tokens) {
        boolean decimal = codePoint == '.' && space && at + 1 < to && Characters.isDigit(text.charAt(at + 1));
        if (decimal || Characters.isDigit(codePoint)) {
            int end = Words.endOfNumber(text, at, to);
            tokens.add(token(text, at, end, TokenKind.NUMBER, space));
            return end;
        }
        if (Character.isLetter(codePoint)) {
            return word(text, at, to, space, tokens);
        }
        int end = Math.min(to, Characters.endOfMark(text, at, to));
        tokens.add(new Token(at, end, text.substring(at, end), Characters.kindOfMark(codePoint), Shape.NONE, space));
        return end;
    }

    private int word(String text, int at, int to, boolean space, List<Token> tokens) {
        int end = Words.endOfWord(text, at, to);
        int clitic = Words.startOfPossessive(text, at, end);
        if (clitic > at) {
            tokens.add(token(text, at, clitic, TokenKind.WORD, space));
            tokens.add(token(text, clitic, end, TokenKind.POSSESSIVE, false));
            return end;
        }
        if (end < to && text.charAt(end) == '.' && text.charAt(end - 1) != '.') {
            String folded = fold(text, at, end);
            Shape shape = Shape.of(text, at, end);
            boolean single = end - at == 1 && shape == Shape.CAPITALISED && Words.capitalFollows(text, end + 1, to);
            if (single || abbreviations.takesPeriod(folded, shape, numberBeside(text, end, to, tokens))) {
                tokens.add(new Token(at, end + 1, single ? folded + "." : folded, TokenKind.WORD, shape, space));
                return end + 1;
            }
        }
        tokens.add(token(text, at, end, TokenKind.WORD, space));
        return end;
    }

    private static boolean numberBeside(String text, int period, int to, List<Token> tokens) {
        int after = period + 1;
        while (after < to && text.charAt(after) == ' ') {
            after++;
        }
        return (after < to && Character.isDigit(text.charAt(after)))
                || (!tokens.isEmpty() && tokens.get(tokens.size() - 1).isNumber());
    }

    private static Token token(String text, int start, int end, TokenKind kind, boolean space) {
        return new Token(start, end, fold(text, start, end), kind, Shape.of(text, start, end), space);
    }

    private static String fold(String text, int start, int end) {
        String folded = text.substring(start, end).toLowerCase(Locale.ROOT);
        return Characters.isPlain(folded) ? folded : Characters.simplify(folded);
    }
}
