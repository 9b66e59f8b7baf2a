package io.claimwire.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times in headers: Retry-After, Cache-Control, Expires (RFC 9110, 9111). What is no time is no statement. */
final class HttpDates {

    private HttpDates() {}

    /** Time to wait from a Retry-After in seconds or as a date; null where it says nothing, never negative. */
    static @Nullable Duration retryAfter(@Nullable String value, Instant now) {
        if (value == null) {
            return null;
        }
        Long seconds = seconds(value.strip());
        if (seconds != null) {
            return Duration.ofSeconds(seconds);
        }
        Instant date = date(value);
        return date == null ? null : notNegative(Duration.between(now, date));
    }

    /** How long an answer may be reused; {@code no-store} and {@code no-cache} are no statement on polling. */
    static @Nullable Duration freshFor(RawAnswer answer, Instant now) {
        for (String directive : answer.joined("Cache-Control").split(",")) {
            String lower = directive.strip().toLowerCase(Locale.ROOT);
            if (lower.startsWith("max-age=")) {
                Long age = seconds(lower.substring("max-age=".length()).replace("\"", ""));
                Long spent = seconds(String.valueOf(answer.header("Age")));
                return age == null ? null : notNegative(Duration.ofSeconds(age - (spent == null ? 0 : spent)));
            }
        }
        String expires = answer.header("Expires");
        Instant until = expires == null ? null : date(expires);
        String sent = answer.header("Date");
        Instant from = sent == null ? null : date(sent);
        return until == null ? null : notNegative(Duration.between(from == null ? now : from, until));
    }

    private static @Nullable Instant date(String value) {
        try {
            return ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    /** At most ten digits, so that no sum overflows. */
    private static @Nullable Long seconds(String digits) {
        boolean number =
                !digits.isEmpty() && digits.length() <= 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Long.valueOf(digits) : null;
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
