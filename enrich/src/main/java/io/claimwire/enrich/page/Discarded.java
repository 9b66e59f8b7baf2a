package io.claimwire.enrich.page;

/** A page that is no article: nothing is sent on, the reason is counted. */
public record Discarded(DiscardReason reason) implements PageResult {}
