package io.claimwire.ingest.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwire.ingest.feed.repair.Repair;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A parsed feed as a JSON document for people and scripts: everything that was found and what had to be repaired. What
 * is missing in the feed is missing in the document.
 */
public final class FeedJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FeedJson() {}

    /** {@code {"error": reason}} for what is no feed, with {@code sitemaps} where it is an index of such. */
    public static ObjectNode of(FeedParseResult result) {
        return result instanceof ParsedFeed feed ? feed(feed) : none((NotAFeed) result);
    }

    private static ObjectNode none(NotAFeed not) {
        ObjectNode node = JSON.objectNode().put("error", not.reason());
        if (!not.sitemaps().isEmpty()) {
            ArrayNode sitemaps = node.putArray("sitemaps");
            for (SitemapReference sitemap : not.sitemaps()) {
                ObjectNode one = sitemaps.addObject().put("url", sitemap.url());
                put(one, "changed", sitemap.changed());
            }
        }
        return node;
    }

    private static ObjectNode feed(ParsedFeed feed) {
        ObjectNode node = JSON.objectNode();
        node.put("version", feed.version());
        node.put("encoding", feed.encoding());
        put(node, "id", feed.id());
        put(node, "title", feed.title());
        put(node, "subtitle", feed.subtitle());
        put(node, "link", feed.link());
        put(node, "language", feed.language());
        put(node, "published", feed.published());
        put(node, "updated", feed.updated());
        put(node, "rights", feed.rights());
        put(node, "generator", feed.generator());
        put(node, "image", feed.image());
        put(node, "links", links(feed.links()));
        put(node, "authors", people(feed.authors()));
        put(node, "categories", strings(feed.categories()));
        hints(node, feed.hints());
        ArrayNode entries = node.putArray("entries");
        feed.entries().forEach(entry -> entries.add(entry(entry)));
        ArrayNode repairs = node.putArray("repairs");
        feed.repairs().forEach(repair -> repairs.add(repair(repair)));
        return node;
    }

    private static ObjectNode entry(ParsedEntry entry) {
        ObjectNode node = JSON.objectNode();
        put(node, "id", entry.id());
        if (entry.id() != null) {
            node.put("idIsPermalink", entry.idIsPermalink());
        }
        put(node, "link", entry.link());
        put(node, "title", entry.title());
        put(node, "summary", entry.summary());
        ArrayNode contents = JSON.arrayNode();
        entry.contents().forEach(content -> contents.add(text(content)));
        put(node, "contents", contents);
        put(node, "authors", people(entry.authors()));
        put(node, "published", entry.published());
        put(node, "updated", entry.updated());
        put(node, "categories", strings(entry.categories()));
        put(node, "language", entry.language());
        ArrayNode enclosures = JSON.arrayNode();
        for (Enclosure enclosure : entry.enclosures()) {
            ObjectNode one = enclosures.addObject().put("url", enclosure.url());
            put(one, "type", enclosure.type());
            put(one, "length", enclosure.length());
        }
        put(node, "enclosures", enclosures);
        put(node, "links", links(entry.links()));
        put(node, "rights", entry.rights());
        put(node, "comments", entry.comments());
        EntrySource source = entry.source();
        if (source != null) {
            ObjectNode from = node.putObject("source");
            put(from, "title", source.title());
            put(from, "link", source.link());
            put(from, "id", source.id());
        }
        return node;
    }

    private static void hints(ObjectNode node, UpdateHints hints) {
        put(node, "ttl", hints.ttl());
        put(node, "updatePeriod", hints.updatePeriod());
        put(node, "skipHours", strings(hints.skipHours().stream().sorted().toList()));
        put(node, "skipDays", strings(hints.skipDays().stream().sorted().toList()));
    }

    private static ObjectNode repair(Repair repair) {
        ObjectNode node = JSON.objectNode();
        node.put("kind", repair.kind().name().toLowerCase(Locale.ROOT));
        node.put("description", repair.kind().description());
        node.put("count", repair.count());
        if (repair.line() > 0) {
            node.put("line", repair.line());
        }
        put(node, "detail", repair.detail());
        return node;
    }

    private static ObjectNode text(FeedText text) {
        ObjectNode node = JSON.objectNode();
        node.put("type", text.type() == FeedText.Type.HTML ? "html" : "text");
        node.put("value", text.value());
        String plain = text.plain();
        if (!plain.equals(text.value())) {
            node.put("plain", plain);
        }
        put(node, "language", text.language());
        return node;
    }

    private static ArrayNode links(List<FeedLink> links) {
        ArrayNode array = JSON.arrayNode();
        for (FeedLink link : links) {
            ObjectNode node = array.addObject().put("href", link.href()).put("rel", link.rel());
            put(node, "type", link.type());
            put(node, "language", link.language());
            put(node, "title", link.title());
            put(node, "length", link.length());
        }
        return array;
    }

    private static ArrayNode people(List<FeedPerson> people) {
        ArrayNode array = JSON.arrayNode();
        for (FeedPerson person : people) {
            ObjectNode node = array.addObject();
            put(node, "name", person.name());
            put(node, "email", person.email());
            put(node, "uri", person.uri());
        }
        return array;
    }

    private static ArrayNode strings(List<?> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(value -> array.add(value.toString()));
        return array;
    }

    private static void put(ObjectNode node, String name, @Nullable FeedText text) {
        if (text != null) {
            node.set(name, text(text));
        }
    }

    private static void put(ObjectNode node, String name, ArrayNode array) {
        if (!array.isEmpty()) {
            node.set(name, array);
        }
    }

    /** Dates and durations in the form of ISO 8601. */
    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value instanceof Long number) {
            node.put(name, number);
        } else if (value != null) {
            node.put(name, value.toString());
        }
    }
}
