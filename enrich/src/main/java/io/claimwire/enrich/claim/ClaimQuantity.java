package io.claimwire.enrich.claim;

import io.claimwire.record.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * How many.
 *
 * @param lower lowest count, inclusive; null where unknown
 * @param upper highest count, inclusive; null where unknown
 */
public record ClaimQuantity(@Nullable Long lower, @Nullable Long upper, Modifier modifier) {

    static ClaimQuantity exactly(long count) {
        return new ClaimQuantity(count, count, Modifier.EXACT);
    }
}
