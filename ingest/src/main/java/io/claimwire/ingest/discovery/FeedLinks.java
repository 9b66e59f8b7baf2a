package io.claimwire.ingest.discovery;

import io.claimwire.ingest.fetch.WebAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where the feed of a page may be. Each list in the order in which it is worth trying; no address is in two of them.
 *
 * @param declared by {@code link rel="alternate"}; the first is the site's own feed by the HTML standard (4.6.7.1)
 * @param linked by an anchor whose address looks like a feed's
 * @param usual where programs for sites put it
 */
record FeedLinks(List<URI> declared, List<URI> linked, List<URI> usual) {

    private static final int MAX_DECLARED = 10;
    private static final int MAX_LINKED = 5;

    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/json",
            "application/xml",
            "text/xml");

    private static final List<String> USUAL = List.of(
            "/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json", "/news-sitemap.xml");

    /** @param charset null where the answer names none */
    static FeedLinks of(byte[] page, @Nullable String charset, URI url) {
        Document document = parse(page, charset, url);
        Set<URI> known = new LinkedHashSet<>();
        known.add(url);
        List<URI> declared = addresses(
                document.select("link[rel][href]").stream()
                        .filter(FeedLinks::isAlternateFeed)
                        .toList(),
                MAX_DECLARED,
                known);
        List<URI> linked = addresses(
                document.select("a[href]").stream()
                        .filter(FeedLinks::looksLikeFeed)
                        .toList(),
                MAX_LINKED,
                known);
        List<URI> usual = new ArrayList<>();
        for (String path : USUAL) {
            URI address = WebAddress.of(url.resolve(path).toString());
            if (address != null && known.add(address)) {
                usual.add(address);
            }
        }
        return new FeedLinks(declared, linked, usual);
    }

    private static Document parse(byte[] page, @Nullable String charset, URI url) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(page), charset, url.toString());
        } catch (IOException e) {
            // a charset that nobody knows: the page's own declaration, or UTF-8
            try {
                return Jsoup.parse(new ByteArrayInputStream(page), null, url.toString());
            } catch (IOException none) {
                return Document.createShell(url.toString());
            }
        }
    }

    private static List<URI> addresses(List<Element> elements, int most, Set<URI> known) {
        List<URI> addresses = new ArrayList<>();
        for (Element element : elements) {
            URI address = WebAddress.of(element.absUrl("href"));
            if (address != null && addresses.size() < most && known.add(address)) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    private static boolean isAlternateFeed(Element link) {
        String type = link.attr("type").toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        List<String> relations =
                List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split(" ", -1));
        return relations.contains("alternate")
                && TYPES.contains((parameters < 0 ? type : type.substring(0, parameters)).strip());
    }

    /** A feed is called so in the last part of its path; a story about feeds has a longer name there. */
    private static boolean looksLikeFeed(Element anchor) {
        URI address = WebAddress.of(anchor.absUrl("href"));
        if (address == null) {
            return false;
        }
        String path = String.valueOf(address.getPath()).toLowerCase(Locale.ROOT);
        String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String last = whole.substring(whole.lastIndexOf('/') + 1);
        return last.equals("feed")
                || last.equals("rss")
                || last.equals("atom")
                || last.endsWith(".rss")
                || last.endsWith(".atom")
                || last.endsWith(".rdf")
                || (last.endsWith(".xml") && (last.contains("rss") || last.contains("feed") || last.contains("atom")));
    }
}
