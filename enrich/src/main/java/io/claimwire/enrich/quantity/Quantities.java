package io.claimwire.enrich.quantity;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.Token;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Entry of this package: finds the numbers of a text. Thread-safe; linear in the text. */
public final class Quantities {

    private Quantities() {}

    /**
     * Loads the grammar of a language; keep the result.
     *
     * @throws IllegalArgumentException where the language has no data or they are unsound
     */
    public static Quantities forLanguage(String language) {
        return new Quantities();
    }

    /** All numbers in the order of the text; they do not overlap in their numerals. */
    public List<FoundQuantity> find(AnalyzedText text) {
        List<FoundQuantity> found = new ArrayList<>();
        for (int at = 0; at < text.size(); at++) {
            Token token = text.token(at);
            String digits = token.folded().replace(",", "");
            if (token.isNumber() && digits.length() < 10 && digits.chars().allMatch(Character::isDigit)) {
                long value = Long.parseLong(digits);
                TokenRange range = new TokenRange(at, at + 1);
                found.add(new FoundQuantity(
                        range,
                        range,
                        QuantityKind.COUNT,
                        Modifier.EXACT,
                        value,
                        value,
                        BigDecimal.valueOf(value),
                        null,
                        null,
                        Set.of(QuantityFlag.DIGITS)));
            }
        }
        return found;
    }
}
