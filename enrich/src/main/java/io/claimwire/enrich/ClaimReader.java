package io.claimwire.enrich;

import io.claimwire.enrich.claim.Extraction;
import io.claimwire.enrich.claim.ExtractionInput;

/** Reads an article's claims; {@link io.claimwire.enrich.claim.ClaimExtractor#extract} outside of tests. */
@FunctionalInterface
interface ClaimReader {

    Extraction read(ExtractionInput input);
}
