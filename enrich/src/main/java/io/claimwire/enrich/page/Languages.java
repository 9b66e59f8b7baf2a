package io.claimwire.enrich.page;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The language that the page declares, as a BCP 47 tag. */
final class Languages {

    private Languages() {}

    static @Nullable String declared(Document page, Metadata meta, LinkedData data) {
        Element root = page.selectFirst("html");
        String tag = tag(root == null ? null : root.hasAttr("lang") ? root.attr("lang") : root.attr("xml:lang"));
        if (tag == null) {
            tag = tag(data.text("inLanguage"));
        }
        if (tag == null) {
            tag = tag(meta.first("og:locale", "content-language", "language", "dc.language", "dcterms.language"));
        }
        return tag;
    }

    private static @Nullable String tag(@Nullable String declared) {
        if (declared == null || declared.isBlank()) {
            return null;
        }
        String first = declared.split(",", -1)[0].strip().replace('_', '-');
        String language = Locale.forLanguageTag(first).toLanguageTag();
        int dash = language.indexOf('-');
        String primary = dash < 0 ? language : language.substring(0, dash);
        return primary.equals("und") || primary.length() > 3 ? null : language;
    }
}
