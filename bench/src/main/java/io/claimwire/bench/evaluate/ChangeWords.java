package io.claimwire.bench.evaluate;

import io.claimwire.enrich.quantity.FoundQuantity;
import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.LanguageData;
import io.claimwire.enrich.text.Token;
import io.claimwire.enrich.text.TokenKind;
import java.util.HashSet;
import java.util.Set;

/** Words that say whether a number is a rise or a fall, a slot that corpora have and claims have not. */
final class ChangeWords {

    /** A verb stands at most so many tokens before its number. */
    private static final int REACH = 5;

    private final Set<String> up;
    private final Set<String> down;
    private final Set<String> transparent;
    private final Set<String> stops;
    private final Set<String> from;
    private final Set<String> to;
    private final Set<String> alternatives;
    private final Set<String> leftOut;

    ChangeWords(LanguageData data) {
        up = new HashSet<>(data.words("up"));
        down = new HashSet<>(data.words("down"));
        transparent = new HashSet<>(data.words("transparent"));
        stops = new HashSet<>(data.words("stops"));
        from = new HashSet<>(data.words("from"));
        to = new HashSet<>(data.words("to"));
        alternatives = new HashSet<>(data.words("alternatives"));
        leftOut = new HashSet<>(data.words("left out"));
    }

    /** Whether a word opens a change, or closes it: {@code from 12 to 15}. */
    boolean opens(Token token) {
        return from.contains(token.folded());
    }

    boolean closes(Token token) {
        return to.contains(token.folded());
    }

    /** Whether a range is written as two alternatives, which corpora keep apart. */
    boolean separates(Token token) {
        return alternatives.contains(token.folded());
    }

    boolean isLeftOut(Token token) {
        return leftOut.contains(token.folded());
    }

    /** {@code up}, {@code down}, or {@code =} where nothing is said. */
    String direction(AnalyzedText text, FoundQuantity quantity) {
        int first = quantity.span().first();
        if (stops.contains(text.token(first).folded())) {
            return "=";
        }
        int floor = Math.max(text.sentenceOf(first).firstToken(), first - REACH);
        for (int at = first - 1; at >= floor; at--) {
            Token token = text.token(at);
            if (up.contains(token.folded())) {
                return "up";
            }
            if (down.contains(token.folded())) {
                return "down";
            }
            boolean number = token.isNumber() || token.kind() == TokenKind.SYMBOL;
            if (stops.contains(token.folded()) || !(number || transparent.contains(token.folded()))) {
                return "=";
            }
        }
        return "=";
    }
}
