package io.claimwire.ingest.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwire.ingest.feed.repair.RepairKind;
import io.claimwire.ingest.feed.repair.Repairs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeedReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private JsonFeedReader() {}

    static boolean looksLikeJson(String text) {
        int i = 0;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i < text.length() && text.charAt(i) == '{';
    }

    /** Item by item, so that those before a fault are not lost. */
    private static void readInto(ObjectNode root, ArrayNode items, JsonParser parser, Repairs repairs)
            throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() != JsonToken.START_ARRAY || !name.equals("items")) {
                root.set(name, MAPPER.readTree(parser));
                continue;
            }
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (token == null) {
                    throw new JsonEOFException(parser, null, "the end inside the items");
                }
                JsonNode item = MAPPER.readTree(parser);
                if (items.size() == FeedParser.MAX_ENTRIES) {
                    repairs.add(RepairKind.TOO_MANY_ENTRIES);
                } else if (item.isObject()) {
                    items.add(item);
                }
            }
        }
    }

    static FeedParseResult read(String text, String encoding, @Nullable String base, Repairs repairs) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode items = MAPPER.createArrayNode();
        try (JsonParser parser = MAPPER.createParser(text)) {
            parser.nextToken();
            readInto(root, items, parser, repairs);
        } catch (IOException e) {
            if (items.isEmpty()) {
                String cause = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
                return new NotAFeed("The body begins like JSON and is none: " + cause);
            }
            repairs.add(RepairKind.TRUNCATED, 0, "JSON");
        }
        if (items.isEmpty() && !root.has("version")) {
            return new NotAFeed("The body is JSON without an array \"items\", so it is no JSON Feed.");
        }
        JsonObject feed = new JsonObject(root, base);
        String language = feed.text("language");
        JsonEntryReader entryReader = new JsonEntryReader(base, language, new DateReader(repairs));
        List<ParsedEntry> entries = new ArrayList<>();
        for (JsonNode item : items) {
            entries.add(entryReader.read(item));
        }
        String version = feed.text("version");
        return new ParsedFeed(
                version != null && version.endsWith("/1") ? "json1" : "json11",
                encoding,
                feed.text("feed_url"),
                feed.plain("title", language),
                feed.plain("description", language),
                feed.address("home_page_url"),
                feed.links("home_page_url", "feed_url"),
                language,
                null,
                null,
                feed.people(),
                List.of(),
                null,
                null,
                feed.address("icon"),
                UpdateHints.NONE,
                entries,
                repairs.list());
    }
}
