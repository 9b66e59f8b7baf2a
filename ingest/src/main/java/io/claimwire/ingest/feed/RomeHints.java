package io.claimwire.ingest.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.module.SyModule;
import com.rometools.rome.feed.rss.Channel;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How often the publisher wants to be asked, from ROME. One value that is none would have ROME refuse the whole feed, so
 * those are kept from it.
 */
final class RomeHints {
    private static final int MAX_TTL_MINUTES = 60 * 24 * 365;
    private static final int MAX_FREQUENCY = 100_000;
    private static final int HOURS = 24;
    private static final Set<String> PERIODS = Set.of("hourly", "daily", "weekly", "monthly", "yearly");

    private RomeHints() {}

    static UpdateHints of(WireFeed feed) {
        Duration period = period((SyModule) feed.getModule(SyModule.URI));
        if (!(feed instanceof Channel channel)) {
            return new UpdateHints(null, period, Set.of(), Set.of());
        }
        int ttl = channel.getTtl();
        Set<Integer> hours = new TreeSet<>();
        channel.getSkipHours().forEach(hour -> hours.add(hour % HOURS)); // RSS 0.91 counts to 24
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        channel.getSkipDays().forEach(day -> days.add(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT))));
        return new UpdateHints(ttl <= 0 || ttl > MAX_TTL_MINUTES ? null : Duration.ofMinutes(ttl), period, hours, days);
    }

    private static @Nullable Duration period(@Nullable SyModule module) {
        if (module == null || module.getUpdatePeriod() == null) {
            return null;
        }
        Duration period = switch (module.getUpdatePeriod()) {
            case SyModule.HOURLY -> Duration.ofHours(1);
            case SyModule.DAILY -> Duration.ofDays(1);
            case SyModule.WEEKLY -> Duration.ofDays(7);
            case SyModule.MONTHLY -> Duration.ofDays(30);
            case SyModule.YEARLY -> Duration.ofDays(365);
            default -> null;
        };
        int frequency = module.getUpdateFrequency();
        return period == null || frequency < 1 ? period : period.dividedBy(frequency);
    }

    /** As ROME accepts it; empty for what it refuses. */
    static Optional<String> period(String text) {
        return Optional.of(text.strip().toLowerCase(Locale.ROOT)).filter(PERIODS::contains);
    }

    /** As ROME accepts it; empty for what it refuses and for what is no frequency. */
    static Optional<String> frequency(String text) {
        Long frequency = Numbers.length(text);
        return frequency == null || frequency == 0 || frequency > MAX_FREQUENCY
                ? Optional.empty()
                : Optional.of(frequency.toString());
    }

    /** Whether ROME takes the value of an element of this name, or does not look at it. */
    static boolean isReadable(String name, String text) {
        return switch (name) {
            case "hour" -> {
                Long hour = Numbers.length(text);
                yield hour != null && hour <= HOURS;
            }
            case "day" ->
                Arrays.stream(DayOfWeek.values()).anyMatch(d -> d.name().equalsIgnoreCase(text.strip()));
            default -> true;
        };
    }
}
