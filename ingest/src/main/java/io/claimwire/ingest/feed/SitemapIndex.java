package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads an index of sitemaps (sitemaps.org), which is no feed but may lead to some. */
final class SitemapIndex {

    private SitemapIndex() {}

    /** In the order of the index; empty where the document is none. */
    static List<SitemapReference> read(XmlElement document, Readers readers) {
        List<SitemapReference> sitemaps = new ArrayList<>();
        for (XmlElement root : document.elements()) {
            if (!named(root, "sitemapindex")) {
                continue;
            }
            for (XmlElement sitemap : root.elements()) {
                Parts parts = Parts.of(sitemap);
                List<XmlElement> places = parts.all("loc");
                if (named(sitemap, "sitemap") && !places.isEmpty() && sitemaps.size() < FeedParser.MAX_ENTRIES) {
                    String address = places.get(0).text().strip();
                    String changed = parts.text("lastmod");
                    sitemaps.add(new SitemapReference(
                            readers.inherited().address(places.get(0), address),
                            changed == null ? null : readers.dates().read(changed)));
                }
            }
        }
        return sitemaps;
    }

    private static boolean named(XmlElement element, String name) {
        return element.name().toLowerCase(Locale.ROOT).equals(name);
    }
}
