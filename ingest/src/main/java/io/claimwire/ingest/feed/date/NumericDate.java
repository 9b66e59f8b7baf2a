package io.claimwire.ingest.feed.date;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates of numbers alone: ISO 8601 and its profile W3CDTF in all lengths, and day and month first where there is no doubt
 * which is which.
 */
final class NumericDate {
    private record Form(Pattern pattern, Reading reading) {}

    private interface Reading {
        @Nullable
        LocalDate read(Matcher matcher);
    }

    private static final List<Form> FORMS = List.of(
            form("(\\d{4})[-/.](\\d{1,3})[-/.](\\d{1,2})(?!\\d)", m -> CalendarDay.of(year(m, 1), n(m, 2), n(m, 3))),
            form("(\\d{4})(\\d{2})(\\d{2})", m -> CalendarDay.of(year(m, 1), n(m, 2), n(m, 3))),
            form(
                    "(\\d{4})-?W(\\d{2})(?:-?(\\d))?",
                    m -> CalendarDay.ofWeek(year(m, 1), n(m, 2), m.group(3) == null ? 1 : n(m, 3))),
            form("(\\d{4})-?(\\d{3})(?![\\d-])", m -> CalendarDay.ofYearDay(year(m, 1), n(m, 2))),
            form("(\\d{4})-(\\d{2})(?!\\d)", m -> CalendarDay.of(year(m, 1), n(m, 2), 1)),
            form("(\\d{4})(?!\\d)", m -> CalendarDay.of(year(m, 1), 1, 1)),
            form("(\\d{2})-?(\\d{2})-?(\\d{2})(?!\\d)", m -> CalendarDay.of(year(m, 1), n(m, 2), n(m, 3))),
            form("-(\\d{2})-?(\\d{2})(?!\\d)", m -> CalendarDay.of(year(m, 1), n(m, 2), 1)),
            form("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?!\\d)", m -> CalendarDay.of(year(m, 3), n(m, 2), n(m, 1))),
            form("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)", NumericDate::slashes));

    private NumericDate() {}

    static @Nullable OffsetDateTime parse(String text) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text);
            if (!matcher.lookingAt()) {
                continue;
            }
            LocalDate day = form.reading().read(matcher);
            ClockTime time = day == null ? null : time(text.substring(matcher.end()));
            if (day != null && time != null) {
                return time.on(day);
            }
        }
        return null;
    }

    private static @Nullable ClockTime time(String rest) {
        String stripped = rest.strip();
        if (stripped.isEmpty()) {
            return ClockTime.MIDNIGHT;
        }
        boolean marked = stripped.charAt(0) == 'T' || stripped.charAt(0) == 't';
        if (marked) {
            return ClockTime.parse(stripped.substring(1).strip(), true);
        }
        boolean separated = Character.isWhitespace(rest.charAt(0)) || rest.charAt(0) == ',';
        return separated
                ? EastAsianDate.time(rest.charAt(0) == ',' ? rest.substring(1).strip() : stripped)
                : null;
    }

    /** Day/month and month/day cannot be told apart but where one of the numbers is no month. */
    private static @Nullable LocalDate slashes(Matcher m) {
        int first = n(m, 1);
        int second = n(m, 2);
        if (first > 12 || first == second) {
            return CalendarDay.of(year(m, 3), second, first);
        }
        return second > 12 ? CalendarDay.of(year(m, 3), first, second) : null;
    }

    private static Form form(String regex, Reading reading) {
        return new Form(Pattern.compile(regex), reading);
    }

    private static int year(Matcher matcher, int group) {
        return CalendarDay.year(matcher.group(group));
    }

    private static int n(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
