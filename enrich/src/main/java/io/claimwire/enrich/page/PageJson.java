package io.claimwire.enrich.page;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** An article as the JSON that the command {@code parse-page} prints. Absent values are null, never left out. */
public final class PageJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PageJson() {}

    /** A discarded page has its reason under {@code "discarded"}, and title and date. */
    public static ObjectNode toJson(PageResult result) {
        ObjectNode json = JSON.createObjectNode();
        if (result instanceof Discarded discarded) {
            return json.put("discarded", discarded.reason().label())
                    .put("title", discarded.title())
                    .put("published", instant(discarded.published()));
        }
        ExtractedPage page = (ExtractedPage) result;
        json.put("title", page.title());
        json.put("text", page.text());
        json.put("published", instant(page.published()));
        json.put("modified", instant(page.modified()));
        page.authors().forEach(json.putArray("authors")::add);
        json.put("language", page.language());
        json.put("canonical", page.canonical());
        json.put("section", page.section());
        page.carriers().forEach(json.putArray("carriers")::add);
        json.put("paywalled", page.paywalled());
        json.put("wordCount", page.wordCount());
        return json;
    }

    private static @Nullable String instant(@Nullable OffsetDateTime time) {
        return time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
