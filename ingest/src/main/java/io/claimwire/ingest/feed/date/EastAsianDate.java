package io.claimwire.ingest.feed.date;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates with Korean, Chinese or Japanese units. Korean names one time zone; the ideographs are those of several, so that a
 * time without zone is UTC there as everywhere.
 */
final class EastAsianDate {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*+([年년])\\s*+(\\d{1,2})\\s*+[月월]\\s*+(\\d{1,2})\\s*+[日일号]\\s*+(.*+)");
    private static final Pattern HALF = Pattern.compile("(오전|오후|上午|下午|午前|午後)\\s*+(.*+)");
    private static final Pattern UNITS =
            Pattern.compile("(\\d{1,2})\\s*+[時时点시]\\s*+(\\d{1,2})\\s*+[分분](?:\\s*+(\\d{1,2})\\s*+[秒초])?\\s*+(.*+)");
    private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);

    private EastAsianDate() {}

    static @Nullable OffsetDateTime parse(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        LocalDate day = CalendarDay.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(4)));
        ClockTime time = matcher.group(5).isEmpty() ? ClockTime.MIDNIGHT : time(matcher.group(5));
        if (day == null || time == null) {
            return null;
        }
        boolean korean = matcher.group(2).equals("년") && time.zone() == null;
        return (korean ? time.in(KOREA) : time).on(day);
    }

    /** A time with the words for before and after noon in front; without them as everywhere. */
    static @Nullable ClockTime time(String text) {
        Matcher units = UNITS.matcher(text);
        if (units.matches()) {
            String seconds = units.group(3) == null ? "" : ":" + units.group(3);
            return time(units.group(1) + ":" + units.group(2) + seconds + " " + units.group(4));
        }
        Matcher half = HALF.matcher(text);
        if (!half.matches()) {
            return ClockTime.parse(text, false);
        }
        boolean afternoon = "오후下午午後".contains(half.group(1));
        ClockTime time = time(half.group(2));
        if (time == null) {
            return null;
        }
        int hour = time.hour() > 12 ? time.hour() : ClockTime.hour24(Math.max(time.hour(), 1), afternoon ? "p" : "a");
        ClockTime moved = time.at(hour);
        ClockTime known = half.group(1).startsWith("오") && moved.zone() == null ? moved.in(KOREA) : moved;
        return known.isValid() ? known : null;
    }
}
