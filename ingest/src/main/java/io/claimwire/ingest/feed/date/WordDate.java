package io.claimwire.ingest.feed.date;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dates with the name of a month: RFC 822 and 2822 with what publishers make of them, asctime, and the order and words of
 * other languages. Every word must be understood, or the text is no date.
 */
final class WordDate {
    private static final Set<String> FILLERS = Set.of(
            "de", "del", "of", "the", "at", "um", "uhr", "as", "a", "le", "kl", "г", "года", "в", "roku", "h", "-",
            "|");

    private int day;
    private int month;
    private int year = -1;
    private @Nullable ClockTime time;
    private @Nullable ZoneOffset zone;

    private WordDate() {}

    static @Nullable OffsetDateTime parse(String text) {
        String[] words = text.replace(",", ", ").split("[\\s]++");
        WordDate date = new WordDate();
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            boolean last = i == words.length - 1;
            boolean first = i == 0;
            String bare = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
            if (bare.isEmpty() || (first && isWeekday(word, bare, words))) {
                continue;
            }
            String next = last ? "" : words[i + 1];
            if (date.time == null && isHalf(next) && bare.indexOf(':') > 0) {
                bare += next;
                i++;
            }
            if (!date.take(bare)) {
                return null;
            }
        }
        return date.finish();
    }

    /** The day of the week tells nothing new, so it need not be known: it is the first word, and not the month. */
    private static boolean isWeekday(String word, String bare, String[] words) {
        if (!bare.codePoints()
                .allMatch(c -> Character.isLetter(c)
                        || c == '.'
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || c == '-')) {
            return false;
        }
        if (MonthNames.number(bare) == 0) {
            return word.endsWith(",") || words.length > 3;
        }
        for (int i = 1; i < words.length; i++) {
            String other = words[i].endsWith(",") ? words[i].substring(0, words[i].length() - 1) : words[i];
            if (MonthNames.number(other) > 0) {
                return true; // "mar., 24 nov.": Tuesday in one language, March in another
            }
        }
        return false;
    }

    private boolean take(String word) {
        char c = word.charAt(0);
        if (word.indexOf(':') > 0 && Character.isDigit(c)) {
            ClockTime parsed = time == null ? ClockTime.parse(word, false) : null;
            time = parsed;
            return parsed != null;
        }
        if (Character.isDigit(c)) {
            return takeNumber(word);
        }
        if (month == 0 && MonthNames.number(word) > 0) {
            month = MonthNames.number(word);
            return true;
        }
        // "at" is a word, "AT" the time of the Atlantic coast
        return (!word.equals("AT") && FILLERS.contains(NameTable.folded(word))) || takeZone(word);
    }

    private boolean takeZone(String word) {
        boolean comment = word.startsWith("(");
        String name = comment ? word.substring(1, word.endsWith(")") ? word.length() - 1 : word.length()) : word;
        ZoneOffset parsed = Zones.parse(name);
        if (parsed == null) {
            return comment && zone != null && word.endsWith(")");
        }
        if (zone != null && !comment) {
            return false;
        }
        zone = zone == null ? parsed : zone;
        return true;
    }

    /** A day, a year, or both with the month between them as in {@code 24-Nov-2026}. */
    private boolean takeNumber(String word) {
        String[] pieces = word.split("[-/.]", 4);
        if (pieces.length >= 3 && !pieces[2].isEmpty()) {
            return pieces.length == 3 && takeNumber(pieces[0]) && take(pieces[1]) && takeNumber(pieces[2]);
        }
        String digits = withoutOrdinal(word);
        if (digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9') || digits.isEmpty()) {
            return false;
        }
        int value = Integer.parseInt(digits);
        if (digits.length() <= 2 && day == 0) {
            day = value;
            return value > 0;
        }
        if (year >= 0 || digits.length() == 1 || digits.length() == 3) {
            return false;
        }
        year = CalendarDay.year(digits);
        return true;
    }

    private static String withoutOrdinal(String word) {
        int end = word.length();
        while (end > 0 && !Character.isDigit(word.charAt(end - 1))) {
            end--;
        }
        return switch (NameTable.folded(word.substring(end))) {
            case "", "st", "nd", "rd", "th", "º", "er" -> word.substring(0, end);
            default -> word;
        };
    }

    private static boolean isHalf(String word) {
        String folded = NameTable.folded(word);
        return folded.equals("am") || folded.equals("pm");
    }

    private @Nullable OffsetDateTime finish() {
        LocalDate date = year < 0 || month == 0 || day == 0 ? null : CalendarDay.of(year, month, day);
        if (date == null) {
            return null;
        }
        ClockTime clock = time == null ? ClockTime.MIDNIGHT : time;
        return (clock.zone() == null ? clock.in(zone) : clock).on(date);
    }
}
