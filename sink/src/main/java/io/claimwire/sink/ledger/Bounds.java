package io.claimwire.sink.ledger;

import io.claimwire.record.Modifier;
import io.claimwire.record.Quantity;
import io.claimwire.record.QuantityRole;
import io.claimwire.record.Stance;
import io.claimwire.record.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of several sources say together. They are compared and never added up.
 *
 * @param lowest lowest bound that any source gives, null where none gives a figure
 * @param highest highest bound that any source gives, null likewise
 * @param disjoint true where two sources exclude each other
 */
record Bounds(@Nullable Long lowest, @Nullable Long highest, boolean disjoint) {

    /** "About 600" does not exclude 620: approximations reach a tenth to either side when compared. */
    private static final int APPROXIMATION_DIVISOR = 10;

    /** Of totals that are not denied; the figure of a denial is the other side's. */
    static Bounds of(Collection<Statement> statements) {
        List<Quantity> totals = statements.stream()
                .filter(statement -> statement.getRole() == QuantityRole.TOTAL)
                .filter(statement -> statement.getStance() != Stance.DENIED)
                .map(Statement::getQuantity)
                .filter(Objects::nonNull)
                .toList();
        List<Long> bounds = totals.stream()
                .flatMap(quantity -> Stream.of(quantity.getLower(), quantity.getUpper()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return bounds.isEmpty()
                ? new Bounds(null, null, false)
                : new Bounds(bounds.get(0), bounds.get(bounds.size() - 1), disjoint(totals));
    }

    /** Some two ranges are disjoint exactly where the highest lower end lies above the lowest upper end. */
    private static boolean disjoint(List<Quantity> totals) {
        long highestLower = totals.stream().mapToLong(Bounds::from).max().orElse(0);
        long lowestUpper = totals.stream().mapToLong(Bounds::to).min().orElse(0);
        return highestLower > lowestUpper;
    }

    private static long from(Quantity quantity) {
        Long lower = quantity.getLower();
        return lower == null ? Long.MIN_VALUE : lower - slack(quantity, lower);
    }

    private static long to(Quantity quantity) {
        Long upper = quantity.getUpper();
        return upper == null ? Long.MAX_VALUE : upper + slack(quantity, upper);
    }

    private static long slack(Quantity quantity, long bound) {
        return quantity.getModifier() == Modifier.APPROXIMATE ? Math.abs(bound) / APPROXIMATION_DIVISOR : 0;
    }
}
