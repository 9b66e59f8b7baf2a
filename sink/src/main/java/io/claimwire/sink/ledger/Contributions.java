package io.claimwire.sink.ledger;

import io.claimwire.record.Claim;
import io.claimwire.record.Contribution;
import io.claimwire.record.DateBasis;
import io.claimwire.record.DateInterval;
import io.claimwire.record.Place;
import io.claimwire.record.TextSlot;
import io.claimwire.schemas.NormalText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads off a claim what the ledger counts of it. */
final class Contributions {

    private Contributions() {}

    /**
     * @param publicationDay the day of the tally where the claim states none
     */
    static Contribution of(Claim claim, LocalDate publicationDay) {
        DateInterval stated = claim.getDate();
        TextSlot source = claim.getSource();
        TextSlot evidence = claim.getEvidence();
        Contribution contribution = Contribution.newBuilder()
                .setClaimId(claim.getClaimId())
                .setArticleId(claim.getArticleId())
                .setOutcome(claim.getOutcome())
                .setAffectedCategory(claim.getAffectedCategory())
                .setAffectedSide(blankAsNull(claim.getAffectedSide()))
                .setPlace(mostSpecific(claim.getPlaces()))
                .setDay(stated == null ? publicationDay : stated.getEnd())
                .setDateBasis(stated == null ? DateBasis.PUBLISHED : DateBasis.STATED)
                .setSource(source == null ? null : blankAsNull(source.getText()))
                .setSourceKind(claim.getSourceKind())
                .setCarriers(claim.getCarriers())
                .setOutlet(claim.getOutlet())
                .setQuantity(claim.getQuantity())
                .setRole(claim.getRole())
                .setStance(claim.getStance())
                .setEvidence(evidence == null ? null : evidence.getText())
                .setUrl(claim.getUrl())
                .setPosition(position(claim))
                .setStatedAt(statedAt(claim))
                .setFetchedAt(claim.getFetchedAt())
                .build();
        return keyed(contribution);
    }

    /** The same contribution on another day. */
    static Contribution onDay(Contribution contribution, LocalDate day) {
        return keyed(Contribution.newBuilder(contribution).setDay(day).build());
    }

    /** Day of publication in UTC; where the article gives none, that on which it was first seen. */
    static LocalDate publicationDay(Claim claim) {
        Instant published = claim.getPublishedAt();
        return LocalDate.ofInstant(published == null ? firstSeen(claim) : published, ZoneOffset.UTC);
    }

    /**
     * Since when the article is known to say so. A first revision has said it since its publication, though not
     * later than it was first seen, whatever the page claims; what a later one says may be as new as its fetch.
     */
    private static Instant statedAt(Claim claim) {
        if (claim.getArticleRevision() > 1) {
            return claim.getFetchedAt();
        }
        Instant published = claim.getPublishedAt();
        Instant firstSeen = firstSeen(claim);
        return published == null || published.isAfter(firstSeen) ? firstSeen : published;
    }

    private static Instant firstSeen(Claim claim) {
        return claim.getFirstSeenAt().equals(Instant.EPOCH) ? claim.getFetchedAt() : claim.getFirstSeenAt();
    }

    private static Contribution keyed(Contribution contribution) {
        contribution.setTallyId(TallyKey.of(contribution).id());
        return contribution;
    }

    private static @Nullable Place mostSpecific(List<Place> places) {
        return places.stream()
                .filter(place -> place.getPlaceId() != null
                        || !NormalText.of(place.getName()).isEmpty())
                .findFirst()
                .map(place -> Place.newBuilder(place).setSpan(null).build())
                .orElse(null);
    }

    private static long position(Claim claim) {
        for (TextSlot slot : new TextSlot[] {claim.getNumeral(), claim.getEvidence()}) {
            if (slot != null && slot.getSpan() != null) {
                return Math.max(0, slot.getSpan().getStart());
            }
        }
        return 0;
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
