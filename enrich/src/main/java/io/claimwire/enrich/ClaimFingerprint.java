package io.claimwire.enrich;

import io.claimwire.record.Claim;
import io.claimwire.record.Place;
import io.claimwire.record.Quantity;
import io.claimwire.record.TextSlot;
import io.claimwire.schemas.Ids;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hash of what a claim says. Where it stands in the text, and when and in which revision of the article
 * it was read, do not count: an edit elsewhere in the article is no change of the claim.
 */
final class ClaimFingerprint {

    private ClaimFingerprint() {}

    static String of(Claim claim) {
        List<String> parts = new ArrayList<>();
        parts.add(claim.getOutcome().name());
        Quantity quantity = claim.getQuantity();
        parts.add(quantity == null ? "" : quantity.getLower() + ".." + quantity.getUpper() + quantity.getModifier());
        parts.add(text(claim.getNumeral()));
        parts.add(claim.getRole().name());
        parts.add(text(claim.getAffected()));
        parts.add(claim.getAffectedCategory().name());
        parts.add(String.valueOf(claim.getAffectedSide()));
        parts.add(text(claim.getActor()));
        parts.add(text(claim.getSource()));
        parts.add(claim.getSourceKind().name());
        parts.add(text(claim.getCue()));
        parts.add(claim.getStance().name());
        for (Place place : claim.getPlaces()) {
            parts.add(place.getName() + "|" + place.getPlaceId() + "|" + place.getCountry() + "|" + place.getLatitude()
                    + "|" + place.getLongitude());
        }
        parts.add(
                claim.getDate() == null
                        ? ""
                        : claim.getDate().getStart() + "/" + claim.getDate().getEnd());
        parts.add(text(claim.getEvidence()));
        parts.add(String.valueOf(claim.getUnverified()));
        parts.add(String.valueOf(claim.getConfidence()));
        parts.add(String.join("|", claim.getCarriers()));
        parts.add(String.valueOf(claim.getPublishedAt()));
        return Ids.content(parts.toArray(String[]::new));
    }

    private static String text(@Nullable TextSlot slot) {
        return slot == null ? "" : slot.getText();
    }
}
