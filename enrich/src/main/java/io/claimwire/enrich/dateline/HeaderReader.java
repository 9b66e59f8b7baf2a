package io.claimwire.enrich.dateline;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.PhraseTable;
import io.claimwire.enrich.text.Shape;
import io.claimwire.enrich.text.Token;
import io.claimwire.enrich.text.TokenKind;
import io.claimwire.enrich.text.TokenRange;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads place and carriers of a dateline: place first, then bracketed country, date, and agency. */
final class HeaderReader {

    /** Names of broadcasters and papers in brackets are not longer than this. */
    private static final int LONGEST_NAME = 7;

    private final AgencyData data;
    private final AnalyzedText text;
    private final TokenRange header;

    HeaderReader(AgencyData data, AnalyzedText text, TokenRange header) {
        this.data = data;
        this.text = text;
        this.header = header;
    }

    /** The place that opens the dateline, up to a comma, bracket, slash or dash. */
    @Nullable
    TokenRange place() {
        int end = header.first();
        while (end < header.end() && isPlaceWord(text.token(end))) {
            end++;
        }
        if (end == header.first()) {
            return null;
        }
        TokenRange place = new TokenRange(header.first(), end);
        String folded = text.slice(place).toLowerCase(Locale.ROOT);
        boolean agency = data.names.containsKey(folded);
        return agency || data.noPlace.contains(folded) ? null : place;
    }

    private static boolean isPlaceWord(Token token) {
        boolean name = token.isWord() && (token.shape().startsNameLike() || token.length() <= 3);
        return name || token.kind() == TokenKind.POSSESSIVE;
    }

    /** Adds the agencies of the dateline; a bracket before the dash holds one even where it is not known. */
    void carriers(Collection<String> carriers) {
        int at = header.first();
        while (at < header.end()) {
            if (text.token(at).is("(")) {
                int close = closing(at);
                if (close > 0) {
                    inBrackets(at + 1, close, carriers);
                    at = close;
                }
            } else if (text.token(at).is("/")) {
                PhraseTable.Match<String> agency = data.agencies.startingAt(text, at + 1, header.end());
                boolean slashed = agency != null
                        && agency.tokens().end() < header.end()
                        && text.token(agency.tokens().end()).is("/");
                if (agency != null && slashed) {
                    carriers.add(agency.value());
                }
            }
            at++;
        }
    }

    private int closing(int open) {
        int limit = Math.min(header.end(), open + 1 + 2 * LONGEST_NAME);
        for (int at = open + 1; at < limit; at++) {
            if (text.token(at).is(")")) {
                return at > open + 1 ? at : -1;
            }
        }
        return -1;
    }

    private void inBrackets(int from, int to, Collection<String> carriers) {
        boolean known = false;
        for (int at = from; at < to; at++) {
            PhraseTable.Match<String> agency = data.agencies.startingAt(text, at, to);
            if (agency != null) {
                carriers.add(agency.value());
                known = true;
                at = agency.tokens().last();
            }
        }
        boolean beforeDash = to + 1 < header.end()
                && text.token(to + 1).kind() == TokenKind.PUNCTUATION
                && !text.token(to + 1).is(",");
        boolean name = to - from <= LONGEST_NAME && isName(from, to);
        if (!known && beforeDash && name) {
            carriers.add(text.slice(new TokenRange(from, to)));
        }
    }

    private boolean isName(int from, int to) {
        boolean named = false;
        for (int at = from; at < to; at++) {
            Token token = text.token(at);
            if (token.isWord()) {
                named |= token.shape() != Shape.LOWER;
            } else if (token.isNumber() && at == from) {
                return false;
            }
        }
        return named;
    }
}
