package io.claimwire.ingest.feed.date;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day with its zone.
 *
 * @param zone null where none is stated
 */
record ClockTime(
        int hour,
        int minute,
        int second,
        int nano,
        @Nullable ZoneOffset zone) {
    static final ClockTime MIDNIGHT = new ClockTime(0, 0, 0, 0, null);

    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d{1,9})\\d*+)?)?\\s*+([AaPp])?(?:\\.?[Mm]\\.?)?\\s*+(.*+)");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{2})(\\d{2})?(\\d{2})?(?:[.,](\\d{1,9})\\d*+)?()\\s*+((?:[Zz+-].*+)?)");

    /**
     * Null where the text is no time, or where anything but a zone follows it.
     *
     * @param compact whether {@code 1530} and {@code 15} are times too, as behind the T of ISO 8601
     */
    static @Nullable ClockTime parse(String text, boolean compact) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            matcher = COMPACT.matcher(text);
            if (!compact || !matcher.matches()) {
                return null;
            }
        }
        String zoneText = matcher.group(6).strip();
        ZoneOffset zone = zoneText.isEmpty() ? null : Zones.parse(zoneText);
        if (!zoneText.isEmpty() && zone == null) {
            return null;
        }
        int nano = matcher.group(4) == null ? 0 : Integer.parseInt((matcher.group(4) + "00000000").substring(0, 9));
        String half = matcher.group(5);
        boolean twelve = half != null && !half.isEmpty();
        ClockTime time = new ClockTime(
                twelve ? hour24(number(matcher.group(1)), half) : number(matcher.group(1)),
                number(matcher.group(2)),
                Math.min(number(matcher.group(3)), 60) == 60 ? 59 : number(matcher.group(3)),
                nano,
                zone);
        return time.isValid() ? time : null;
    }

    /** 12-hour clock: -1 where the hour is out of its range. */
    static int hour24(int hour, String half) {
        if (hour < 1 || hour > 12) {
            return -1;
        }
        return hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }

    ClockTime in(@Nullable ZoneOffset other) {
        return new ClockTime(hour, minute, second, nano, other);
    }

    ClockTime at(int otherHour) {
        return new ClockTime(otherHour, minute, second, nano, zone);
    }

    boolean isValid() {
        boolean endOfDay = hour == 24 && minute == 0 && second == 0;
        return hour >= 0 && (hour < 24 || endOfDay) && minute < 60 && second < 60;
    }

    OffsetDateTime on(LocalDate date) {
        ZoneOffset offset = zone == null ? ZoneOffset.UTC : zone;
        return date.plusDays(hour / 24).atTime(hour % 24, minute, second, nano).atOffset(offset);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
