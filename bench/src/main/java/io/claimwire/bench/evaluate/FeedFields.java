package io.claimwire.bench.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwire.ingest.feed.Enclosure;
import io.claimwire.ingest.feed.FeedLink;
import io.claimwire.ingest.feed.FeedPerson;
import io.claimwire.ingest.feed.FeedText;
import io.claimwire.ingest.feed.ParsedEntry;
import io.claimwire.ingest.feed.ParsedFeed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our records under the field names of the feed corpus, which are those of a well-known reader in Python. */
final class FeedFields {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FeedFields() {}

    /**
     * @param contentLanguage the header of that name, which the corpus counts as the last resort
     */
    static ObjectNode of(ParsedFeed feed, @Nullable String contentLanguage) {
        ObjectNode root = JSON.objectNode();
        root.put("version", feed.version());
        root.put("encoding", feed.encoding());
        root.put("bozo", !feed.repairs().isEmpty());
        ObjectNode head = root.putObject("feed");
        put(head, "id", feed.id());
        put(head, "title", feed.title());
        put(head, "subtitle", feed.subtitle());
        put(head, "rights", feed.rights());
        put(head, "link", feed.link());
        put(head, "language", feed.language() == null ? contentLanguage : feed.language());
        put(head, "published", feed.published());
        put(head, "updated", feed.updated());
        put(head, "generator", feed.generator());
        put(
                head,
                "ttl",
                feed.hints().ttl() == null
                        ? null
                        : Long.toString(feed.hints().ttl().toMinutes()));
        head.set("links", links(feed.links()));
        head.set("tags", tags(feed.categories()));
        people(head, feed.authors());
        ArrayNode entries = root.putArray("entries");
        for (ParsedEntry entry : feed.entries()) {
            entries.add(entry(entry));
        }
        return root;
    }

    private static ObjectNode entry(ParsedEntry entry) {
        ObjectNode node = JSON.objectNode();
        put(node, "id", entry.id());
        node.put("guidislink", entry.idIsPermalink());
        put(node, "link", entry.link());
        put(node, "title", entry.title());
        put(node, "summary", entry.summary());
        put(node, "rights", entry.rights());
        put(node, "language", entry.language());
        put(node, "published", entry.published());
        put(node, "updated", entry.updated());
        put(node, "comments", entry.comments());
        if (entry.source() != null) {
            ObjectNode source = node.putObject("source");
            put(source, "title", entry.source().title());
            put(source, "href", entry.source().link());
            put(source, "link", entry.source().link());
            put(source, "id", entry.source().id());
        }
        node.set("links", links(entry.links()));
        node.set("tags", tags(entry.categories()));
        people(node, entry.authors());
        ArrayNode contents = node.putArray("content");
        for (FeedText content : entry.contents()) {
            contents.add(detail(content));
        }
        ArrayNode enclosures = node.putArray("enclosures");
        for (Enclosure enclosure : entry.enclosures()) {
            ObjectNode one = enclosures.addObject();
            one.put("href", enclosure.url());
            put(one, "type", enclosure.type());
            put(
                    one,
                    "length",
                    enclosure.length() == null ? null : enclosure.length().toString());
        }
        return node;
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static void put(ObjectNode node, String name, @Nullable Instant value) {
        put(node, name, value == null ? null : value.toString());
    }

    private static void put(ObjectNode node, String name, @Nullable FeedText text) {
        if (text != null) {
            node.put(name, text.value());
            node.set(name + "_detail", detail(text));
        }
    }

    private static ObjectNode detail(FeedText text) {
        ObjectNode node = JSON.objectNode();
        node.put("value", text.value());
        node.put("type", text.type() == FeedText.Type.HTML ? "text/html" : "text/plain");
        put(node, "language", text.language());
        return node;
    }

    private static ArrayNode links(List<FeedLink> links) {
        ArrayNode array = JSON.arrayNode();
        for (FeedLink link : links) {
            ObjectNode node = array.addObject();
            node.put("href", link.href());
            node.put("rel", link.rel());
            put(node, "type", link.type());
            put(node, "hreflang", link.language());
            put(node, "title", link.title());
            put(node, "length", link.length() == null ? null : link.length().toString());
        }
        return array;
    }

    private static ArrayNode tags(List<String> categories) {
        ArrayNode array = JSON.arrayNode();
        categories.forEach(category -> array.addObject().put("term", category));
        return array;
    }

    private static void people(ObjectNode node, List<FeedPerson> people) {
        ArrayNode array = node.putArray("authors");
        for (FeedPerson person : people) {
            ObjectNode one = array.addObject();
            put(one, "name", person.name());
            put(one, "email", person.email());
            put(one, "href", person.uri());
        }
        if (!people.isEmpty()) {
            JsonNode first = array.get(0);
            node.set("author_detail", first);
            put(node, "author", written(people.get(0)));
        }
    }

    private static @Nullable String written(FeedPerson person) {
        if (person.name() == null || person.email() == null) {
            return person.name() == null ? person.email() : person.name();
        }
        return person.name() + " (" + person.email() + ")";
    }
}
