package io.claimwire.runtime;

/**
 * How a stage fares.
 *
 * @param live false only where its threads are dead and nothing will bring them back
 * @param ready true while it runs and what it depends on answers; a stage that restores its state is ready too, and
 *     says so in {@code detail}
 * @param detail state in words
 */
public record StageHealth(boolean live, boolean ready, String detail) {}
