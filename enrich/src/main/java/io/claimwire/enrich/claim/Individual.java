package io.claimwire.enrich.claim;

import io.claimwire.record.Outcome;

/**
 * Somebody or something named alone of whom an outcome is told without a count: "the murder of Judge Vidal",
 * "the station was damaged". By definition no claim for want of a number, but a fact about one.
 *
 * @param outcome what happened
 * @param affected to whom or what, as written
 * @param evidence the sentence
 */
public record Individual(Outcome outcome, ClaimSlot affected, ClaimSlot evidence) {}
