package io.claimwire.ingest.feed;

import java.util.Set;
import org.jsoup.parser.Parser;

/** The words of HTML without its markup, in linear time however deeply it nests. */
final class HtmlText {
    private static final Set<String> INSIDE_WORDS = Set.of(
            "a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strike",
            "strong", "sub", "sup", "tt", "u", "wbr");

    private HtmlText() {}

    /** White space collapsed; where a block begins or ends stands a blank. */
    static String of(String html) {
        StringBuilder text = new StringBuilder(html.length());
        HtmlTags tags = new HtmlTags(html);
        int copied = 0;
        String hidden = "";
        for (HtmlTag tag = tags.next(); tag != null; tag = tags.next()) {
            if (!hidden.isEmpty()) {
                if (!tag.name().equals(hidden)) {
                    continue;
                }
                hidden = "";
            } else {
                text.append(html, copied, tag.start());
                hidden = tag.name().equals("script") || tag.name().equals("style") ? "/" + tag.name() : "";
            }
            copied = tag.end();
            String name = tag.name().startsWith("/") ? tag.name().substring(1) : tag.name();
            text.append(INSIDE_WORDS.contains(name) ? "" : " ");
        }
        if (hidden.isEmpty()) {
            text.append(html, copied, html.length());
        }
        return collapsed(Parser.unescapeEntities(text.toString(), false));
    }

    static String collapsed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                blank = !out.isEmpty();
                continue;
            }
            if (blank) {
                out.append(' ');
                blank = false;
            }
            out.append(c);
        }
        return out.toString();
    }
}
