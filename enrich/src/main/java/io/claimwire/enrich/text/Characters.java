package io.claimwire.enrich.text;

/** Classes of characters as the tokenizer sees them. */
final class Characters {

    private Characters() {}

    /** White space of any width, and characters without width such as soft hyphens and joiners. */
    static boolean isSpace(int codePoint) {
        if (codePoint < 128) {
            return codePoint <= ' ';
        }
        int type = Character.getType(codePoint);
        return type == Character.SPACE_SEPARATOR
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.FORMAT
                || type == Character.CONTROL;
    }

    /** Decimal digits of any script, and written fractions. */
    static boolean isDigit(int codePoint) {
        return codePoint < 128
                ? codePoint >= '0' && codePoint <= '9'
                : Character.isDigit(codePoint) || isFraction(codePoint);
    }

    static boolean isFraction(int codePoint) {
        return (codePoint >= 0xBC && codePoint <= 0xBE) || (codePoint >= 0x2150 && codePoint <= 0x215E);
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC';
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    static boolean isDash(String mark) {
        char c = mark.charAt(0);
        return c == '-' || c == '_' || (c >= '\u2010' && c <= '\u2015');
    }

    static TokenKind kindOfMark(int codePoint) {
        return switch (codePoint) {
            case '"',
                    '\'',
                    '`',
                    '\u2018',
                    '\u2019',
                    '\u201A',
                    '\u201B',
                    '\u201C',
                    '\u201D',
                    '\u201E',
                    '\u00AB',
                    '\u00BB' -> TokenKind.QUOTE;
            case '(', ')', '[', ']', '{', '}' -> TokenKind.BRACKET;
            case '.', ',', ';', ':', '!', '?', '/', '_', '-', '\u2026', '\u00A1', '\u00BF' -> TokenKind.PUNCTUATION;
            default ->
                Character.getType(codePoint) == Character.DASH_PUNCTUATION ? TokenKind.PUNCTUATION : TokenKind.SYMBOL;
        };
    }

    /** Runs of hyphens, underscores and periods and doubled single quotes are one mark each. */
    static int endOfMark(String text, int at, int to) {
        char c = text.charAt(at);
        int end = at + Character.charCount(text.codePointAt(at));
        if (c == '-' || c == '.' || c == '_') {
            while (end < to && text.charAt(end) == c) {
                end++;
            }
        } else if ((c == '\'' || c == '`') && end < to && text.charAt(end) == c) {
            end++;
        }
        return end;
    }

    static boolean isPlain(String folded) {
        for (int at = 0; at < folded.length(); at++) {
            if (folded.charAt(at) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** Straight apostrophes and hyphens, no characters without width. */
    static String simplify(String folded) {
        StringBuilder simple = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); at++) {
            char c = folded.charAt(at);
            if (isApostrophe(c)) {
                simple.append('\'');
            } else if (isHyphen(c)) {
                simple.append('-');
            } else if (Character.getType(c) != Character.FORMAT) {
                simple.append(c);
            }
        }
        return simple.toString();
    }
}
