package io.claimwire.sink.ledger;

import io.claimwire.record.Contribution;
import io.claimwire.schemas.NormalText;
import java.util.Comparator;
import java.util.Set;

/**
 * Who a claim is counted for.
 *
 * @param rank what kind of speaker: a copy is counted for the one that comes first
 * @param folded the name as it is compared
 * @param shown the name as written
 */
record Voice(Rank rank, String folded, String shown) {

    /** How directly the speaker is known. */
    enum Rank {
        /** Named in the text. */
        NAMED,
        /** The agency that carries the story, which speaks where the text names no one. */
        CARRIER,
        /** The outlet, where no agency is known either. */
        OUTLET
    }

    static final Comparator<Voice> BY_RANK = Comparator.comparing(Voice::rank);

    /** Articles that may stand before one and the same name. */
    private static final Set<String> ARTICLES = Set.of(
            "the", "a", "an", "el", "la", "los", "las", "un", "una", "le", "les", "l", "une", "des", "o", "os", "as",
            "um", "uma", "il", "lo", "gli", "der", "die", "das");

    static Voice of(Contribution claim) {
        if (claim.getSource() != null) {
            return new Voice(Rank.NAMED, fold(claim.getSource()), claim.getSource());
        }
        if (!claim.getCarriers().isEmpty()) {
            String carrier = claim.getCarriers().get(0);
            return new Voice(Rank.CARRIER, fold(carrier), carrier);
        }
        return new Voice(Rank.OUTLET, fold(claim.getOutlet()), claim.getOutlet());
    }

    /** The name without case, punctuation, leading article and apposition ("Ali Jan, the governor"). */
    static String fold(String name) {
        int comma = name.indexOf(',');
        String head = comma < 0 ? "" : withoutArticle(NormalText.of(name.substring(0, comma)));
        return head.isEmpty() ? withoutArticle(NormalText.of(name)) : head;
    }

    private static String withoutArticle(String name) {
        int blank = name.indexOf(' ');
        return blank > 0 && ARTICLES.contains(name.substring(0, blank)) ? name.substring(blank + 1) : name;
    }
}
