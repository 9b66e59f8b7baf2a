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

    ChangeWords(LanguageData data) {
        up = new HashSet<>(data.words("up"));
        down = new HashSet<>(data.words("down"));
        transparent = new HashSet<>(data.words("transparent"));
        stops = new HashSet<>(data.words("stops"));
    }

    /** {@code up}, {@code down}, or {@code =} where nothing is said. */
    String direction(AnalyzedText text, FoundQuantity quantity) {
        int first = quantity.span().first();
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
