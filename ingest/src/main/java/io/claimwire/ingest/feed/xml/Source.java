package io.claimwire.ingest.feed.xml;

import io.claimwire.ingest.feed.repair.RepairKind;
import io.claimwire.ingest.feed.repair.Repairs;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text that is read, with searches that stay linear over the whole parse: where a search has failed once it is not
 * made again, and a hit is remembered until the reader has passed it. Without that, thousands of unclosed quotes or
 * comments would each search to the end of the document.
 */
final class Source {
    /** There is nothing between {@code from} and {@code at}; -1 is no hit at all. */
    private record Hit(int from, int at) {}

    private final String text;
    private final Repairs repairs;
    private final Map<String, Hit> hits = new HashMap<>();
    private int lineOffset;
    private int line = 1;

    Source(String text, Repairs repairs) {
        this.text = text;
        this.repairs = repairs;
    }

    int length() {
        return text.length();
    }

    /** The character there, or NUL behind the end. */
    char at(int position) {
        return position < text.length() ? text.charAt(position) : '\0';
    }

    boolean startsWith(String prefix, int position) {
        return text.startsWith(prefix, position);
    }

    boolean startsWithIgnoringCase(String prefix, int position) {
        return text.regionMatches(true, position, prefix, 0, prefix.length());
    }

    String slice(int from, int to) {
        return text.substring(from, Math.min(to, text.length()));
    }

    /** The next place of one of the few fixed strings the reader looks for, or -1. */
    int find(String wanted, int from) {
        Hit known = hits.get(wanted);
        if (known != null && from >= known.from() && (known.at() < 0 || known.at() >= from)) {
            return known.at();
        }
        int hit = text.indexOf(wanted, from);
        hits.put(wanted, new Hit(from, hit));
        return hit;
    }

    /**
     * @param length of what is at fault from the position on
     */
    void repair(RepairKind kind, int position, int length) {
        if (!repairs.again(kind)) {
            repairs.add(kind, lineAt(position), slice(position, position + length));
        }
    }

    void repair(RepairKind kind, int position, @Nullable String detail) {
        if (!repairs.again(kind)) {
            repairs.add(kind, lineAt(position), detail);
        }
    }

    private int lineAt(int position) {
        if (position < lineOffset) {
            lineOffset = 0;
            line = 1;
        }
        for (; lineOffset < position && lineOffset < text.length(); lineOffset++) {
            if (text.charAt(lineOffset) == '\n') {
                line++;
            }
        }
        return line;
    }
}
