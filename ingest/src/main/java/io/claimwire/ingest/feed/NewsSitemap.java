package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.repair.RepairKind;
import io.claimwire.ingest.feed.repair.Repairs;
import io.claimwire.ingest.feed.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a news sitemap (Google's extension of sitemaps.org, namespace {@code sitemap-news/0.9}): what an outlet
 * published within the last two days, with title and time. Read off the mended tree, so that a broken one is no more
 * lost than a broken feed.
 */
final class NewsSitemap {

    /** The version that it is reported under. */
    static final String VERSION = "sitemap-news";

    private NewsSitemap() {}

    /** Null where the document is none, or lists no news. */
    static @Nullable ParsedFeed read(XmlElement document, String encoding, Readers readers, Repairs repairs) {
        XmlElement root = child(document, "urlset");
        if (root == null) {
            return null;
        }
        List<ParsedEntry> entries = new ArrayList<>();
        FeedText title = null;
        for (XmlElement url : root.elements()) {
            XmlElement news = named(url, "url") ? child(url, "news") : null;
            if (news == null) {
                continue;
            }
            if (entries.size() == FeedParser.MAX_ENTRIES) {
                repairs.add(RepairKind.TOO_MANY_ENTRIES);
                break;
            }
            XmlElement publication = child(news, "publication");
            entries.add(entry(url, news, publication, readers));
            title = title == null && publication != null ? text(publication, "name", null) : title;
        }
        return entries.isEmpty() ? null : feed(encoding, title, entries, repairs);
    }

    private static ParsedEntry entry(
            XmlElement url, XmlElement news, @Nullable XmlElement publication, Readers readers) {
        String language = publication == null ? null : string(publication, "language");
        XmlElement place = child(url, "loc");
        String address = place == null ? "" : place.text().strip();
        String link =
                place == null || address.isEmpty() ? null : readers.inherited().address(place, address);
        String published = string(news, "publication_date");
        String changed = string(url, "lastmod");
        return new ParsedEntry(
                link,
                true,
                link,
                link == null ? List.of() : List.of(new FeedLink(link, "alternate", null, language, null, null)),
                text(news, "title", language),
                null,
                List.of(),
                List.of(),
                published == null ? null : readers.dates().read(published),
                changed == null ? null : readers.dates().read(changed),
                keywords(string(news, "keywords")),
                language,
                List.of(),
                null,
                null,
                null);
    }

    private static ParsedFeed feed(
            String encoding, @Nullable FeedText title, List<ParsedEntry> entries, Repairs repairs) {
        return new ParsedFeed(
                VERSION,
                encoding,
                null,
                title,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                UpdateHints.NONE,
                entries,
                repairs.list());
    }

    private static List<String> keywords(@Nullable String text) {
        List<String> keywords = new ArrayList<>();
        for (String keyword : (text == null ? "" : text).split(",", -1)) {
            if (!keyword.isBlank()) {
                keywords.add(keyword.strip());
            }
        }
        return keywords;
    }

    private static @Nullable FeedText text(XmlElement parent, String name, @Nullable String language) {
        String text = string(parent, name);
        return text == null ? null : new FeedText(FeedText.Type.TEXT, text, language);
    }

    private static @Nullable String string(XmlElement parent, String name) {
        XmlElement child = child(parent, name);
        String text = child == null ? "" : child.text().strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable XmlElement child(XmlElement parent, String name) {
        for (XmlElement element : parent.elements()) {
            if (named(element, name)) {
                return element;
            }
        }
        return null;
    }

    private static boolean named(XmlElement element, String name) {
        return element.name().toLowerCase(Locale.ROOT).equals(name);
    }
}
