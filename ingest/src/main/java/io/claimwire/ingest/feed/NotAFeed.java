package io.claimwire.ingest.feed;

/**
 * The body is no feed of any kind.
 *
 * @param reason for people: what the body is instead, as far as that can be told
 */
public record NotAFeed(String reason) implements FeedParseResult {}
