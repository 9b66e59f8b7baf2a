package io.claimwire.ingest.host;

import io.claimwire.ingest.fetch.WebAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Names that work is partitioned by: one task owns everything of a host. */
public final class Hosts {

    /** Stands for every host in {@link #pauseKey}. */
    public static final String ALL = "*";

    /** A slash is in no feed's id. */
    private static final String PAUSE_PREFIX = "host/";

    /** A slash is in no host's name. */
    private static final String FEED_PREFIX = "feed/";

    private Hosts() {}

    /** The host of an address; for what is no web address the stand-in of its feed. */
    public static String of(@Nullable String url, String feedId) {
        URI address = WebAddress.of(url);
        return address == null ? ofFeed(feedId) : WebAddress.host(address);
    }

    /** Key of the feed list's record that holds a host while it is paused; {@link #ALL} holds all of them. */
    public static String pauseKey(String host) {
        return PAUSE_PREFIX + host;
    }

    /** The host that a key of the feed list pauses; null for the key of a feed. */
    public static @Nullable String pausedBy(String key) {
        return key.startsWith(PAUSE_PREFIX) ? key.substring(PAUSE_PREFIX.length()) : null;
    }

    /** True for the key of a feed on the feed list: its id. */
    public static boolean isFeed(String key) {
        return key.indexOf('/') < 0;
    }

    /** Stand-in for a host, where articles without a page live; nothing is fetched from it. */
    public static String ofFeed(String feedId) {
        return FEED_PREFIX + feedId;
    }
}
