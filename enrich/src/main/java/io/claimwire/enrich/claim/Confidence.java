package io.claimwire.enrich.claim;

/**
 * Confidence by the evidence used: a first scale in which each weakness of the evidence takes a share,
 * to be replaced by precisions measured on development gold.
 */
final class Confidence {

    private static final double FRAME = 0.95;
    private static final double WITHOUT_QUANTITY = 0.7;
    private static final double DEFINITE_ONE = 0.85;
    private static final double WITHOUT_NOUN = 0.95;
    private static final double TOLL_OR_PREDICATE = 0.95;

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
        }
        if (saying.isCarriedOver()) {
            confidence *= TOLL_OR_PREDICATE;
        }
        return Math.round(confidence * 100) / 100.0;
    }
}
