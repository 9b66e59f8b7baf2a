package io.claimwire.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the tags of escaped HTML one after the other, in linear time; what only looks like a tag is passed over. */
final class HtmlTags {
    private final String html;
    private int position;
    private int nextDouble = -2;
    private int nextSingle = -2;

    HtmlTags(String html) {
        this.html = html;
    }

    /** Null at the end. Comments and declarations are tags with the name {@code !}. */
    @Nullable
    HtmlTag next() {
        while (true) {
            int at = html.indexOf('<', position);
            if (at < 0) {
                return null;
            }
            HtmlTag tag = at(at);
            if (tag != null) {
                position = tag.end();
                return tag;
            }
            position = at + 1;
        }
    }

    private @Nullable HtmlTag at(int at) {
        char first = charAt(at + 1);
        if (first == '!' || first == '?') {
            return declaration(at);
        }
        int nameStart = first == '/' ? at + 2 : at + 1;
        int i = nameStart;
        while (isLetterOrDigit(charAt(i))) {
            i++;
        }
        if (i == nameStart || charAt(nameStart) <= '9') {
            return null;
        }
        String name = html.substring(at + 1, i).toLowerCase(Locale.ROOT);
        List<HtmlTag.Attribute> attributes = new ArrayList<>(2);
        boolean quoted = false;
        while (i < html.length()) {
            char c = html.charAt(i);
            if (c == '>') {
                return new HtmlTag(name, at, i + 1, attributes);
            }
            if (c == '<' && !quoted) {
                return null;
            }
            if (c == '=' && i > at) {
                int from = skipSpace(i + 1);
                int close = closingQuote(from);
                int to = close < 0 ? unquotedEnd(from) : close;
                attributes.add(new HtmlTag.Attribute(nameBefore(i), close < 0 ? from : from + 1, to));
                quoted |= close >= 0;
                i = close < 0 ? Math.max(to, i + 1) : close + 1;
            } else {
                i++;
            }
        }
        return quoted ? new HtmlTag(name, at, html.length(), attributes) : null;
    }

    private HtmlTag declaration(int at) {
        boolean comment = html.startsWith("<!--", at);
        int close = html.indexOf(comment ? "-->" : ">", at + 2);
        int end = close < 0 ? html.length() : close + (comment ? 3 : 1);
        return new HtmlTag("!", at, end, List.of());
    }

    /** -1 where no quote begins here or none ends it. Remembers the next quote, so as not to search twice. */
    private int closingQuote(int at) {
        char quote = charAt(at);
        if (quote == '"') {
            nextDouble = next(quote, at + 1, nextDouble);
            return nextDouble;
        }
        if (quote == '\'') {
            nextSingle = next(quote, at + 1, nextSingle);
            return nextSingle;
        }
        return -1;
    }

    private int next(char quote, int from, int known) {
        return known == -1 || known >= from ? known : html.indexOf(quote, from);
    }

    private int unquotedEnd(int from) {
        int i = from;
        while (i < html.length() && html.charAt(i) > ' ' && html.charAt(i) != '>') {
            i++;
        }
        return i;
    }

    private String nameBefore(int equals) {
        int end = equals;
        while (end > 0 && html.charAt(end - 1) <= ' ') {
            end--;
        }
        int start = end;
        while (start > 0
                && (isLetterOrDigit(html.charAt(start - 1)) || html.charAt(start - 1) == '-')
                && end - start < 30) {
            start--;
        }
        return html.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < html.length() && html.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private char charAt(int i) {
        return i < html.length() ? html.charAt(i) : '\0';
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
