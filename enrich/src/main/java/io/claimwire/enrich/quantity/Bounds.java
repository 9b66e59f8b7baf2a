package io.claimwire.enrich.quantity;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.PhraseTable;
import io.claimwire.record.Modifier;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words around a number that bound it or say that it adds to another, in any order: {@code at least
 * another 20}, {@code the other two}, {@code about a 100}, {@code 20 or more}.
 */
final class Bounds {

    /** So many groups of words may stand in front of a number. */
    private static final int GROUPS = 4;

    private final QuantityData data;
    private final AnalyzedText text;
    private final Set<QuantityFlag> flags;
    private @Nullable Modifier modifier;

    Bounds(QuantityData data, AnalyzedText text, Set<QuantityFlag> flags) {
        this.data = data;
        this.text = text;
        this.flags = flags;
    }

    /** Null where nothing bounds the number. */
    @Nullable
    Modifier modifier() {
        return modifier;
    }

    /** Index of the first token of the words before {@code end}, or {@code end}. */
    int before(int end, int floor) {
        int first = end;
        for (int group = 0; group < GROUPS && first > floor; group++) {
            int next = additional(first, floor);
            if (next == first) {
                next = bound(first, floor);
            }
            if (next == first) {
                next = definite(first, floor);
            }
            if (next == first
                    && group == 0
                    && data.in("articles", text.token(first - 1).folded())) {
                next = first - 1;
            }
            if (next == first) {
                break;
            }
            first = next;
        }
        return first;
    }

    private int additional(int end, int floor) {
        PhraseTable.Match<Boolean> match = data.additionalBefore.endingBefore(text, end, floor);
        if (match == null) {
            return end;
        }
        flags.add(QuantityFlag.ADDITIONAL);
        return match.tokens().first();
    }

    private int definite(int end, int floor) {
        PhraseTable.Match<Boolean> match = data.definiteBefore.endingBefore(text, end, floor);
        if (match == null) {
            return end;
        }
        flags.add(QuantityFlag.DEFINITE);
        return match.tokens().first();
    }

    private int bound(int end, int floor) {
        PhraseTable.Match<Modifier> match = data.boundsBefore.endingBefore(text, end, floor);
        if (match == null) {
            return end;
        }
        if (modifier == null || modifier == Modifier.EXACT) {
            modifier = match.value();
        }
        return match.tokens().first();
    }

    /** Index after the words that follow {@code end}, or {@code end}. */
    int after(int end, int limit) {
        int last = end;
        PhraseTable.Match<Modifier> bound = data.boundsAfter.startingAt(text, last, limit);
        if (bound != null && (modifier == null || modifier == Modifier.EXACT || modifier == Modifier.APPROXIMATE)) {
            modifier = bound.value();
            last = bound.tokens().end();
        }
        if (last < limit && data.in("additional after", text.token(last).folded())) {
            flags.add(QuantityFlag.ADDITIONAL);
            last++;
        }
        return last;
    }

    static @Nullable Long lower(Modifier modifier, BigDecimal value) {
        return switch (modifier) {
            case AT_MOST, LESS_THAN -> null;
            case MORE_THAN -> whole(value, 1);
            default -> whole(value, 0);
        };
    }

    static @Nullable Long upper(Modifier modifier, BigDecimal value) {
        return switch (modifier) {
            case AT_LEAST, MORE_THAN, VAGUE -> null;
            case LESS_THAN -> whole(value, -1);
            default -> whole(value, 0);
        };
    }

    private static @Nullable Long whole(BigDecimal value, int add) {
        boolean fits = value.stripTrailingZeros().scale() <= 0 && value.precision() - value.scale() < 19;
        return fits ? (Long) (value.longValue() + add) : null;
    }
}
