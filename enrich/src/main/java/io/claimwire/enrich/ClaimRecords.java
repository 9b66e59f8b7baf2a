package io.claimwire.enrich;

import io.claimwire.enrich.claim.ClaimDate;
import io.claimwire.enrich.claim.ClaimPlace;
import io.claimwire.enrich.claim.ClaimQuantity;
import io.claimwire.enrich.claim.ClaimSlot;
import io.claimwire.enrich.claim.ExtractedClaim;
import io.claimwire.enrich.claim.Extraction;
import io.claimwire.record.Article;
import io.claimwire.record.Claim;
import io.claimwire.record.DateInterval;
import io.claimwire.record.Place;
import io.claimwire.record.Quantity;
import io.claimwire.record.Span;
import io.claimwire.record.TextSlot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Extracted claims as records of their article; ids and revisions are given later. */
final class ClaimRecords {

    private ClaimRecords() {}

    static List<Claim> of(Article article, Extraction extraction, Instant extractedAt) {
        List<String> carriers = extraction.carriers().isEmpty() ? article.getCarriers() : extraction.carriers();
        return extraction.claims().stream()
                .map(claim -> record(article, claim)
                        .setCarriers(carriers)
                        .setUnverified(extraction.unverified())
                        .setExtractedAt(extractedAt)
                        .build())
                .toList();
    }

    private static Claim.Builder record(Article article, ExtractedClaim claim) {
        return Claim.newBuilder()
                .setArticleId(article.getArticleId())
                .setArticleRevision(article.getRevision())
                .setUrl(article.getUrl())
                .setFeedId(article.getFeedId())
                .setOutlet(article.getOutlet())
                .setTitle(article.getTitle())
                .setLanguage(article.getLanguage())
                .setPublishedAt(article.getPublishedAt())
                .setFirstSeenAt(article.getFirstSeenAt())
                .setFetchedAt(article.getFetchedAt())
                .setOutcome(claim.outcome())
                .setQuantity(quantity(claim.quantity()))
                .setNumeral(slot(claim.numeral()))
                .setRole(claim.role())
                .setAffected(slot(claim.affected()))
                .setAffectedCategory(claim.affectedCategory())
                .setAffectedSide(claim.affectedSide())
                .setActor(slot(claim.actor()))
                .setSource(slot(claim.source()))
                .setSourceKind(claim.sourceKind())
                .setCue(slot(claim.cue()))
                .setStance(claim.stance())
                .setPlaces(claim.places().stream().map(ClaimRecords::place).toList())
                .setDate(date(claim.date()))
                .setEvidence(slot(claim.evidence()))
                .setConfidence(claim.confidence())
                .setExtractorVersion(ClaimRevisions.EXTRACTOR_VERSION);
    }

    private static @Nullable Quantity quantity(@Nullable ClaimQuantity quantity) {
        return quantity == null ? null : new Quantity(quantity.lower(), quantity.upper(), quantity.modifier());
    }

    private static @Nullable TextSlot slot(@Nullable ClaimSlot slot) {
        return slot == null ? null : new TextSlot(slot.text(), span(slot));
    }

    private static Span span(ClaimSlot slot) {
        return new Span((long) slot.start(), (long) slot.end());
    }

    private static Place place(ClaimPlace place) {
        return new Place(
                place.name().text(),
                span(place.name()),
                place.placeId(),
                place.country(),
                place.latitude(),
                place.longitude());
    }

    private static @Nullable DateInterval date(@Nullable ClaimDate date) {
        return date == null ? null : new DateInterval(date.start(), date.end(), null);
    }
}
