package io.claimwire.server.feeds;

import io.claimwire.ingest.fetch.WebAddress;
import java.net.URI;
import java.util.Locale;
import java.util.function.Predicate;

/** Ids of feeds. */
public final class FeedIds {

    private static final int MAX_LENGTH = 63;

    /** Room for a number behind a made-up id. */
    private static final int MAX_MADE_UP = 56;

    private FeedIds() {}

    /**
     * An id that is one.
     *
     * @throws IllegalArgumentException where it is not
     */
    public static String checked(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "the id \"" + id + "\" must be 1 to 63 lower-case letters, digits and hyphens");
        }
        return id;
    }

    /**
     * An id for a feed that has none: its host and, where that is taken, a number.
     *
     * @param taken ids that are in use
     */
    public static String madeUp(String url, Predicate<String> taken) {
        URI address = WebAddress.of(url);
        String host = address == null ? "feed" : WebAddress.host(address);
        String base = slug(host.startsWith("www.") ? host.substring("www.".length()) : host);
        String id = base;
        for (int number = 2; taken.test(id); number++) {
            id = base + "-" + number;
        }
        return id;
    }

    private static boolean isId(String id) {
        return !id.isEmpty()
                && id.length() <= MAX_LENGTH
                && id.charAt(0) != '-'
                && id.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }

    private static String slug(String text) {
        StringBuilder slug = new StringBuilder();
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (kept) {
                slug.append(c);
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        String cut = slug.substring(0, Math.min(slug.length(), MAX_MADE_UP));
        String id = cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
        return id.isEmpty() ? "feed" : id;
    }
}
