package io.claimwire.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One object of a JSON Feed, read forgivingly: a number is taken where a text is due, as for ids. */
record JsonObject(JsonNode node, @Nullable String base) {
    @Nullable
    String text(String name) {
        JsonNode value = node.path(name);
        String text = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String address(String name) {
        String text = text(name);
        return text == null ? null : Addresses.resolve(base, text);
    }

    @Nullable
    FeedText plain(String name, @Nullable String language) {
        String text = text(name);
        return text == null ? null : new FeedText(FeedText.Type.TEXT, text, language);
    }

    @Nullable
    FeedText html(String name, @Nullable String language) {
        String text = text(name);
        return text == null ? null : new FeedText(FeedText.Type.HTML, HtmlAddresses.absolute(text, base), language);
    }

    /** The first name gives the alternate link; the second one related to it. */
    List<FeedLink> links(String page, String other) {
        List<FeedLink> links = new ArrayList<>();
        String pageAddress = address(page);
        if (pageAddress != null) {
            links.add(new FeedLink(pageAddress, "alternate", null, null, null, null));
        }
        String otherAddress = address(other);
        if (otherAddress != null) {
            String rel = other.equals("feed_url") ? "self" : "related";
            links.add(new FeedLink(otherAddress, rel, null, null, null, null));
        }
        return links;
    }

    /** {@code authors} of version 1.1, else {@code author} of 1.0. */
    List<FeedPerson> people() {
        List<FeedPerson> people = new ArrayList<>();
        Iterable<JsonNode> authors =
                node.path("authors").isArray() ? node.path("authors") : List.of(node.path("author"));
        for (JsonNode author : authors) {
            JsonObject object = new JsonObject(author, base);
            String name = object.text("name");
            String uri = object.address("url");
            if (name != null || uri != null) {
                people.add(new FeedPerson(name, null, uri));
            }
        }
        return people;
    }
}
