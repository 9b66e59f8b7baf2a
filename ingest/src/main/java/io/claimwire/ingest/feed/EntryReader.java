package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.xml.XmlElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts one entry of any XML dialect together from ROME and from the tree. Which element counts before which is what this class decides. */
final class EntryReader {
    private final Readers readers;
    private final @Nullable String feedLanguage;

    EntryReader(Readers readers, @Nullable String feedLanguage) {
        this.readers = readers;
        this.feedLanguage = feedLanguage;
    }

    ParsedEntry read(XmlElement element, Parts parts, RomeEntry rome) {
        List<FeedLink> links = readers.links().read(parts);
        List<FeedText> texts = texts(parts.inOrder("description", "summary", "abstract"));
        List<FeedText> contents = texts(parts.all("content:encoded", "content", "xhtml:body", "body", "fullitem"));
        if (contents.isEmpty() && texts.size() > 1) {
            contents = List.of(texts.get(1)); // two different texts: the second is the article
        }
        String guid = parts.text("guid");
        boolean permalink = guid != null && isPermalink(parts);
        String id = guid == null ? id(element, parts) : guid;
        String link = LinkReader.page(links);
        if (link == null && guid != null && permalink) {
            link = readers.inherited().address(element, guid);
        } else if (link == null && guid == null && id != null && links.isEmpty() && Addresses.isWeb(id)) {
            link = id; // the only address there is
        }
        return new ParsedEntry(
                id,
                permalink,
                link,
                links,
                readers.texts().first(parts.all("title", "dc:title", "media:title")),
                texts.isEmpty()
                        ? readers.texts().first(parts.all("dc:description", "media:description", "itunes:summary"))
                        : texts.get(0),
                contents,
                readers.people().read(parts.all("author", "dc:creator", "dc:author", "itunes:author")),
                readers.dates().published(parts),
                readers.dates().updated(parts),
                rome.categories(),
                language(element, parts),
                readers.enclosures().read(element, parts, links, rome.enclosures()),
                readers.texts().first(parts.all("rights", "copyright", "dc:rights")),
                address(parts, "comments", rome.comments()),
                source(parts, rome.source()));
    }

    private @Nullable String id(XmlElement element, Parts parts) {
        for (XmlElement id : parts.all("id", "dc:identifier")) {
            String text = id.text().strip();
            if (!text.isEmpty()) {
                return readers.inherited().address(id, text);
            }
        }
        String about = element.attribute("rdf:about");
        return about == null || about.isBlank() ? null : about.strip();
    }

    private @Nullable EntrySource source(Parts parts, @Nullable EntrySource source) {
        return source == null
                ? null
                : new EntrySource(source.title(), address(parts, "source", source.link()), source.id());
    }

    /** What ROME read from the first element of this name, against the base that holds there. */
    private @Nullable String address(Parts parts, String name, @Nullable String written) {
        return written == null
                ? null
                : readers.inherited().address(parts.all(name).get(0), written);
    }

    /** RSS: a guid is an address unless it says otherwise; where it says nothing, it must look like one too. */
    private static boolean isPermalink(Parts parts) {
        XmlElement guid = parts.all("guid").get(0);
        for (Map.Entry<String, String> attribute : guid.attributes().entrySet()) {
            if (attribute.getKey().equalsIgnoreCase("isPermaLink")) {
                String stated = attribute.getValue().strip().toLowerCase(Locale.ROOT);
                boolean path = stated.equals("true") && guid.text().strip().startsWith("/");
                return !stated.equals("false")
                        && (path || Addresses.isWeb(guid.text().strip()));
            }
        }
        return Addresses.isWeb(guid.text().strip());
    }

    private List<FeedText> texts(List<XmlElement> elements) {
        Map<String, FeedText> byValue = new LinkedHashMap<>();
        for (XmlElement element : elements) {
            FeedText text = readers.texts().read(element);
            if (text != null) {
                byValue.putIfAbsent(text.value(), text);
            }
        }
        return List.copyOf(byValue.values());
    }

    private @Nullable String language(XmlElement element, Parts parts) {
        String stated = parts.text("dc:language", "language");
        if (stated != null) {
            return stated;
        }
        String inForce = readers.inherited().language(element);
        return inForce == null ? feedLanguage : inForce;
    }
}
