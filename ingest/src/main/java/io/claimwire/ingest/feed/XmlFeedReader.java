package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.repair.Repairs;
import io.claimwire.ingest.feed.xml.TolerantXml;
import io.claimwire.ingest.feed.xml.XmlElement;
import io.claimwire.ingest.feed.xml.XmlLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads RSS, RDF and Atom: mends the text to a tree, has ROME read that, and completes what it read from the tree. */
final class XmlFeedReader {
    private static final XmlLimits LIMITS = new XmlLimits(
            200,
            600_000,
            FeedParser.MAX_ENTRIES,
            Set.of("item", "entry"),
            Set.of(
                    "title",
                    "link",
                    "guid",
                    "id",
                    "pubdate",
                    "description",
                    "published",
                    "updated",
                    "issued",
                    "modified",
                    "category",
                    "comments",
                    "language",
                    "lastbuilddate",
                    "copyright",
                    "generator",
                    "ttl",
                    "dc:date",
                    "dc:creator",
                    "content:encoded"),
            Set.of("title", "link", "id"));

    private XmlFeedReader() {}

    static FeedParseResult read(String text, String encoding, @Nullable String base, Repairs repairs) {
        XmlElement document = TolerantXml.read(text, LIMITS, repairs);
        FeedRoot feed = FeedRoot.find(document, repairs);
        if (feed == null) {
            Readers readers = Readers.of(base, false, repairs);
            ParsedFeed sitemap = NewsSitemap.read(document, encoding, readers, repairs);
            return sitemap == null
                    ? new NotAFeed(Suspicion.about(document), SitemapIndex.read(document, readers))
                    : sitemap;
        }
        Readers readers = Readers.of(base, !Dialect.isAtom(feed.root()), repairs);
        XmlElement head = feed.head();
        Parts parts = Parts.of(head);
        if (feed.root() != head) {
            parts = parts.and(feed.root());
        }
        String language = parts.text("language", "dc:language");
        if (language == null) {
            language = readers.inherited().language(head);
        }
        EntryReader entryReader = new EntryReader(readers, language);
        List<Parts> entryParts = feed.entries().stream().map(Parts::of).toList();
        RomeFeed rome = RomeFeed.read(Dialect.isAtom(feed.root()), parts, entryParts, repairs);
        List<ParsedEntry> entries = new ArrayList<>(feed.entries().size());
        for (int i = 0; i < entryParts.size(); i++) {
            entries.add(entryReader.read(
                    feed.entries().get(i), entryParts.get(i), rome.entries().get(i)));
        }
        List<FeedLink> links = readers.links().read(parts);
        return new ParsedFeed(
                Dialect.versionOf(feed.root(), head),
                encoding,
                id(head, parts, readers),
                readers.texts().first(parts.all("title", "dc:title")),
                readers.texts()
                        .first(parts.all("subtitle", "tagline", "description", "dc:description", "itunes:summary")),
                LinkReader.page(links),
                links,
                language,
                readers.dates().published(parts),
                readers.dates().updated(parts),
                readers.people()
                        .read(parts.all("author", "managingeditor", "dc:creator", "dc:author", "itunes:author")),
                rome.categories(),
                readers.texts().first(parts.all("rights", "copyright", "dc:rights")),
                rome.generator(),
                image(parts, readers),
                rome.hints(),
                entries,
                repairs.list());
    }

    private static @Nullable String id(XmlElement head, Parts parts, Readers readers) {
        List<XmlElement> ids = parts.all("id");
        if (!ids.isEmpty() && !ids.get(0).text().isBlank()) {
            return readers.inherited().address(ids.get(0), ids.get(0).text());
        }
        String about = head.attribute("rdf:about");
        return about == null || about.isBlank() ? null : about.strip();
    }

    private static @Nullable String image(Parts parts, Readers readers) {
        for (XmlElement image : parts.all("image", "logo", "icon")) {
            String address = image.hasElements()
                    ? Parts.of(image).text("url")
                    : image.text().strip();
            if (address != null && !address.isEmpty()) {
                return readers.inherited().address(image, address);
            }
        }
        return null;
    }
}
