package io.claimwire.enrich.claim;

import java.util.List;

/**
 * What an article claims.
 *
 * @param carriers agencies that carry the story, by dateline, byline or credit
 * @param unverified whether the text says that a claim could not be independently verified
 * @param claims in the order of their evidence
 */
public record Extraction(List<String> carriers, boolean unverified, List<ExtractedClaim> claims) {

    public Extraction {
        carriers = List.copyOf(carriers);
        claims = List.copyOf(claims);
    }
}
