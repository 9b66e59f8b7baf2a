package io.claimwire.server.feeds;

import io.claimwire.record.Feed;
import io.claimwire.record.PageMode;
import io.claimwire.runtime.config.Suggestion;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
            "maxIntervalSeconds",
            "paused",
            "addedAt");

    private static final long DAY_SECONDS = 86_400;
    private static final long LEAST_SECONDS = 300;
    private static final long MOST_SECONDS = 21_600;

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
        if (!value.stream().allMatch(FeedEntry::isPlain)) {
            throw new IllegalArgumentException("\"" + key + "\" has characters that cannot be printed");
        }
        if (values.put(key, value) != null) {
            throw new IllegalArgumentException(
                    "\"" + key + "\" stands twice in the feed that begins in line " + line + " (line " + at + ")");
        }
    }

    boolean has(String key) {
        return optional(key) != null;
    }

    /**
     * The feed.
     *
     * @param now when it is added where the entry does not say
     */
    ListedFeed toFeed(Instant now) {
        String id = FeedIds.checked(required("id"));
        long least = seconds("minIntervalSeconds", LEAST_SECONDS);
        long most = seconds("maxIntervalSeconds", Math.max(least, MOST_SECONDS));
        if (most < least) {
            throw new IllegalArgumentException("maxIntervalSeconds (" + most + ") of \"" + id
                    + "\" is less than its minIntervalSeconds (" + least + ")");
        }
        Feed feed = Feed.newBuilder()
                .setFeedId(id)
                .setUrl(address(required("url")))
                .setOutlet(required("outlet"))
                .setAgencies(values.getOrDefault("agencies", List.of()))
                .setLanguage(optional("language"))
                .setCountry(optional("country"))
                .setPageMode(pageMode())
                .setMinIntervalSeconds(least)
                .setMaxIntervalSeconds(most)
                .setPaused(flag("paused"))
                .setAddedAt(instant("addedAt", now))
                .build();
        return new ListedFeed(feed, line, true, has("paused"));
    }

    /** What no list of feeds means to hold, and XML could not. */
    private static boolean isPlain(String value) {
        return value.codePoints()
                .noneMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.SURROGATE
                        || c == 0xFFFE
                        || c == 0xFFFF);
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

    private boolean flag(String key) {
        String text = optional(key);
        return switch (text == null ? "false" : text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(key + " is \"" + text + "\", not true or false");
        };
    }

    private Instant instant(String key, Instant otherwise) {
        String text = optional(key);
        try {
            return text == null ? otherwise : Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    key + " is \"" + text + "\", not a time such as 2026-01-31T12:00:00Z", e);
        }
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
