package io.claimwire.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.claimwire.ingest.feed.repair.RepairKind;
import io.claimwire.ingest.feed.repair.Repairs;
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

    static FeedParseResult read(String text, String encoding, @Nullable String base, Repairs repairs) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return new NotAFeed("The body begins like JSON and is none: " + e.getOriginalMessage());
        }
        if (!root.path("items").isArray()) {
            return new NotAFeed("The body is JSON without an array \"items\", so it is no JSON Feed.");
        }
        JsonObject feed = new JsonObject(root, base);
        String language = feed.text("language");
        JsonEntryReader entryReader = new JsonEntryReader(base, language, new DateReader(repairs));
        List<ParsedEntry> entries = new ArrayList<>();
        for (JsonNode item : root.path("items")) {
            if (entries.size() == FeedParser.MAX_ENTRIES) {
                repairs.add(RepairKind.TOO_MANY_ENTRIES);
                break;
            }
            if (item.isObject()) {
                entries.add(entryReader.read(item));
            }
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
