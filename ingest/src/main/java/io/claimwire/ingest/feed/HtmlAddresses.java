package io.claimwire.ingest.feed;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes the addresses in escaped HTML absolute. HTML without relative addresses is left as it is, to the character. */
final class HtmlAddresses {
    private static final Set<String> ATTRIBUTES =
            Set.of("href", "src", "cite", "action", "longdesc", "usemap", "codebase", "background", "poster", "data");
    private static final int MAX_LENGTH = 2_000_000;

    private HtmlAddresses() {}

    static boolean isAddress(String attributeName) {
        return ATTRIBUTES.contains(attributeName.toLowerCase(Locale.ROOT));
    }

    /**
     * @param base null where none is known: nothing is changed then
     */
    static String absolute(String html, @Nullable String base) {
        if (base == null || html.length() > MAX_LENGTH || !mayHaveAddresses(html)) {
            return html;
        }
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        boolean changed = false;
        for (Element element : document.body().getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                changed |= isAddress(attribute.getKey()) && makeAbsolute(attribute, base);
            }
        }
        return changed ? document.body().html() : html;
    }

    private static boolean makeAbsolute(Attribute attribute, String base) {
        String before = attribute.getValue();
        String after = before.startsWith("#") ? before : Addresses.resolve(base, before);
        if (after.equals(before)) {
            return false;
        }
        attribute.setValue(after);
        return true;
    }

    private static boolean mayHaveAddresses(String html) {
        return html.indexOf('<') >= 0 && html.indexOf('=') >= 0;
    }
}
