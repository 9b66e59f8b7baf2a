package io.claimwire.ingest.article;

import io.claimwire.ingest.feed.ParsedEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** How often a feed has something new, judged by the dates of what it lists: all that is known after a first poll. */
final class Pace {

    /** Older entries tell nothing of today's pace. */
    private static final Duration RECENT = Duration.ofDays(3);

    /** Entries that came within less may have been stamped by one run of a program. */
    private static final Duration SHORTEST = Duration.ofMinutes(30);

    private Pace() {}

    /**
     * Entries a day; negative where none is dated. A feed that lists old entries too shows all of the last days. One
     * whose oldest entry is recent has dropped those before it, and is judged by the time that its list spans: a busy
     * agency's twenty entries are the last two hours, and the next poll must come before they are replaced.
     */
    static double perDay(List<ParsedEntry> entries, Instant now) {
        List<Instant> dates = entries.stream()
                .map(ParsedEntry::published)
                .filter(Objects::nonNull)
                .filter(date -> !date.isAfter(now))
                .sorted()
                .toList();
        if (dates.isEmpty()) {
            return entries.stream().anyMatch(entry -> entry.published() != null) ? 0 : -1;
        }
        Instant since = now.minus(RECENT);
        Instant oldest = dates.get(0);
        boolean dropped = oldest.isAfter(since)
                && Duration.between(oldest, dates.get(dates.size() - 1)).compareTo(SHORTEST) >= 0;
        if (dropped) {
            return (dates.size() - 1) / days(Duration.between(oldest, now));
        }
        return dates.stream().filter(date -> date.isAfter(since)).count() / days(RECENT);
    }

    private static double days(Duration duration) {
        return duration.toMillis() / (double) Duration.ofDays(1).toMillis();
    }
}
