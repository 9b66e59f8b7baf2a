package io.claimwire.server.sample;

import io.claimwire.record.Claim;
import io.claimwire.record.DateInterval;
import io.claimwire.record.Place;
import io.claimwire.record.Quantity;
import io.claimwire.record.TextSlot;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The slots of a claim in the form in which claims of the sample are compared: text slots without
 * case and leading determiners, as the scorer of the claim definition compares them.
 *
 * @param path address of the article at the sample agency
 * @param quantity bounds and modifier, as {@code 41.. AT_LEAST}; null where there is none
 * @param date ISO interval {@code start/end}, or null
 */
public record SampleClaim(
        String path,
        String status,
        String outcome,
        @Nullable String quantity,
        String role,
        @Nullable String affected,
        @Nullable String actor,
        @Nullable String source,
        @Nullable String cue,
        String stance,
        List<String> places,
        @Nullable String date,
        boolean unverified,
        List<String> carriers,
        String evidence) {

    private static final Set<String> DETERMINERS = Set.of("the", "a", "an");

    /** Normalises the text slots. */
    public SampleClaim {
        affected = fold(affected);
        actor = fold(actor);
        source = fold(source);
        cue = fold(cue);
        places = places.stream().sorted().toList();
        carriers = carriers.stream().sorted().toList();
    }

    SampleClaim withStatus(String other) {
        return new SampleClaim(
                path,
                other,
                outcome,
                quantity,
                role,
                affected,
                actor,
                source,
                cue,
                stance,
                places,
                date,
                unverified,
                carriers,
                evidence);
    }

    /** The record on the topic in this form; its address must be one of the sample agency's. */
    public static SampleClaim of(Claim claim) {
        Quantity quantity = claim.getQuantity();
        DateInterval date = claim.getDate();
        return new SampleClaim(
                URI.create(claim.getUrl()).getPath(),
                claim.getStatus().name(),
                claim.getOutcome().name(),
                quantity == null
                        ? null
                        : quantity(
                                quantity.getLower(),
                                quantity.getUpper(),
                                quantity.getModifier().name()),
                claim.getRole().name(),
                text(claim.getAffected()),
                text(claim.getActor()),
                text(claim.getSource()),
                text(claim.getCue()),
                claim.getStance().name(),
                claim.getPlaces().stream().map(Place::getName).toList(),
                date == null ? null : date.getStart() + "/" + date.getEnd(),
                claim.getUnverified(),
                claim.getCarriers(),
                String.valueOf(text(claim.getEvidence())));
    }

    /** Bounds and modifier in one word. */
    public static String quantity(@Nullable Long lower, @Nullable Long upper, String modifier) {
        return (lower == null ? "" : lower) + ".." + (upper == null ? "" : upper) + " " + modifier;
    }

    private static @Nullable String text(@Nullable TextSlot slot) {
        return slot == null ? null : slot.getText();
    }

    private static @Nullable String fold(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String folded = text.toLowerCase(Locale.ROOT).strip();
        int space = folded.indexOf(' ');
        return space > 0 && DETERMINERS.contains(folded.substring(0, space)) ? folded.substring(space + 1) : folded;
    }
}
