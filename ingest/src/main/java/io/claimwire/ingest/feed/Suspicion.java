package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.xml.XmlElement;
import java.util.List;

/** Says what a body is that is no feed. */
final class Suspicion {
    private Suspicion() {}

    static String about(XmlElement document) {
        List<XmlElement> elements = document.elements();
        if (elements.isEmpty()) {
            return "The body holds no markup at all, so it is neither RSS nor Atom.";
        }
        for (XmlElement element : elements) {
            if (element.name().equalsIgnoreCase("html") || element.name().equalsIgnoreCase("body")) {
                return "The body is an HTML page, not a feed; its head may name the address of the feed.";
            }
        }
        String root = elements.get(0).name().toLowerCase(java.util.Locale.ROOT);
        if (root.equals("sitemapindex")) {
            return "The body is an index of sitemaps; where one of them lists news, the index can be polled as a feed.";
        }
        if (root.equals("urlset")) {
            return "The body is a sitemap that lists no news; of sitemaps only those with <news:news> are read.";
        }
        return "The body is XML with the root element <" + elements.get(0).name()
                + ">, which is no feed (expected <rss>, <rdf:RDF> or <feed>).";
    }
}
