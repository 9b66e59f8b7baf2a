package io.claimwire.enrich.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds paragraphs as stretches of characters. Blank lines always separate them. A single line break
 * separates, too, unless the text is hard-wrapped: where most such breaks come in mid-sentence and lines
 * are of a terminal's width, a break is a space.
 */
final class Lines {

    /** Lines of wrapped text are not longer than this. */
    private static final int TERMINAL_WIDTH = 100;
    /** Lines shorter than this are headings and lists rather than wrapped text. */
    private static final int SHORT_LINE = 40;

    /** Characters from {@code from} to {@code to}, exclusive. */
    record Stretch(int from, int to) {}

    private final String text;
    private final List<Stretch> lines = new ArrayList<>();

    Lines(String text) {
        this.text = text;
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isBreak(text.charAt(at))) {
                lines.add(new Stretch(from, at));
                from = at + 1;
            }
        }
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    List<Stretch> paragraphs() {
        boolean wrapped = isWrapped();
        List<Stretch> paragraphs = new ArrayList<>();
        int from = -1;
        int to = -1;
        for (Stretch line : lines) {
            boolean blank = isBlank(line);
            if (from >= 0 && (blank || !continues(to, line, wrapped))) {
                paragraphs.add(new Stretch(from, to));
                from = -1;
            }
            if (!blank) {
                from = from < 0 ? line.from() : from;
                to = line.to();
            }
        }
        if (from >= 0) {
            paragraphs.add(new Stretch(from, to));
        }
        return paragraphs;
    }

    private boolean continues(int endBefore, Stretch line, boolean wrapped) {
        return wrapped || (!endsSentence(endBefore) && startsLower(line));
    }

    private boolean isWrapped() {
        int inner = 0;
        int midSentence = 0;
        for (int index = 0; index + 1 < lines.size(); index++) {
            Stretch line = lines.get(index);
            if (isBlank(line) || isBlank(lines.get(index + 1))) {
                continue;
            }
            inner++;
            int length = line.to() - line.from();
            if (length <= TERMINAL_WIDTH && length >= SHORT_LINE && !endsSentence(line.to())) {
                midSentence++;
            }
        }
        return inner >= 2 && midSentence * 10 >= inner * 6;
    }

    private boolean endsSentence(int end) {
        int at = end - 1;
        while (at >= 0 && (Characters.isSpace(text.charAt(at)) || "\"'\u201D\u2019)]".indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        return at >= 0 && ".!?:\u2026".indexOf(text.charAt(at)) >= 0;
    }

    private boolean startsLower(Stretch line) {
        int at = line.from();
        while (at < line.to() && Characters.isSpace(text.charAt(at))) {
            at++;
        }
        return at < line.to() && Character.isLowerCase(text.charAt(at));
    }

    private boolean isBlank(Stretch line) {
        for (int at = line.from(); at < line.to(); at++) {
            if (!Characters.isSpace(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
