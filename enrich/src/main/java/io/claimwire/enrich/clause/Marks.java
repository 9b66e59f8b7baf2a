package io.claimwire.enrich.clause;

/**
 * What the layers below know of a text's tokens. Arrays are not copied and must not be changed.
 *
 * @param quantity for each token, the index of the count it belongs to, else -1
 * @param time for each token, whether it belongs to a time expression
 */
public record Marks(int[] quantity, boolean[] time) {}
