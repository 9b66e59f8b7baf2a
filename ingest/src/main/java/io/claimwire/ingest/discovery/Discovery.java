package io.claimwire.ingest.discovery;

import io.claimwire.ingest.feed.ParsedFeed;
import java.net.URI;
import java.util.List;

/** What the search for a feed came to. */
public sealed interface Discovery {

    /**
     * A feed that was read and has entries.
     *
     * @param url the address to poll: the one that was asked for, or where that one has moved to for good
     * @param others feeds that the page declares beside it and that were not tried
     */
    record Found(URI url, ParsedFeed feed, List<URI> others) implements Discovery {}

    /**
     * No feed was found.
     *
     * @param reason for an operator: what is at the address that was given
     * @param tried what became of the other addresses, one sentence each
     */
    record Nothing(String reason, List<String> tried) implements Discovery {}
}
