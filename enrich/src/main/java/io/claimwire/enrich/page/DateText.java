package io.claimwire.enrich.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first calendar date out of a short text, with its time and offset where they follow: ISO
 * 8601, RFC 1123, and dates as people write them. The year has four digits, but for "28.09.19".
 */
final class DateText {

    private static final int WINDOW = 300;
    private static final int FIRST_YEAR = 1994;
    private static final int LAST_YEAR = 2100;

    /** "28.09.19" is 2019; "28.09.64" may be anything. */
    private static final int LAST_SHORT_YEAR = 49;

    private final List<Token> tokens;

    /** A number, a word in lower case, or one other character. */
    private record Token(String text, int number, boolean digits) {}

    private DateText(String text) {
        tokens = tokens(text.length() > WINDOW ? text.substring(0, WINDOW) : text);
    }

    /** Null where the text holds no date. Day before month, unless the number says otherwise or {@code monthFirst}. */
    static @Nullable OffsetDateTime parse(@Nullable String text, boolean monthFirst) {
        if (text == null || text.isBlank()) {
            return null;
        }
        DateText reader = new DateText(text);
        for (int i = 0; i < reader.tokens.size(); i++) {
            OffsetDateTime found = reader.at(i, monthFirst);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable OffsetDateTime at(int i, boolean monthFirst) {
        Token token = tokens.get(i);
        if (!token.digits()) {
            int month = MonthNames.month(token.text());
            return month == 0 ? null : monthDayYear(i, month);
        }
        if (token.text().length() == 8) {
            return date(token.number() / 10_000, token.number() / 100 % 100, token.number() % 100, i + 1);
        }
        if (token.text().length() == 4) {
            return yearFirst(i);
        }
        if (token.text().length() > 2) {
            return null;
        }
        int month = wordMonth(i + 1);
        if (month > 0) {
            int year = next(i + 1, ".,'/-");
            year = skipWord(year);
            return isYear(year) ? date(number(year), month, token.number(), year + 1) : null;
        }
        return allNumbers(i, monthFirst);
    }

    private @Nullable OffsetDateTime monthDayYear(int i, int month) {
        int day = next(i, ".,");
        if (!isNumber(day, 2)) {
            return null;
        }
        int year = next(day, ",.");
        if (word(year, "st") || word(year, "nd") || word(year, "rd") || word(year, "th")) {
            year = next(year, ",");
        }
        return isYear(year) ? date(number(year), month, number(day), year + 1) : null;
    }

    /** Where the month's name stands behind a day: "17. Dezember", "17 de diciembre", "17th of December", "17-Dec". */
    private int wordMonth(int i) {
        int at = i;
        for (int steps = 0; steps < 4 && at < tokens.size(); steps++, at++) {
            Token token = tokens.get(at);
            int month = token.digits() ? 0 : MonthNames.month(token.text());
            if (month > 0) {
                wordEnd = at;
                return month;
            }
            boolean filler = List.of(".", "-", "de", "of", "st", "nd", "rd", "th", "er", "º")
                    .contains(token.text());
            if (!filler) {
                return 0;
            }
        }
        return 0;
    }

    private int wordEnd;

    private int skipWord(int ignored) {
        int at = next(wordEnd, ".,'/-");
        return at < tokens.size()
                        && List.of("de", "del").contains(tokens.get(at).text())
                ? next(at, "")
                : at;
    }

    private @Nullable OffsetDateTime yearFirst(int i) {
        if (!isYear(i)) {
            return null;
        }
        if (i + 4 < tokens.size() && isNumber(i + 2, 2) && isNumber(i + 4, 2)) {
            String a = tokens.get(i + 1).text();
            if ("-/.年".contains(a) && !a.isEmpty()) {
                return date(number(i), number(i + 2), number(i + 4), i + 5);
            }
        }
        return eastAsian(i);
    }

    private @Nullable OffsetDateTime eastAsian(int i) {
        int month = next(i, "년年");
        int day = next(month, "월月");
        return isNumber(month, 2)
                        && isNumber(day, 2)
                        && i + 1 < tokens.size()
                        && "년年".contains(tokens.get(i + 1).text())
                ? date(number(i), number(month), number(day), day + 1)
                : null;
    }

    private @Nullable OffsetDateTime allNumbers(int i, boolean monthFirst) {
        if (i + 4 >= tokens.size() || !isNumber(i + 2, 2)) {
            return null;
        }
        String separator = tokens.get(i + 1).text();
        boolean shortYear = separator.equals(".") && isNumber(i + 4, 2) && number(i + 4) <= LAST_SHORT_YEAR;
        if (!isYear(i + 4) && !(shortYear && tokens.get(i + 4).text().length() == 2 && !isCharacter(i + 5, '.'))) {
            return null;
        }
        int year = shortYear ? 2000 + number(i + 4) : number(i + 4);
        if (!separator.equals(tokens.get(i + 3).text())
                || !List.of(".", "/", "-").contains(separator)) {
            return null;
        }
        int a = number(i);
        int b = number(i + 2);
        boolean swap = b > 12 || (monthFirst && a <= 12 && !separator.equals("."));
        return swap ? date(year, a, b, i + 5) : date(year, b, a, i + 5);
    }

    private @Nullable OffsetDateTime date(int year, int month, int day, int rest) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return year < FIRST_YEAR || year > LAST_YEAR ? null : time(date, rest);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private OffsetDateTime time(LocalDate date, int rest) {
        for (int i = rest; i < Math.min(tokens.size() - 2, rest + 5); i++) {
            if (isNumber(i, 2) && tokens.get(i + 1).text().equals(":") && isNumber(i + 2, 2)) {
                return clock(date, i);
            }
        }
        return date.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime clock(LocalDate date, int i) {
        int hour = number(i);
        int minute = number(i + 2);
        int second = 0;
        int at = i + 3;
        if (isCharacter(at, ':') && isNumber(at + 1, 2)) {
            second = number(at + 1);
            at += 2;
            if (isCharacter(at, '.')
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).digits()) {
                at += 2;
            }
        }
        int half = at;
        while (half < tokens.size() && isCharacter(half, ' ')) {
            half++;
        }
        if (word(half, "pm") && hour < 12) {
            hour += 12;
        } else if (word(half, "am") && hour == 12) {
            hour = 0;
        }
        if (hour > 23 || minute > 59 || second > 59) {
            return date.atStartOfDay().atOffset(ZoneOffset.UTC);
        }
        return OffsetDateTime.of(date, LocalTime.of(hour, minute, second), offset(half));
    }

    private ZoneOffset offset(int at) {
        if (at + 1 >= tokens.size()) {
            return ZoneOffset.UTC;
        }
        int sign = isCharacter(at, '+') ? 1 : isCharacter(at, '-') || isCharacter(at, '−') ? -1 : 0;
        Token hours = tokens.get(at + 1);
        if (sign == 0 || !hours.digits() || hours.text().length() > 4) {
            return ZoneOffset.UTC;
        }
        boolean joined = hours.text().length() > 2;
        int hour = joined ? hours.number() / 100 : hours.number();
        int minute =
                joined ? hours.number() % 100 : isCharacter(at + 2, ':') && isNumber(at + 3, 2) ? number(at + 3) : 0;
        return hour > 14 || minute > 59 ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds(sign * (hour * 60 + minute) * 60);
    }

    private int next(int i, String skipped) {
        int at = i + 1;
        while (at < tokens.size()
                && tokens.get(at).text().length() == 1
                && skipped.contains(tokens.get(at).text())) {
            at++;
        }
        return at;
    }

    private boolean isNumber(int i, int digits) {
        return i < tokens.size()
                && tokens.get(i).digits()
                && tokens.get(i).text().length() <= digits;
    }

    private boolean isYear(int i) {
        return i < tokens.size()
                && tokens.get(i).digits()
                && tokens.get(i).text().length() == 4;
    }

    private boolean isCharacter(int i, char c) {
        return i < tokens.size()
                && tokens.get(i).text().length() == 1
                && tokens.get(i).text().charAt(0) == c;
    }

    private boolean word(int i, String word) {
        return i < tokens.size() && tokens.get(i).text().equals(word);
    }

    private int number(int i) {
        return tokens.get(i).number();
    }

    /** White space only parts tokens. */
    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int start = i;
            if (c >= '0' && c <= '9') {
                while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                    i++;
                }
                String digits = text.substring(start, i);
                boolean short9 = digits.length() <= 9;
                tokens.add(new Token(digits, short9 ? Integer.parseInt(digits) : 0, short9));
            } else if (Character.isLetter(c) && !isHan(c)) {
                while (i < text.length()
                        && (Character.isLetter(text.charAt(i))
                                || Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK)
                        && !isHan(text.charAt(i))) {
                    i++;
                }
                String word = text.substring(start, i);
                // the T between date and time of ISO 8601
                if (!word.equals("T")) {
                    tokens.add(new Token(word.toLowerCase(Locale.ROOT), 0, false));
                }
            } else {
                i++;
                if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                    tokens.add(new Token(String.valueOf(c), 0, false));
                }
            }
        }
        return tokens;
    }

    private static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF' || c >= '\uAC00' && c <= '\uD7A3';
    }
}
