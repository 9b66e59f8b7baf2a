package io.claimwire.ingest.feed.date;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of feeds: RFC 822 and its relatives, ISO 8601, asctime, month names of many languages. A date without
 * time is midnight; one without zone is UTC. What is no date is null and never guessed. Thread-safe.
 */
public final class FeedDates {
    private static final int MAX_LENGTH = 100;

    private FeedDates() {}

    public static @Nullable Instant parse(String text) {
        String cleaned = text.replace('\u00A0', ' ').strip();
        if (cleaned.isEmpty() || cleaned.length() > MAX_LENGTH) {
            return null;
        }
        OffsetDateTime date = NumericDate.parse(cleaned);
        if (date == null) {
            date = EastAsianDate.parse(cleaned);
        }
        if (date == null) {
            date = WordDate.parse(cleaned);
        }
        return date == null ? null : date.toInstant();
    }
}
