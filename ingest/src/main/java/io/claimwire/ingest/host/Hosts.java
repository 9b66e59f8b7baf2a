package io.claimwire.ingest.host;

import io.claimwire.ingest.fetch.WebAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Names that work is partitioned by: one task owns everything of a host. */
public final class Hosts {

    /** A slash is in no host's name. */
    private static final String FEED_PREFIX = "feed/";

    private Hosts() {}

    /** The host of an address; for what is no web address the stand-in of its feed. */
    public static String of(@Nullable String url, String feedId) {
        URI address = WebAddress.of(url);
        return address == null ? ofFeed(feedId) : WebAddress.host(address);
    }

    /** Stand-in for a host, where articles without a page live; nothing is fetched from it. */
    public static String ofFeed(String feedId) {
        return FEED_PREFIX + feedId;
    }
}
