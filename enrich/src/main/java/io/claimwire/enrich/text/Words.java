package io.claimwire.enrich.text;

/** Where words and numbers end. */
final class Words {

    private Words() {}

    /** Digits with inner separators and what letters follow at once: {@code 1,200}, {@code 3.5}, {@code 5th}. */
    static int endOfNumber(String text, int at, int to) {
        int end = at;
        while (end < to) {
            char c = text.charAt(end);
            boolean separator = (c == ',' || c == '.') && end + 1 < to && Character.isDigit(text.charAt(end + 1));
            if (!separator && !Characters.isDigit(c)) {
                break;
            }
            end++;
        }
        while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Letters and digits, joined by apostrophes and hyphens; initials with their periods; links. */
    static int endOfWord(String text, int at, int to) {
        int end = initials(text, at, to);
        while (end < to) {
            char c = text.charAt(end);
            if (isWordCharacter(c)) {
                end++;
            } else if (separatesDigits(text, end, at, to)) {
                end += 2;
            } else if (joins(c) && end + 1 < to && Character.isLetterOrDigit(text.charAt(end + 1)) && end > at) {
                end += 2;
            } else {
                break;
            }
        }
        boolean link = text.startsWith("://", end) || (end - at == 3 && text.startsWith("www.", at));
        return link ? endOfLink(text, end, to) : Math.max(end, at + 1);
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || (c >= 128 && (Character.getType(c) == Character.NON_SPACING_MARK || c == '\u00AD' || c == '\u200D'));
    }

    /** {@code RM23.50}, {@code USD1,700}: a currency code and its amount are one token. */
    private static boolean separatesDigits(String text, int end, int at, int to) {
        char c = text.charAt(end);
        return (c == '.' || c == ',')
                && end > at
                && end + 1 < to
                && Character.isDigit(text.charAt(end - 1))
                && Character.isDigit(text.charAt(end + 1));
    }

    private static boolean joins(char c) {
        return Characters.isApostrophe(c) || Characters.isHyphen(c) || c == '&';
    }

    private static int endOfLink(String text, int from, int to) {
        int end = from;
        while (end < to && !Characters.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** After {@code U.S.} or {@code a.m.}; the start itself where no initials stand. */
    private static int initials(String text, int at, int to) {
        int end = at;
        while (end + 1 < to && Character.isLetter(text.charAt(end)) && text.charAt(end + 1) == '.') {
            end += 2;
        }
        if (end == at + 2) {
            // one initial alone is not joined; the tokenizer decides about its period
            boolean lastWithoutPeriod =
                    end < to && Character.isLetter(text.charAt(end)) && !letterOrMark(text, end + 1, to);
            return lastWithoutPeriod ? end + 1 : at;
        }
        return end;
    }

    private static boolean letterOrMark(String text, int at, int to) {
        return at < to && isWordCharacter(text.charAt(at));
    }

    /** Start of a final {@code 's}, or -1. */
    static int startOfPossessive(String text, int at, int end) {
        if (end - at < 3 || !Characters.isApostrophe(text.charAt(end - 2))) {
            return -1;
        }
        char last = text.charAt(end - 1);
        return last == 's' || last == 'S' ? end - 2 : -1;
    }

    /** Whether the next thing after white space is an upper-case letter. */
    static boolean capitalFollows(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) == ' ') {
            at++;
        }
        return at < to && Character.isUpperCase(text.charAt(at));
    }
}
