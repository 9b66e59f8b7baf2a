package io.claimwire.ingest.feed;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Makes the addresses in escaped HTML absolute and leaves everything else as it is, to the character. */
final class HtmlAddresses {
    private static final Set<String> ATTRIBUTES =
            Set.of("href", "src", "cite", "action", "longdesc", "usemap", "codebase", "background", "poster", "data");

    private HtmlAddresses() {}

    static boolean isAddress(String attributeName) {
        return ATTRIBUTES.contains(attributeName.toLowerCase(Locale.ROOT));
    }

    /**
     * @param base null where none is known: nothing is changed then
     */
    static String absolute(String html, @Nullable String base) {
        if (base == null || html.indexOf('<') < 0 || html.indexOf('=') < 0) {
            return html;
        }
        HtmlTags tags = new HtmlTags(html);
        StringBuilder out = new StringBuilder(html.length() + 64);
        int copied = 0;
        for (HtmlTag tag = tags.next(); tag != null; tag = tags.next()) {
            for (HtmlTag.Attribute attribute : tag.attributes()) {
                if (ATTRIBUTES.contains(attribute.name())) {
                    String written = html.substring(attribute.from(), attribute.to());
                    out.append(html, copied, attribute.from()).append(absoluteValue(written, base));
                    copied = attribute.to();
                }
            }
        }
        return copied == 0 ? html : out.append(html, copied, html.length()).toString();
    }

    private static String absoluteValue(String written, String base) {
        String before = Parser.unescapeEntities(written, true);
        String after = before.startsWith("#") ? before : Addresses.resolve(base, before);
        return after.equals(before.strip()) ? written : Entities.escape(after);
    }
}
