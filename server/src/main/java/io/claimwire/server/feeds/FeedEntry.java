package io.claimwire.server.feeds;

import io.claimwire.record.Feed;
import io.claimwire.record.PageMode;
import io.claimwire.runtime.config.Suggestion;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry of a feeds file while it is read. Its refusals are {@link IllegalArgumentException}s without a place. */
final class FeedEntry {

    private static final List<String> KEYS = List.of(
            "id",
            "url",
            "outlet",
            "agencies",
            "language",
            "country",
            "page",
            "minIntervalSeconds",
            "maxIntervalSeconds");

    private static final long DAY_SECONDS = 86_400;

    private final int line;
    private final Map<String, List<String>> values = new HashMap<>();

    FeedEntry(int line) {
        this.line = line;
    }

    void put(String key, int at, List<String> value) {
        if (!KEYS.contains(key)) {
            throw new IllegalArgumentException("unknown key \"" + key + "\""
                    + Suggestion.nearest(key, KEYS)
                            .map(name -> ": did you mean \"" + name + "\"?")
                            .orElse(": a feed has the keys " + String.join(", ", KEYS)));
        }
        if (value.size() > 1 && !key.equals("agencies")) {
            throw new IllegalArgumentException("\"" + key + "\" takes one value");
        }
        if (values.put(key, value) != null) {
            throw new IllegalArgumentException(
                    "\"" + key + "\" stands twice in the feed that begins in line " + line + " (line " + at + ")");
        }
    }

    Feed toFeed(Instant addedAt) {
        String id = required("id");
        if (!id.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new IllegalArgumentException(
                    "the id \"" + id + "\" must be 1 to 63 lower-case letters, digits and hyphens");
        }
        long least = seconds("minIntervalSeconds", 300);
        long most = seconds("maxIntervalSeconds", Math.max(least, 21_600));
        if (most < least) {
            throw new IllegalArgumentException("maxIntervalSeconds (" + most + ") of \"" + id
                    + "\" is less than its minIntervalSeconds (" + least + ")");
        }
        return Feed.newBuilder()
                .setFeedId(id)
                .setUrl(address(required("url")))
                .setOutlet(required("outlet"))
                .setAgencies(values.getOrDefault("agencies", List.of()))
                .setLanguage(optional("language"))
                .setCountry(optional("country"))
                .setPageMode(pageMode())
                .setMinIntervalSeconds(least)
                .setMaxIntervalSeconds(most)
                .setPaused(false)
                .setAddedAt(addedAt)
                .build();
    }

    private String required(String key) {
        String value = optional(key);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("the feed has no \"" + key + "\"");
        }
        return value;
    }

    private @Nullable String optional(String key) {
        List<String> value = values.getOrDefault(key, List.of());
        return value.isEmpty() ? null : value.get(0);
    }

    private static String address(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
                return text;
            }
        } catch (URISyntaxException e) {
            // answered below
        }
        throw new IllegalArgumentException("the url \"" + text + "\" is not an address that begins with http(s)://");
    }

    private PageMode pageMode() {
        String mode = optional("page");
        return switch (mode == null ? "auto" : mode) {
            case "auto" -> PageMode.AUTO;
            case "always" -> PageMode.ALWAYS;
            case "never" -> PageMode.NEVER;
            default -> throw new IllegalArgumentException("page is \"" + mode + "\", not auto, always or never");
        };
    }

    private long seconds(String key, long otherwise) {
        String text = optional(key);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(key + " is \"" + text + "\", not a number of seconds");
        }
        long seconds = Long.parseLong(text);
        if (seconds < 1 || seconds > 30 * DAY_SECONDS) {
            throw new IllegalArgumentException(key + " must be from 1 second to 30 days");
        }
        return seconds;
    }
}
