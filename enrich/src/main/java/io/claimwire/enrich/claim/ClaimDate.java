package io.claimwire.enrich.claim;

import java.time.LocalDate;

/** Days on which something happened, both inclusive. */
public record ClaimDate(LocalDate start, LocalDate end) {}
