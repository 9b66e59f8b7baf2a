package io.claimwire.enrich.quantity;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.PhraseTable;
import io.claimwire.enrich.text.Token;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads quantities without a number: {@code dozens}, {@code several hundred}, {@code no one}, {@code both}. */
final class VagueReader {

    private final QuantityData data;

    VagueReader(QuantityData data) {
        this.data = data;
    }

    @Nullable
    Numeral read(AnalyzedText text, int at, int limit) {
        PhraseTable.Match<Boolean> multiplied = data.vagueMultipliers.startingAt(text, at, limit);
        if (multiplied != null) {
            int end = multiplied.tokens().end();
            BigDecimal factor =
                    end < limit ? data.multipliers.get(text.token(end).folded()) : null;
            if (factor != null && text.token(end).length() > 3) {
                return new Numeral(at, end + 1, factor.multiply(BigDecimal.valueOf(2)), Numeral.Form.VAGUE, factor, "");
            }
        }
        PhraseTable.Match<BigDecimal> vague = data.vague.startingAt(text, at, limit);
        if (vague != null) {
            return vague(text, vague, limit);
        }
        return negative(text, at, limit);
    }

    private @Nullable Numeral vague(AnalyzedText text, PhraseTable.Match<BigDecimal> match, int limit) {
        int first = match.tokens().first();
        int end = match.tokens().end();
        if (data.in("both", text.token(first).folded())) {
            return new Numeral(first, end, match.value(), Numeral.Form.WORDS, BigDecimal.ONE, "");
        }
        if (first > 0 && data.in("not vague before", text.token(first - 1).folded())) {
            return null;
        }
        if (end < limit) {
            Token next = text.token(end);
            int hyphen = next.folded().indexOf('-');
            boolean number = next.isNumber()
                    || data.numbers.unit(
                                    hyphen < 0 ? next.folded() : next.folded().substring(0, hyphen))
                            != null;
            boolean ofNothing =
                    !next.isWord() && !next.isNumber() && match.value().intValue() == 2;
            if (number || ofNothing || data.in("not vague after", next.folded())) {
                return null;
            }
        }
        return new Numeral(first, end, match.value(), Numeral.Form.VAGUE, BigDecimal.ONE, "");
    }

    private @Nullable Numeral negative(AnalyzedText text, int at, int limit) {
        PhraseTable.Match<Boolean> negative = data.negatives.startingAt(text, at, limit);
        int end = negative == null ? at : negative.tokens().end();
        if (negative == null && data.in("negative determiners", text.token(at).folded())) {
            boolean noun = at + 1 < limit
                    && text.token(at + 1).isWord()
                    && !data.in("not negative after", text.token(at + 1).folded());
            end = noun ? at + 1 : at;
        }
        return end == at ? null : new Numeral(at, end, BigDecimal.ZERO, Numeral.Form.NEGATIVE, BigDecimal.ONE, "");
    }
}
