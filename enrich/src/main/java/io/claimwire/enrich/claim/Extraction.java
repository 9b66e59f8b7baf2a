package io.claimwire.enrich.claim;

import java.util.List;

/**
 * What an article claims.
 *
 * @param carriers agencies that carry the story, by dateline, byline or credit
 * @param unverified whether the text says that a claim could not be independently verified
 * @param claims in the order of their evidence
 * @param individuals people and things named alone of whom an outcome is told without a count
 */
public record Extraction(
        List<String> carriers, boolean unverified, List<ExtractedClaim> claims, List<Individual> individuals) {

    public Extraction {
        carriers = List.copyOf(carriers);
        claims = List.copyOf(claims);
        individuals = List.copyOf(individuals);
    }
}
