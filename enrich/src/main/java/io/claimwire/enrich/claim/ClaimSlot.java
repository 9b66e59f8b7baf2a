package io.claimwire.enrich.claim;

/**
 * A slot as it is written in the article.
 *
 * @param text the words
 * @param start offset of the first, in code points of the article's text
 * @param end offset after the last
 */
public record ClaimSlot(String text, int start, int end) {}
