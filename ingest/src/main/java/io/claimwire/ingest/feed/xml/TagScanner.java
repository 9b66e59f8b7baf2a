package io.claimwire.ingest.feed.xml;

import io.claimwire.ingest.feed.repair.RepairKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one start tag with whatever attributes it has. */
final class TagScanner {
    private static final int MAX_ATTRIBUTES = 200;

    private final Source source;
    private final References references;
    private boolean quoted;

    TagScanner(Source source, References references) {
        this.source = source;
        this.references = references;
    }

    /**
     * Null where the {@code <} at this position begins no tag: it is text then. Once a quoted value has been passed the
     * tag is taken for one even without its end, since going back behind the value could cost quadratic time.
     */
    @Nullable
    StartTag scan(int at) {
        int nameEnd = nameEnd(at + 1);
        String name = source.slice(at + 1, nameEnd);
        Map<String, String> attributes = Map.of();
        int i = nameEnd;
        quoted = false;
        while (true) {
            i = skipSpace(i);
            char c = source.at(i);
            if (i >= source.length() || c == '<') {
                return quoted ? new StartTag(name, attributes, false, i) : null;
            }
            if (c == '>') {
                return new StartTag(name, attributes, false, i + 1);
            }
            if (c == '/') {
                if (source.at(i + 1) == '>') {
                    return new StartTag(name, attributes, true, i + 2);
                }
                i++;
                continue;
            }
            if (attributes.isEmpty()) {
                attributes = new LinkedHashMap<>(4);
            }
            i = attribute(i, attributes);
        }
    }

    private int attribute(int at, Map<String, String> into) {
        int nameEnd = at;
        while (nameEnd < source.length() && !endsAttributeName(source.at(nameEnd))) {
            nameEnd++;
        }
        if (nameEnd == at) {
            return at + 1; // a stray quote or equals sign
        }
        String name = source.slice(at, nameEnd);
        int i = skipSpace(nameEnd);
        if (source.at(i) != '=') {
            source.repair(RepairKind.MALFORMED_ATTRIBUTE, at, name);
            put(into, name, "", at);
            return i;
        }
        i = skipSpace(i + 1);
        char quote = source.at(i);
        int close = quote == '"' || quote == '\'' ? source.find(String.valueOf(quote), i + 1) : -1;
        if (close >= 0) {
            quoted = true;
            put(into, name, references.decode(i + 1, close), at);
            return close + 1;
        }
        source.repair(RepairKind.MALFORMED_ATTRIBUTE, at, name);
        int start = quote == '"' || quote == '\'' ? i + 1 : i;
        int end = start;
        while (end < source.length() && !endsUnquotedValue(end)) {
            end++;
        }
        put(into, name, references.decode(start, end), at);
        return end;
    }

    private void put(Map<String, String> into, String name, String value, int at) {
        if (into.containsKey(name)) {
            source.repair(RepairKind.DUPLICATE_ATTRIBUTE, at, name);
        } else if (into.size() < MAX_ATTRIBUTES) {
            into.put(name, value);
        }
    }

    private boolean endsUnquotedValue(int at) {
        char c = source.at(at);
        return isSpace(c) || c == '>' || c == '<' || (c == '/' && source.at(at + 1) == '>');
    }

    private static boolean endsAttributeName(char c) {
        return isSpace(c) || c == '=' || c == '>' || c == '<' || c == '/' || c == '"' || c == '\'';
    }

    int nameEnd(int at) {
        int i = at;
        while (i < source.length() && isNameCharacter(source.at(i))) {
            i++;
        }
        return i;
    }

    int skipSpace(int at) {
        int i = at;
        while (i < source.length() && isSpace(source.at(i))) {
            i++;
        }
        return i;
    }

    static boolean startsName(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || c == ':'
                || (c >= 0xC0 && Character.isLetter(c));
    }

    private static boolean isNameCharacter(char c) {
        return startsName(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
    }
}
