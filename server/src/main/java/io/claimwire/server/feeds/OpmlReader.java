package io.claimwire.server.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.claimwire.server.OperatorException;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the subscriptions of an OPML file of any program: every {@code outline} with an {@code xmlUrl}, in whatever
 * folder it lies. What only we know of a feed stands in attributes of our own namespace.
 *
 * <p>By the JDK's streaming parser, as every refusal names a line; document types are not read, so that nothing a file
 * names is ever opened.
 */
final class OpmlReader {

    static final String NAMESPACE = "urn:claimwire:feeds";

    /** Our attributes that are keys of a feed in YAML too, with one value each. */
    private static final List<String> OWN =
            List.of("id", "country", "page", "minIntervalSeconds", "maxIntervalSeconds", "paused", "addedAt");

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final Instant addedAt;
    private final List<ListedFeed> feeds = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> urls = new HashSet<>();

    private OpmlReader(Path file, Instant addedAt) {
        this.file = file;
        this.addedAt = addedAt;
    }

    static List<ListedFeed> read(Path file, byte[] bytes, Instant addedAt) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            return new OpmlReader(file, addedAt).feeds(xml);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw new OperatorException(
                    file + ", line " + Math.max(1, line) + ": this is not XML (" + reason(e) + "): correct it", e);
        }
    }

    private List<ListedFeed> feeds(XMLStreamReader xml) throws XMLStreamException {
        boolean rootSeen = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            int line = xml.getLocation().getLineNumber();
            if (!rootSeen && !xml.getLocalName().equalsIgnoreCase("opml")) {
                throw FeedsFile.refusal(
                        file,
                        line,
                        "this is XML that begins with <" + xml.getLocalName()
                                + ">, not a list of feeds: OPML begins with <opml>");
            }
            rootSeen = true;
            if (xml.getLocalName().equalsIgnoreCase("outline")) {
                outline(xml, line);
            }
        }
        if (feeds.isEmpty()) {
            throw FeedsFile.refusal(file, 1, "no <outline> of it has an xmlUrl: it lists no feeds");
        }
        return feeds;
    }

    private void outline(XMLStreamReader xml, int line) {
        String url = plain(xml, "xmlUrl");
        if (url == null || url.isBlank()) {
            return;
        }
        boolean idGiven = own(xml, "id") != null;
        if (!urls.add(url.strip()) && !idGiven) {
            // one subscription in two folders
            return;
        }
        try {
            FeedEntry entry = new FeedEntry(line);
            put(entry, "url", line, url);
            String name = plain(xml, "title");
            put(entry, "outlet", line, name == null || name.isBlank() ? plain(xml, "text") : name);
            put(entry, "language", line, plain(xml, "language"));
            for (String key : OWN) {
                put(entry, key, line, own(xml, key));
            }
            entry.put("agencies", line, agencies(own(xml, "agencies")));
            if (!idGiven) {
                entry.put("id", line, List.of(FeedIds.madeUp(url, lines::containsKey)));
            }
            if (!entry.has("outlet")) {
                put(entry, "outlet", line, url);
            }
            ListedFeed feed = entry.toFeed(addedAt);
            String id = feed.feed().getFeedId();
            Integer earlier = lines.putIfAbsent(id, line);
            if (earlier != null) {
                throw new IllegalArgumentException(
                        "the id \"" + id + "\" stands in line " + earlier + " already: ids differ");
            }
            feeds.add(new ListedFeed(feed.feed(), line, idGiven, feed.pausedGiven()));
        } catch (IllegalArgumentException e) {
            throw FeedsFile.refusal(file, line, String.valueOf(e.getMessage()));
        }
    }

    private static void put(FeedEntry entry, String key, int line, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            entry.put(key, line, List.of(value.strip()));
        }
    }

    private static List<String> agencies(@Nullable String json) {
        try {
            return json == null ? List.of() : List.of(JSON.readValue(json, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "agencies is not a list such as [\"One\", \"Another\"]: " + e.getOriginalMessage(), e);
        }
    }

    private static @Nullable String own(XMLStreamReader xml, String name) {
        return xml.getAttributeValue(NAMESPACE, name);
    }

    /** Programs do not agree on capitals. */
    private static @Nullable String plain(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if ((namespace == null || namespace.isEmpty())
                    && xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The parser's message holds its own place in lines of its own. */
    private static String reason(XMLStreamException failure) {
        String message = String.valueOf(failure.getMessage());
        int at = message.indexOf("Message: ");
        return (at < 0 ? message : message.substring(at + "Message: ".length()))
                .lines()
                .findFirst()
                .orElse("it is broken");
    }
}
