package io.claimwire.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pairs quotation marks: straight, curly, angled and doubled ones over paragraphs with re-opening marks,
 * single ones within a paragraph. Single marks that pair with nothing are apostrophes.
 */
final class QuotePairing {

    private final List<Token> tokens;
    private final List<Quote> quotes = new ArrayList<>();
    /** Opening mark of the double quote that is open, or -1. */
    private int open = -1;

    QuotePairing(List<Token> tokens) {
        this.tokens = tokens;
    }

    List<Quote> pair(List<Paragraph> paragraphs) {
        for (int index = 0; index < paragraphs.size(); index++) {
            TokenRange range = paragraphs.get(index).tokens();
            doubles(range);
            boolean goesOn = index + 1 < paragraphs.size()
                    && isDouble(tokens.get(paragraphs.get(index + 1).tokens().first()));
            if (open >= 0 && !goesOn) {
                quotes.add(new Quote(new TokenRange(open, range.end()), false, false));
                open = -1;
            }
        }
        int doubles = quotes.size();
        for (Paragraph paragraph : paragraphs) {
            singles(paragraph.tokens());
        }
        markNested(doubles);
        quotes.sort(Comparator.comparingInt(quote -> quote.tokens().first()));
        return quotes;
    }

    private void doubles(TokenRange range) {
        for (int at = range.first(); at < range.end(); at++) {
            if (!isDouble(tokens.get(at))) {
                continue;
            }
            if (open < 0) {
                if (canOpen(at, range)) {
                    open = at;
                }
            } else if (canClose(at, range)) {
                quotes.add(new Quote(new TokenRange(open, at + 1), true, false));
                open = -1;
            } else if (at > range.first()) {
                // a second opening mark: the first one was never closed
                quotes.add(new Quote(new TokenRange(open, at), false, false));
                open = at;
            }
        }
    }

    private static boolean isDouble(Token token) {
        if (token.kind() != TokenKind.QUOTE) {
            return false;
        }
        return switch (token.folded()) {
            case "\"", "``", "''", "\u201C", "\u201D", "\u201E", "\u00AB", "\u00BB" -> true;
            default -> false;
        };
    }

    private boolean canOpen(int at, TokenRange range) {
        return switch (tokens.get(at).folded()) {
            case "\u201D", "\u00BB" -> false;
            case "\"", "''" ->
                at + 1 < range.end()
                        && (tokens.get(at).spaceBefore() || !tokens.get(at + 1).spaceBefore());
            default -> true;
        };
    }

    private boolean canClose(int at, TokenRange range) {
        return switch (tokens.get(at).folded()) {
            case "``", "\u201C", "\u201E", "\u00AB" -> false;
            case "\"", "''" ->
                at > range.first()
                        && (!tokens.get(at).spaceBefore()
                                || at + 1 >= range.end()
                                || tokens.get(at + 1).spaceBefore());
            default -> true;
        };
    }

    private void singles(TokenRange range) {
        int opening = -1;
        int close = -1;
        for (int at = range.first(); at < range.end(); at++) {
            Token token = tokens.get(at);
            if (token.kind() != TokenKind.QUOTE || isDouble(token)) {
                continue;
            }
            boolean opens = token.spaceBefore() || afterOpening(at, range);
            if (opens
                    && !token.is("\u2019")
                    && at + 1 < range.end()
                    && !tokens.get(at + 1).spaceBefore()) {
                addSingle(opening, close);
                opening = at;
                close = -1;
            } else if (opening >= 0 && !token.spaceBefore() && (close < 0 || possessive(close))) {
                close = at;
            }
        }
        addSingle(opening, close);
    }

    private boolean afterOpening(int at, TokenRange range) {
        return at > range.first()
                && (tokens.get(at - 1).kind() == TokenKind.BRACKET || isDouble(tokens.get(at - 1)))
                && !tokens.get(at - 1).is(")");
    }

    /** Whether the mark could as well be the apostrophe of a plural. */
    private boolean possessive(int at) {
        Token before = tokens.get(at - 1);
        return before.isWord() && before.folded().endsWith("s");
    }

    private void addSingle(int opening, int close) {
        if (opening >= 0 && close > opening) {
            quotes.add(new Quote(new TokenRange(opening, close + 1), true, false));
        }
    }

    private void markNested(int doubles) {
        int[] outside = new int[tokens.size() + 1];
        for (Quote quote : quotes.subList(0, doubles)) {
            outside[quote.tokens().first()]++;
            outside[quote.tokens().end()]--;
        }
        for (int at = 1; at < outside.length; at++) {
            outside[at] += outside[at - 1];
        }
        for (int index = doubles; index < quotes.size(); index++) {
            Quote quote = quotes.get(index);
            if (outside[quote.tokens().first()] > 0) {
                quotes.set(index, new Quote(quote.tokens(), quote.closed(), true));
            }
        }
    }

    /** Lone apostrophes after words are possessives, other unpaired single marks punctuation. */
    void settleApostrophes() {
        boolean[] paired = new boolean[tokens.size()];
        for (Quote quote : quotes) {
            paired[quote.tokens().first()] = true;
            paired[quote.tokens().last()] = true;
        }
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.kind() == TokenKind.QUOTE && !paired[at] && !isDouble(token)) {
                boolean afterWord =
                        at > 0 && !token.spaceBefore() && tokens.get(at - 1).isWord();
                TokenKind kind = afterWord ? TokenKind.POSSESSIVE : TokenKind.PUNCTUATION;
                tokens.set(at, new Token(token.start(), token.end(), "'", kind, Shape.NONE, token.spaceBefore()));
            }
        }
    }
}
