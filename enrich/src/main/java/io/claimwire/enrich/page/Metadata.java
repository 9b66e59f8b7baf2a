package io.claimwire.enrich.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The page's {@code meta} elements by name or property, folded to lower case, in order. */
final class Metadata {

    private static final int LONGEST = 2_000;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    Metadata(Document page) {
        for (Element meta : page.select("meta[content]")) {
            String content = clean(meta.attr("content"));
            if (content.isEmpty() || content.length() > LONGEST) {
                continue;
            }
            for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = meta.attr(key).toLowerCase(Locale.ROOT).strip();
                if (!name.isEmpty()) {
                    values.computeIfAbsent(name, k -> new ArrayList<>()).add(content);
                    break;
                }
            }
        }
    }

    /** The first value under the first name that has one. */
    @Nullable
    String first(String... names) {
        for (String name : names) {
            List<String> found = values.get(name);
            if (found != null) {
                return found.get(0);
            }
        }
        return null;
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Entities that were escaped twice are unescaped, tags dropped, white space collapsed. */
    static String clean(String text) {
        String plain = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
        StringBuilder clean = new StringBuilder(plain.length());
        boolean tag = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '<'
                    && i + 1 < plain.length()
                    && (Character.isLetter(plain.charAt(i + 1)) || plain.charAt(i + 1) == '/')) {
                tag = plain.indexOf('>', i) > 0;
            }
            if (tag) {
                tag = c != '>';
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                    clean.append(' ');
                }
            } else if (c != '\u200B' && c != '\uFEFF' && c != '\u00AD' && !Character.isISOControl(c)) {
                clean.append(c);
            }
        }
        return clean.toString().strip();
    }
}
