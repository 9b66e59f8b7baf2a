package io.claimwire.enrich.place;

import io.claimwire.enrich.text.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * A name of a place.
 *
 * @param tokens its tokens
 * @param name the name as written
 * @param placeId {@code geonames:ID} with a gazetteer, {@code country:CC} for a country, else {@code name:}
 *     and the folded name
 * @param country ISO 3166-1 alpha-2 code of the place or of the country it lies in, null where unknown
 * @param latitude degrees north, WGS 84, null where unknown
 * @param longitude degrees east, WGS 84, null where unknown
 * @param evidence why it is taken for a place
 */
public record FoundPlace(
        TokenRange tokens,
        String name,
        String placeId,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        PlaceEvidence evidence) {

    public boolean isCountry() {
        return placeId.startsWith("country:");
    }
}
