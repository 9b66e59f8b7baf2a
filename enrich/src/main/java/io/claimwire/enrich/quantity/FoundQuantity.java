package io.claimwire.enrich.quantity;

import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.Modifier;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number in a text.
 *
 * @param numeral tokens of the number itself, in a range from the first number to the last
 * @param span tokens with the words that bound it ({@code more than}, {@code or more}), the unit and
 *     words such as {@code another}
 * @param kind what it measures
 * @param modifier how it is bounded
 * @param lower lowest count, inclusive, by the table of bounds; null where unbounded below, or where the
 *     value is no whole number
 * @param upper highest count, inclusive; null where unbounded above or no whole number
 * @param value the number as written, the lower one of a range; of vague plurals the lower bound
 * @param valueTo the higher number of a range, else null
 * @param unit normalised unit such as {@code dollar}, {@code percent}, {@code kilometre}; null for counts
 * @param flags what else is said
 */
public record FoundQuantity(
        TokenRange numeral,
        TokenRange span,
        QuantityKind kind,
        Modifier modifier,
        @Nullable Long lower,
        @Nullable Long upper,
        BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable String unit,
        Set<QuantityFlag> flags) {

    public FoundQuantity {
        flags = Set.copyOf(flags);
    }

    public boolean has(QuantityFlag flag) {
        return flags.contains(flag);
    }

    /** Whether it may count people or things. */
    public boolean isCount() {
        return kind == QuantityKind.COUNT;
    }
}
