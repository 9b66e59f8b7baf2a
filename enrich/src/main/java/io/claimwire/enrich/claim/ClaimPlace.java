package io.claimwire.enrich.claim;

import org.jspecify.annotations.Nullable;

/**
 * A place of a claim.
 *
 * @param name as written, with its span
 * @param placeId {@code geonames:ID}, {@code country:CC} or {@code name:} and the folded name
 * @param country ISO 3166-1 alpha-2 code
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 */
public record ClaimPlace(
        ClaimSlot name,
        String placeId,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
