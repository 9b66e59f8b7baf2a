package io.claimwire.enrich.clause;

/**
 * What a word is as a form of a verb.
 *
 * @param lemma the base form
 * @param base whether it is the base form
 * @param third whether it is the third person of the present
 * @param past whether it is the past tense
 * @param participle whether it is the past participle
 * @param gerund whether it is the gerund
 * @param nounToo whether it is as well a noun
 */
public record VerbForm(
        String lemma, boolean base, boolean third, boolean past, boolean participle, boolean gerund, boolean nounToo) {

    VerbForm or(VerbForm other) {
        boolean otherFirst = base && !other.base;
        return new VerbForm(
                otherFirst ? other.lemma : lemma,
                base || other.base,
                third || other.third,
                past || other.past,
                participle || other.participle,
                gerund || other.gerund,
                nounToo || other.nounToo);
    }

    boolean present() {
        return base || third;
    }

    boolean pastOrParticiple() {
        return past || participle;
    }
}
