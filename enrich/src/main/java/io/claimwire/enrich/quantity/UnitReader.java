package io.claimwire.enrich.quantity;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.PhraseTable;
import io.claimwire.enrich.text.Token;
import io.claimwire.enrich.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds the currency, unit or age phrase that a number stands with. */
final class UnitReader {

    /**
     * @param first its first token, for currencies in front
     * @param end index after its last token
     * @param glued characters of the number's own token that belong to the currency
     */
    record Unit(String name, QuantityKind kind, int first, int end, int glued) {}

    private final QuantityData data;
    private final AnalyzedText text;
    private final int limit;

    UnitReader(QuantityData data, AnalyzedText text, int limit) {
        this.data = data;
        this.text = text;
        this.limit = limit;
    }

    /** A currency in front of or glued to the token {@code at}. */
    @Nullable
    Unit before(int at, int floor) {
        Token token = text.token(at);
        if (token.isWord()) {
            return glued(at, token.folded());
        }
        if (!token.isNumber()) {
            return null;
        }
        PhraseTable.Match<String> sign = data.currenciesBefore.endingBefore(text, at, floor);
        if (sign == null || (isShortWord(sign) && token.spaceBefore())) {
            return null;
        }
        return new Unit(sign.value(), QuantityKind.MONEY, sign.tokens().first(), at + 1, 0);
    }

    private boolean isShortWord(PhraseTable.Match<String> sign) {
        Token token = text.token(sign.tokens().last());
        return token.isWord() && token.length() < 3;
    }

    /** {@code RM23.50}, {@code USD1,700}. */
    private @Nullable Unit glued(int at, String word) {
        int letters = 0;
        while (letters < word.length() && Character.isLetter(word.charAt(letters))) {
            letters++;
        }
        if (letters < 1 || letters > 3 || letters == word.length() || !Character.isDigit(word.charAt(letters))) {
            return null;
        }
        String code = word.substring(0, letters);
        boolean sign = at > 0
                && text.token(at - 1).kind() == TokenKind.SYMBOL
                && !text.token(at).spaceBefore();
        String name = data.gluedCurrencies.get(sign ? text.token(at - 1).folded() + code : code);
        return name == null ? null : new Unit(name, QuantityKind.MONEY, sign ? at - 1 : at, at + 1, letters);
    }

    /** A unit after the number, glued to it or joined by a hyphen. */
    @Nullable
    Unit after(Numeral numeral) {
        String rest = numeral.rest();
        if (!rest.isEmpty()) {
            return glued(numeral, rest);
        }
        int at = numeral.end();
        if (at >= limit) {
            return null;
        }
        PhraseTable.Match<Boolean> age = data.ageUnits.startingAt(text, at, limit);
        if (age != null) {
            return new Unit(
                    "year of age",
                    QuantityKind.AGE,
                    numeral.first(),
                    age.tokens().end(),
                    0);
        }
        boolean hyphen = text.token(at).is("-") && !text.token(at).spaceBefore();
        int unitAt = hyphen ? at + 1 : at;
        PhraseTable.Match<QuantityData.Unit> unit = data.units.startingAt(text, unitAt, limit);
        if (unit == null || (isTiny(unit) && text.token(unitAt).spaceBefore() && !numeral.hasDigits())) {
            return null;
        }
        return unit(numeral, unit.value(), unit.tokens().end());
    }

    private boolean isTiny(PhraseTable.Match<QuantityData.Unit> unit) {
        Token token = text.token(unit.tokens().first());
        return token.isWord() && token.length() == 1;
    }

    private @Nullable Unit glued(Numeral numeral, String rest) {
        if (data.ageEndings.contains(rest)) {
            return new Unit("year of age", QuantityKind.AGE, numeral.first(), numeral.end(), 0);
        }
        QuantityData.Unit unit = data.unitWords.get(rest);
        return unit == null ? null : unit(numeral, unit, numeral.end());
    }

    /** A measure that a weapon follows is its calibre. */
    private Unit unit(Numeral numeral, QuantityData.Unit unit, int end) {
        int next = end < limit && text.token(end).is("-") ? end + 1 : end;
        boolean weapon = data.in("calibre units", unit.name())
                && (!data.in("measured", unit.name())
                        || (next < limit && data.in("weapons", text.token(next).folded())));
        return new Unit(unit.name(), weapon ? QuantityKind.CALIBRE : unit.kind(), numeral.first(), end, 0);
    }

    /** After the second number of {@code one in ten}; {@code at} itself for other shares. */
    int endOfRatio(int at) {
        PhraseTable.Match<Boolean> words = data.ratioWords.startingAt(text, at, limit);
        return words == null
                        || words.tokens().end() >= limit
                        || !isNumber(words.tokens().end())
                ? at
                : words.tokens().end() + 1;
    }

    private boolean isNumber(int at) {
        Token token = text.token(at);
        return token.isNumber() || data.numbers.unit(token.folded()) != null;
    }

    /** After the minutes and the part of the day. */
    int endOfClock(int at) {
        int end = at;
        boolean minutes = end + 1 < limit
                && text.token(end).is(":")
                && text.token(end + 1).isNumber()
                && !text.token(end + 1).spaceBefore();
        if (minutes) {
            end += 2;
        }
        PhraseTable.Match<Boolean> clock = data.clocks.startingAt(text, end, limit);
        return clock == null ? end : clock.tokens().end();
    }
}
