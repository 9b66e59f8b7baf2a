package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.xml.XmlElement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads how often the publisher wants to be asked. Values out of range are left out. */
final class HintsReader {
    private static final long MAX_TTL_MINUTES = 60L * 24 * 365;
    private static final int MAX_FREQUENCY = 100_000;

    private HintsReader() {}

    static UpdateHints read(Parts parts) {
        Long ttl = Numbers.length(parts.text("ttl"));
        return new UpdateHints(
                ttl == null || ttl == 0 || ttl > MAX_TTL_MINUTES ? null : Duration.ofMinutes(ttl),
                period(parts),
                hours(parts),
                days(parts));
    }

    private static @Nullable Duration period(Parts parts) {
        String name = parts.text("sy:updateperiod");
        if (name == null) {
            return null;
        }
        Long frequency = Numbers.length(parts.text("sy:updatefrequency"));
        Duration period = switch (name.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> null;
        };
        return period == null || frequency == null || frequency == 0 || frequency > MAX_FREQUENCY
                ? period
                : period.dividedBy(frequency);
    }

    private static Set<Integer> hours(Parts parts) {
        Set<Integer> hours = new TreeSet<>();
        for (XmlElement list : parts.all("skiphours")) {
            for (XmlElement hour : list.elements()) {
                Long value = Numbers.length(hour.text());
                if (value != null && value <= 24) {
                    hours.add((int) (value % 24)); // RSS 0.91 counts to 24
                }
            }
        }
        return hours;
    }

    private static Set<DayOfWeek> days(Parts parts) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (XmlElement list : parts.all("skipdays")) {
            for (XmlElement element : list.elements()) {
                String name = element.text().strip().toUpperCase(Locale.ROOT);
                for (DayOfWeek day : DayOfWeek.values()) {
                    if (day.name().equals(name)) {
                        days.add(day);
                    }
                }
            }
        }
        return days;
    }
}
