package io.claimwire.enrich.claim;

import io.claimwire.record.AffectedCategory;
import io.claimwire.record.QuantityRole;

/**
 * Confidence by the evidence used. Each weakness of the evidence takes the share of claims that were wrong
 * because of it on development gold; {@code docs/quality.md} has the bands against measured precision.
 */
final class Confidence {

    private static final double FRAME = 0.96;
    private static final double WITHOUT_QUANTITY = 0.65;
    private static final double DEFINITE_ONE = 0.86;
    private static final double NOUN_OUTSIDE_LEXICON = 0.88;
    private static final double WITHOUT_NOUN = 0.97;
    private static final double PART = 0.95;
    private static final double SPEAKER_CARRIED_OVER = 0.96;

    private Confidence() {}

    /** Between 0 and 1. */
    static double of(Mention mention, Saying saying) {
        double confidence = FRAME;
        if (mention.quantity() == null) {
            confidence *= WITHOUT_QUANTITY;
        }
        if (mention.definite()) {
            confidence *= DEFINITE_ONE;
        }
        if (mention.affected() == null) {
            confidence *= WITHOUT_NOUN;
        } else if (mention.category() == AffectedCategory.OTHER) {
            confidence *= NOUN_OUTSIDE_LEXICON;
        }
        if (mention.role() == QuantityRole.SUBSET) {
            confidence *= PART;
        }
        if (saying.isCarriedOver()) {
            confidence *= SPEAKER_CARRIED_OVER;
        }
        return Math.round(confidence * 100) / 100.0;
    }
}
