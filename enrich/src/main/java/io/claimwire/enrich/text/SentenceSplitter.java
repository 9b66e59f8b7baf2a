package io.claimwire.enrich.text;

import java.util.List;

/** Splits paragraphs into sentences by their tokens. */
final class SentenceSplitter {

    /** Longer runs without a full stop are cut, so that what works on sentences stays linear in the text. */
    static final int LONGEST = 1_000;

    private final Abbreviations abbreviations;

    SentenceSplitter(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    void split(List<Token> tokens, Paragraph paragraph, boolean mayHaveHeader, List<Sentence> sentences) {
        int first = paragraph.tokens().first();
        int end = paragraph.tokens().end();
        int start = first;
        if (mayHaveHeader) {
            start = new Header(tokens, paragraph.tokens(), paragraph.upperCase()).endOfHeader();
            if (start > first) {
                add(tokens, first, start, paragraph, true, sentences);
            }
        }
        int at = start;
        while (at < end) {
            int after = endsAt(tokens, start, at, end);
            if (after < 0 && at - start >= LONGEST) {
                after = at + 1;
            }
            if (after > 0) {
                add(tokens, start, after, paragraph, false, sentences);
                start = after;
                at = after;
            } else {
                at++;
            }
        }
        if (start < end) {
            add(tokens, start, end, paragraph, false, sentences);
        }
    }

    private static void add(
            List<Token> tokens, int from, int to, Paragraph paragraph, boolean header, List<Sentence> sentences) {
        sentences.add(new Sentence(
                sentences.size(),
                tokens.get(from).start(),
                tokens.get(to - 1).end(),
                new TokenRange(from, to),
                paragraph.index(),
                header));
    }

    /** Index after the sentence if it ends with the token {@code at}, else -1. */
    private int endsAt(List<Token> tokens, int start, int at, int end) {
        Token token = tokens.get(at);
        boolean fullStop = isFullStop(token);
        boolean withPeriod = token.isWord() && endsInPeriod(token);
        if (!fullStop && !withPeriod) {
            return -1;
        }
        int next = at + 1;
        while (next < end && closes(tokens, next)) {
            next++;
        }
        if (next >= end) {
            return end;
        }
        int word = next;
        while (word < end - 1 && opens(tokens.get(word))) {
            word++;
        }
        boolean ends = fullStop
                ? endsAfterStop(tokens, start, at, next, tokens.get(word))
                : endsAfterAbbreviation(token, tokens.get(word));
        return ends ? next : -1;
    }

    /** The folded form of a listed abbreviation is shorter than the token; initials keep their periods. */
    private static boolean endsInPeriod(Token token) {
        return token.folded().endsWith(".") || token.folded().length() < token.length();
    }

    private static boolean isFullStop(Token token) {
        if (token.kind() != TokenKind.PUNCTUATION) {
            return false;
        }
        char c = token.folded().charAt(0);
        return c == '.' || c == '?' || c == '!' || c == '\u2026';
    }

    /** Further stops, and quotes and brackets that close. */
    private static boolean closes(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        if (isFullStop(token)) {
            return !token.spaceBefore();
        }
        String mark = token.folded();
        if (token.kind() == TokenKind.BRACKET) {
            return !token.spaceBefore() && (mark.equals(")") || mark.equals("]") || mark.equals("}"));
        }
        if (token.kind() != TokenKind.QUOTE && token.kind() != TokenKind.POSSESSIVE) {
            return false;
        }
        boolean opening = mark.equals("``") || mark.equals("`") || mark.equals("\u201C") || mark.equals("\u2018");
        if (opening) {
            return false;
        }
        boolean spaceAfter = index + 1 >= tokens.size() || tokens.get(index + 1).spaceBefore();
        return !token.spaceBefore()
                && (spaceAfter || mark.equals("''") || mark.equals("\u201D") || mark.equals("\""))
                && !(token.spaceBefore() && !spaceAfter);
    }

    private static boolean opens(Token token) {
        return token.kind() == TokenKind.QUOTE
                || token.is("(")
                || token.is("[")
                || (token.kind() == TokenKind.PUNCTUATION && Characters.isDash(token.folded()));
    }

    private boolean endsAfterStop(List<Token> tokens, int start, int at, int next, Token word) {
        if (at == start + 1 && isListMark(tokens.get(start))) {
            return false;
        }
        if (!tokens.get(next).spaceBefore() && next == at + 1) {
            // "officials said.Two others": the space was lost
            Token before = tokens.get(Math.max(start, at - 1));
            boolean lostSpace = before.shape() == Shape.LOWER
                    && before.length() > 1
                    && (word.isNumber() || (word.shape() == Shape.CAPITALISED && word.length() > 1));
            return lostSpace || tokens.get(next).kind() == TokenKind.QUOTE;
        }
        return !(word.isWord() && word.shape() == Shape.LOWER);
    }

    private static boolean isListMark(Token token) {
        return (token.isNumber() && token.length() <= 3) || (token.isWord() && token.length() == 1);
    }

    private boolean endsAfterAbbreviation(Token token, Token word) {
        Abbreviations.Use use = abbreviations.use(token.folded());
        if (word.isWord() && word.shape() == Shape.LOWER) {
            return false;
        }
        if (use == Abbreviations.Use.TITLE) {
            return false;
        }
        if (use == Abbreviations.Use.NUMBER) {
            return !word.isNumber() && abbreviations.startsSentence(word.folded());
        }
        return word.isWord() && abbreviations.startsSentence(word.folded());
    }
}
