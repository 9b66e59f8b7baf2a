package io.claimwire.enrich.quantity;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.Token;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the number that begins at a token of one sentence, however it is written. */
final class NumeralReader {

    private final QuantityData data;
    private final AnalyzedText text;
    private final int limit;
    private final DigitReader digits;
    private final WordReader words;
    private final VagueReader vague;

    NumeralReader(QuantityData data, AnalyzedText text, int limit) {
        this.data = data;
        this.text = text;
        this.limit = limit;
        this.digits = new DigitReader(data);
        this.words = new WordReader(data);
        this.vague = new VagueReader(data);
    }

    /**
     * @param money whether a currency stands before it, so that {@code 5m} is five million
     * @param from characters of the first token to skip, such as a glued currency code
     */
    @Nullable
    Numeral read(int at, boolean money, int from) {
        Token token = text.token(at);
        if (token.isNumber() || from > 0) {
            return digits.read(text, at, limit, from, money);
        }
        if (!token.isWord()) {
            return null;
        }
        int hyphen = token.folded().indexOf('-');
        if (hyphen > 0 && data.in("signs", token.folded().substring(0, hyphen))) {
            Numeral absolute = digits.read(text, at, limit, hyphen + 1, money);
            return absolute == null ? null : absolute.negated();
        }
        Numeral uncounted = vague.read(text, at, limit);
        if (uncounted != null) {
            return uncounted;
        }
        Numeral spelled = words.read(text, at, limit);
        return spelled == null || isPronoun(spelled) ? null : spelled;
    }

    /** "One" as a pronoun counts nothing: {@code this one}, {@code one another}. */
    private boolean isPronoun(Numeral numeral) {
        boolean one = numeral.value().compareTo(BigDecimal.ONE) == 0 && numeral.end() == numeral.first() + 1;
        if (!one || !numeral.rest().isEmpty()) {
            return false;
        }
        boolean after = numeral.end() < limit
                && data.in("not one after", text.token(numeral.end()).folded());
        boolean before = numeral.first() > 0
                && data.in("not one before", text.token(numeral.first() - 1).folded());
        return after || before;
    }
}
