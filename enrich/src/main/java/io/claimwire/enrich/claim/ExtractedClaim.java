package io.claimwire.enrich.claim;

import io.claimwire.record.AffectedCategory;
import io.claimwire.record.Outcome;
import io.claimwire.record.QuantityRole;
import io.claimwire.record.SourceKind;
import io.claimwire.record.Stance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement that something happened to a quantity of people, things or places.
 *
 * @param outcome what happened
 * @param quantity how many; null where the text gives no number
 * @param numeral the quantity as written
 * @param role how the number relates to others of the same outcome
 * @param affected who or what was counted, without number and modifier
 * @param affectedCategory its normalised kind
 * @param affectedSide country code or folded group name of the affected
 * @param actor who did it
 * @param source the speaker by the most complete name that the article gives; null for the outlet's own voice
 * @param sourceKind what sort of speaker that is
 * @param cue the word that reports
 * @param stance how the source stands to the statement
 * @param places where it happened, most specific first
 * @param date when it happened
 * @param evidence the sentence
 * @param confidence 0 to 1, by the evidence that the slots rest on
 * @param trail which rule and which words gave each slot
 */
public record ExtractedClaim(
        Outcome outcome,
        @Nullable ClaimQuantity quantity,
        @Nullable ClaimSlot numeral,
        QuantityRole role,
        @Nullable ClaimSlot affected,
        AffectedCategory affectedCategory,
        @Nullable String affectedSide,
        @Nullable ClaimSlot actor,
        @Nullable ClaimSlot source,
        SourceKind sourceKind,
        @Nullable ClaimSlot cue,
        Stance stance,
        List<ClaimPlace> places,
        @Nullable ClaimDate date,
        ClaimSlot evidence,
        double confidence,
        List<Reason> trail) {

    public ExtractedClaim {
        places = List.copyOf(places);
        trail = List.copyOf(trail);
    }

    /**
     * Why a slot is filled as it is.
     *
     * @param slot name of the slot
     * @param rule name of the rule
     * @param words the words that the rule used, with their span; null where it used none
     */
    public record Reason(String slot, String rule, @Nullable ClaimSlot words) {}
}
