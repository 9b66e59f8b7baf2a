package io.claimwire.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one item of a JSON Feed. */
final class JsonEntryReader {
    private final @Nullable String base;
    private final @Nullable String feedLanguage;
    private final DateReader dates;

    JsonEntryReader(@Nullable String base, @Nullable String feedLanguage, DateReader dates) {
        this.base = base;
        this.feedLanguage = feedLanguage;
        this.dates = dates;
    }

    ParsedEntry read(JsonNode node) {
        JsonObject item = new JsonObject(node, base);
        String stated = item.text("language");
        String language = stated == null ? feedLanguage : stated;
        String id = item.text("id");
        String link = item.address("url");
        boolean permalink = id != null && Addresses.isWeb(id);
        return new ParsedEntry(
                id,
                permalink,
                link == null && permalink ? id : link,
                item.links("url", "external_url"),
                item.plain("title", language),
                item.plain("summary", language),
                contents(item, language),
                item.people(),
                date(item, "date_published"),
                date(item, "date_modified"),
                tags(node),
                language,
                attachments(node),
                null,
                null,
                null);
    }

    private static List<FeedText> contents(JsonObject item, @Nullable String language) {
        List<FeedText> contents = new ArrayList<>();
        FeedText html = item.html("content_html", language);
        FeedText plain = item.plain("content_text", language);
        if (html != null) {
            contents.add(html);
        }
        if (plain != null) {
            contents.add(plain);
        }
        return contents;
    }

    private @Nullable Instant date(JsonObject item, String name) {
        String text = item.text(name);
        return text == null ? null : dates.read(text);
    }

    private static List<String> tags(JsonNode node) {
        List<String> tags = new ArrayList<>();
        for (JsonNode tag : node.path("tags")) {
            if (!tag.asText().isBlank()) {
                tags.add(tag.asText().strip());
            }
        }
        return tags;
    }

    private List<Enclosure> attachments(JsonNode node) {
        List<Enclosure> found = new ArrayList<>();
        for (JsonNode attachment : node.path("attachments")) {
            JsonObject object = new JsonObject(attachment, base);
            String url = object.address("url");
            if (url != null) {
                found.add(new Enclosure(url, object.text("mime_type"), Numbers.length(object.text("size_in_bytes"))));
            }
        }
        return found;
    }
}
