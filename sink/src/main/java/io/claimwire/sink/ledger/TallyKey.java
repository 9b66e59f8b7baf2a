package io.claimwire.sink.ledger;

import io.claimwire.record.AffectedCategory;
import io.claimwire.record.Contribution;
import io.claimwire.record.Outcome;
import io.claimwire.record.Place;
import io.claimwire.schemas.Ids;
import io.claimwire.schemas.NormalText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has to agree for two claims to be counted in one tally. Overlap of intervals and likeness of texts are not
 * transitive, so they have no part in it.
 *
 * @param side side of the affected, null where unknown
 * @param where the place's id, or the article's where no place is known or the outcome is one that this version
 *     does not know: such claims never meet those of other articles
 */
record TallyKey(
        Outcome outcome,
        AffectedCategory category,
        @Nullable String side,
        String where,
        LocalDate day) {

    /** The key of a claim that is counted on a day. */
    static TallyKey of(Contribution claim) {
        Place place = claim.getPlace();
        boolean placed = place != null && claim.getOutcome() != Outcome.UNKNOWN;
        return new TallyKey(
                claim.getOutcome(),
                claim.getAffectedCategory(),
                claim.getAffectedSide(),
                placed ? "place:" + idOf(place) : "article:" + claim.getArticleId(),
                claim.getDay());
    }

    /** Id of the tally. */
    String id() {
        return Ids.tally(outcome.name(), category.name(), side == null ? "" : side, where, day.toString());
    }

    /** Id of a place; of one that no list knows, its folded name. */
    static String idOf(Place place) {
        return place.getPlaceId() != null ? place.getPlaceId() : "name:" + NormalText.of(place.getName());
    }
}
