package io.claimwire.ingest.feed;

/** What came out of a body that was meant to be a feed. */
public sealed interface FeedParseResult permits ParsedFeed, NotAFeed {}
