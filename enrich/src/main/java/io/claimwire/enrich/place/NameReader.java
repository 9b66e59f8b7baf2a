package io.claimwire.enrich.place;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.PhraseTable;
import io.claimwire.enrich.text.Shape;
import io.claimwire.enrich.text.Token;
import io.claimwire.enrich.text.TokenKind;
import io.claimwire.enrich.text.TokenRange;
import org.jspecify.annotations.Nullable;

/** Reads a name that begins at a token: by capitals, or up to a common word where all is set in capitals. */
final class NameReader {

    private static final int LONGEST = 6;
    private static final int LONGEST_IN_CAPITALS = 4;
    private static final int LONGEST_ACRONYM = 4;

    /**
     * A name.
     *
     * @param tokens its tokens, a noun of place at its end included
     * @param next index after it and its closing quotation mark
     * @param noun whether a noun of place ends it: {@code Wum district}
     */
    record Name(TokenRange tokens, int next, boolean noun) {}

    private final PlaceData data;
    private final AnalyzedText text;
    private final int limit;

    NameReader(PlaceData data, AnalyzedText text, int limit) {
        this.data = data;
        this.text = text;
        this.limit = limit;
    }

    @Nullable
    Name read(int at) {
        if (at >= limit) {
            return null;
        }
        boolean quoted = text.token(at).kind() == TokenKind.QUOTE;
        int first = quoted ? at + 1 : at;
        if (first >= limit) {
            return null;
        }
        PhraseTable.Match<String> country = data.countries.names.startingAt(text, first, limit);
        int end = text.upperCaseAt(first) ? endInCapitals(first) : endByCapitals(first);
        if (country != null
                && country.tokens().end() > end
                && text.token(first).shape().startsNameLike()) {
            end = country.tokens().end();
        }
        if (end == first) {
            return null;
        }
        int next = end;
        if (quoted) {
            if (next >= limit || text.token(next).kind() != TokenKind.QUOTE) {
                return null;
            }
            next++;
        }
        PhraseTable.Match<Boolean> after = data.nounsAfter.startingAt(text, next, limit);
        if (after != null) {
            // "Logo local government area": nouns of several words are no part of what people call it
            boolean phrase = after.tokens().end() - after.tokens().first() > 1;
            int own = phrase ? end : after.tokens().end();
            return new Name(new TokenRange(at, own), after.tokens().end(), true);
        }
        PhraseTable.Match<Boolean> noun = end - first > 1 ? data.nounsAfter.endingBefore(text, end, first + 1) : null;
        boolean phrase = noun != null && noun.tokens().end() - noun.tokens().first() > 1;
        int own = noun != null && phrase ? noun.tokens().first() : end;
        return new Name(new TokenRange(first, own), next, noun != null);
    }

    private int endByCapitals(int first) {
        if (!startsName(first)) {
            return first;
        }
        int end = first + 1;
        while (end < limit && end - first < LONGEST) {
            if (isNamePart(end)) {
                end++;
            } else if (isLinker(end) && end + 1 < limit && isNamePart(end + 1)) {
                end += 2;
            } else {
                break;
            }
        }
        boolean acronym = end == first + 1
                && text.token(first).shape() == Shape.UPPER
                && text.token(first).length() <= LONGEST_ACRONYM
                && data.countries.names.startingAt(text, first, end) == null;
        return acronym ? first : end;
    }

    private boolean startsName(int at) {
        Token token = text.token(at);
        boolean opener = data.in("name openers", token.folded()) && at + 1 < limit && isNamePart(at + 1);
        boolean nameLike = token.isWord() && token.shape().startsNameLike() && !data.in("not places", token.folded());
        return (nameLike && !data.in("determiners", token.folded())) || (opener && token.shape() != Shape.LOWER);
    }

    private boolean isNamePart(int at) {
        Token token = text.token(at);
        return token.isWord()
                && token.spaceBefore()
                && token.shape().startsNameLike()
                && !data.in("not places", token.folded());
    }

    private boolean isLinker(int at) {
        Token token = text.token(at);
        if (token.shape() != Shape.LOWER || !data.in("linkers", token.folded())) {
            return false;
        }
        return !data.in("noun linkers", token.folded())
                || data.in("place nouns before", text.token(at - 1).folded());
    }

    private int endInCapitals(int first) {
        int end = first;
        while (end < limit && end - first < LONGEST_IN_CAPITALS && isNameInCapitals(end, first)) {
            end++;
        }
        while (end > first && data.in("linkers", text.token(end - 1).folded())) {
            end--;
        }
        boolean common = end == first + 1 && hasNounEnding(text.token(first).folded());
        boolean onlyNoun = end == first + 1 && data.nounsAfter.startingAt(text, first, end) != null;
        return onlyNoun || common || (end == first + 1 && text.token(first).length() < 3) ? first : end;
    }

    private boolean isNameInCapitals(int at, int first) {
        Token token = text.token(at);
        if (!token.isWord() || token.shape() == Shape.LOWER) {
            return false;
        }
        String word = token.folded();
        if (data.in("linkers", word) && !data.in("noun linkers", word)) {
            return true;
        }
        return !data.in("not places in capitals", word)
                && !data.in("function words", word)
                && !data.in("not places", word)
                && !(at == first && data.countries.adjectives.startingAt(text, at, at + 1) != null)
                && !(at > first && data.nounsAfter.startingAt(text, at, limit) != null);
    }

    /** Where all is set in capitals, the endings of common nouns tell them from names. */
    private boolean hasNounEnding(String word) {
        for (int length = 3; length <= 5; length++) {
            boolean ending = word.length() > length + 1
                    && data.in("noun endings in capitals", word.substring(word.length() - length));
            if (ending) {
                return true;
            }
        }
        return false;
    }
}
