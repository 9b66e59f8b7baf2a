package io.claimwire.server.table;

import io.claimwire.record.Modifier;
import io.claimwire.record.Place;
import io.claimwire.record.Quantity;
import io.claimwire.record.TextSlot;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Slots of records in few words. */
final class Words {

    private Words() {}

    /** {@code 12}, {@code 10-12}, {@code 100+}, {@code up to 5}; empty where there is none. */
    static String range(@Nullable Long lower, @Nullable Long upper) {
        if (lower == null) {
            return upper == null ? "" : "up to " + upper;
        }
        if (upper == null) {
            return lower + "+";
        }
        return lower.equals(upper) ? lower.toString() : lower + "-" + upper;
    }

    static String quantity(@Nullable Quantity quantity) {
        return quantity == null
                ? ""
                : stated(
                        quantity.getLower(),
                        quantity.getUpper(),
                        quantity.getModifier().name());
    }

    /**
     * As a person would say it: {@code >600} for "more than 600", whose lowest count is 601.
     *
     * @param modifier name of a {@link Modifier}, null where there is no quantity
     */
    static String stated(@Nullable Long lower, @Nullable Long upper, @Nullable String modifier) {
        if (Modifier.MORE_THAN.name().equals(modifier) && lower != null) {
            return ">" + (lower - 1);
        }
        if (Modifier.LESS_THAN.name().equals(modifier) && upper != null) {
            return "<" + (upper + 1);
        }
        return range(lower, upper);
    }

    static String symbol(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String text(@Nullable TextSlot slot) {
        return slot == null ? "" : slot.getText();
    }

    static String first(List<Place> places) {
        return places.isEmpty() ? "" : places.get(0).getName();
    }
}
