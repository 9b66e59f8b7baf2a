package io.claimwire.ingest.feed.xml;

import io.claimwire.ingest.feed.repair.RepairKind;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Decodes character and entity references. What is no reference stays as it is written. */
final class References {
    private static final int MAX_NAME = 40;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final String[] CONTROL_NAMES =
            IntStream.range(0, 0x100).mapToObj(c -> "U+%04X".formatted(c)).toArray(String[]::new);

    private final Source source;
    private final Map<String, String> declared = new HashMap<>();

    References(Source source) {
        this.source = source;
    }

    /** An entity of the document's own internal subset. The first declaration holds, as XML says. */
    void declare(String name, String value) {
        declared.putIfAbsent(name, value);
    }

    /** The text between two positions, decoded, with characters that XML forbids left out. */
    String decode(int from, int to) {
        int i = from;
        while (i < to && isPlain(source.at(i))) {
            i++;
        }
        if (i == to) {
            return source.slice(from, to);
        }
        StringBuilder out = new StringBuilder(to - from).append(source.slice(from, i));
        while (i < to) {
            char c = source.at(i);
            if (c == '&') {
                i = reference(i, to, out);
                continue;
            }
            plain(c, i, out);
            i++;
        }
        return out.toString();
    }

    /** As {@link #decode} but for CDATA, where & is only an ampersand. */
    String withoutControls(int from, int to) {
        int i = from;
        while (i < to && (source.at(i) == '&' || isPlain(source.at(i)))) {
            i++;
        }
        if (i == to) {
            return source.slice(from, to);
        }
        StringBuilder out = new StringBuilder(to - from).append(source.slice(from, i));
        for (; i < to; i++) {
            char c = source.at(i);
            if (c == '&') {
                out.append(c);
            } else {
                plain(c, i, out);
            }
        }
        return out.toString();
    }

    private void plain(char c, int at, StringBuilder out) {
        if (isPlain(c)) {
            out.append(c);
            return;
        }
        source.repair(RepairKind.CONTROL_CHARACTER, at, c > 0xFF ? "U+FFFE or U+FFFF" : CONTROL_NAMES[c]);
        if (c >= 0x80 && c <= 0x9F) {
            append(c, at, out);
        }
    }

    private static boolean isPlain(char c) {
        if (c < ' ') {
            return c == '\n' || c == '\t' || c == '\r';
        }
        return c != '&' && (c < 0x7F || c > 0x9F) && c < '\uFFFE';
    }

    private int reference(int at, int to, StringBuilder out) {
        if (source.at(at + 1) == '#') {
            return numeric(at, to, out);
        }
        int end = at + 1;
        while (end < to && end - at <= MAX_NAME && isNameCharacter(source.at(end))) {
            end++;
        }
        if (end >= to || source.at(end) != ';' || end == at + 1) {
            source.repair(RepairKind.BARE_AMPERSAND, at, Math.min(end - at, 20));
            out.append('&');
            return at + 1;
        }
        String name = source.slice(at + 1, end);
        String value = declared.get(name);
        if (value == null) {
            value = named(name);
        }
        if (value == null) {
            source.repair(RepairKind.UNKNOWN_ENTITY, at, end + 1 - at);
            out.append('&');
            return at + 1;
        }
        out.append(value);
        return end + 1;
    }

    private int numeric(int at, int to, StringBuilder out) {
        boolean hexadecimal = source.at(at + 2) == 'x' || source.at(at + 2) == 'X';
        int start = at + (hexadecimal ? 3 : 2);
        int end = start;
        int code = 0;
        for (; end < to; end++) {
            int digit = Character.digit(source.at(end), hexadecimal ? 16 : 10);
            if (digit < 0 || source.at(end) > 'f') {
                break;
            }
            code = Math.min(code * (hexadecimal ? 16 : 10) + digit, 0x110000);
        }
        if (end == start) {
            source.repair(RepairKind.BARE_AMPERSAND, at, 10);
            out.append('&');
            return at + 1;
        }
        append(code, at, out);
        return end < to && source.at(end) == ';' ? end + 1 : end;
    }

    private void append(int code, int at, StringBuilder out) {
        if (code >= 0x80 && code <= 0x9F) {
            // as every browser does: nobody means the C1 controls
            out.append(WINDOWS_1252.decode(ByteBuffer.wrap(new byte[] {(byte) code})));
        } else if (code > 0x10FFFF
                || (code >= 0xD800 && code <= 0xDFFF)
                || (code < 0x10000 && !isAllowed((char) code))) {
            source.repair(RepairKind.BAD_CHARACTER_REFERENCE, at, 12);
        } else {
            out.appendCodePoint(code);
        }
    }

    private static boolean isAllowed(char c) {
        return c == '&' || isPlain(c);
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '.'
                || c == '-';
    }

    /** Names of XML and HTML; feeds use the latter everywhere without declaring them. */
    private static @Nullable String named(String name) {
        String known = Entities.getByName(name);
        return known.isEmpty() ? null : known;
    }
}
