package io.claimwire.sink.store;

import static io.claimwire.sink.store.Column.count;
import static io.claimwire.sink.store.Column.date;
import static io.claimwire.sink.store.Column.decimal;
import static io.claimwire.sink.store.Column.flag;
import static io.claimwire.sink.store.Column.instant;
import static io.claimwire.sink.store.Column.json;
import static io.claimwire.sink.store.Column.symbol;
import static io.claimwire.sink.store.Column.text;
import static io.claimwire.sink.store.Column.texts;

import io.claimwire.record.Claim;
import io.claimwire.record.DateInterval;
import io.claimwire.record.Place;
import io.claimwire.record.Quantity;
import io.claimwire.record.TextSlot;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of claims. */
final class ClaimTable {

    static final Table<Claim> CLAIMS = new Table<>(
            "claims",
            Claim.class,
            List.of("claim_id", "first_seen_at"),
            Claim::getClaimId,
            Claim::getRevision,
            true,
            List.of(
                    text("claim_id", Claim::getClaimId),
                    instant("first_seen_at", Claim::getFirstSeenAt),
                    count("revision", Claim::getRevision),
                    symbol("status", Claim::getStatus),
                    text("article_id", Claim::getArticleId),
                    count("article_revision", Claim::getArticleRevision),
                    text("url", Claim::getUrl),
                    text("feed_id", Claim::getFeedId),
                    text("outlet", Claim::getOutlet),
                    texts("carriers", Claim::getCarriers),
                    text("title", Claim::getTitle),
                    text("language", Claim::getLanguage),
                    instant("published_at", Claim::getPublishedAt),
                    instant("fetched_at", Claim::getFetchedAt),
                    instant("extracted_at", Claim::getExtractedAt),
                    symbol("outcome", Claim::getOutcome),
                    count("quantity_lower", claim -> lower(claim.getQuantity())),
                    count("quantity_upper", claim -> upper(claim.getQuantity())),
                    text("quantity_modifier", claim -> modifier(claim.getQuantity())),
                    text("numeral", claim -> words(claim.getNumeral())),
                    symbol("role", Claim::getRole),
                    text("affected", claim -> words(claim.getAffected())),
                    symbol("affected_category", Claim::getAffectedCategory),
                    text("affected_side", Claim::getAffectedSide),
                    text("actor", claim -> words(claim.getActor())),
                    text("source", claim -> words(claim.getSource())),
                    symbol("source_kind", Claim::getSourceKind),
                    text("cue", claim -> words(claim.getCue())),
                    symbol("stance", Claim::getStance),
                    text("place_id", claim -> ofPlace(claim, Place::getPlaceId)),
                    texts("place_ids", ClaimTable::placeIds),
                    texts("place_names", ClaimTable::placeNames),
                    text("country", claim -> ofPlace(claim, Place::getCountry)),
                    decimal("latitude", claim -> ofPlace(claim, Place::getLatitude)),
                    decimal("longitude", claim -> ofPlace(claim, Place::getLongitude)),
                    date("date_start", claim -> ofDate(claim, DateInterval::getStart)),
                    date("date_end", claim -> ofDate(claim, DateInterval::getEnd)),
                    text("evidence", claim -> words(claim.getEvidence())),
                    json("spans", Json::spans),
                    flag("unverified", Claim::getUnverified),
                    decimal("confidence", Claim::getConfidence),
                    text("extractor_version", Claim::getExtractorVersion)));

    private ClaimTable() {}

    static @Nullable Long lower(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.getLower();
    }

    static @Nullable Long upper(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.getUpper();
    }

    static @Nullable String modifier(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.getModifier().name();
    }

    private static @Nullable String words(@Nullable TextSlot slot) {
        return slot == null ? null : slot.getText();
    }

    private static <V> @Nullable V ofPlace(Claim claim, Function<Place, @Nullable V> part) {
        return claim.getPlaces().isEmpty() ? null : part.apply(claim.getPlaces().get(0));
    }

    private static <V> @Nullable V ofDate(Claim claim, Function<DateInterval, @Nullable V> part) {
        return claim.getDate() == null ? null : part.apply(claim.getDate());
    }

    private static List<String> placeIds(Claim claim) {
        return claim.getPlaces().stream()
                .map(Place::getPlaceId)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> placeNames(Claim claim) {
        return claim.getPlaces().stream().map(Place::getName).toList();
    }
}
