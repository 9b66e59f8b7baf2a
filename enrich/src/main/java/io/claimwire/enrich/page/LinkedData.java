package io.claimwire.enrich.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The page's JSON-LD: its article, where it describes one. What cannot be parsed is taken as absent, as browsers do. */
final class LinkedData {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(64).build());
    }

    private static final int MAX_SCRIPTS = 50;
    private static final int MAX_NODES = 5_000;
    private static final Set<String> OTHER_ARTICLES = Set.of("techarticle", "blogposting", "review", "report");

    private final JsonNode article;
    private final Map<String, JsonNode> byId = new HashMap<>();
    private final Set<String> types;

    private LinkedData(JsonNode article, Map<String, JsonNode> byId, Set<String> types) {
        this.article = article;
        this.byId.putAll(byId);
        this.types = types;
    }

    static LinkedData of(Document page) {
        List<JsonNode> nodes = new ArrayList<>();
        int scripts = 0;
        for (Element script : page.select("script[type=application/ld+json]")) {
            if (scripts++ < MAX_SCRIPTS) {
                collect(parse(script.data()), nodes);
            }
        }
        Map<String, JsonNode> byId = new HashMap<>();
        Set<String> types = new java.util.TreeSet<>();
        JsonNode best = MissingNode.getInstance();
        int bestRank = 0;
        for (JsonNode node : nodes) {
            String id = node.path("@id").asText("");
            if (!id.isEmpty() && node.size() > 1) {
                byId.putIfAbsent(id, node);
            }
            String type = type(node);
            types.add(type);
            int rank = rank(type) * 4
                    + (node.hasNonNull("headline") ? 1 : 0)
                    + (node.hasNonNull("datePublished") ? 1 : 0)
                    + (node.hasNonNull("articleBody") ? 1 : 0);
            if (rank(type) > 0 && rank > bestRank) {
                best = node;
                bestRank = rank;
            }
        }
        return new LinkedData(best, byId, types);
    }

    private static JsonNode parse(String data) {
        String text = data.strip();
        if (text.startsWith("<!--")) {
            text = text.substring(4).strip();
        }
        if (text.endsWith("-->")) {
            text = text.substring(0, text.length() - 3);
        }
        try {
            JsonNode node = JSON.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** Every object of the tree, outer ones first; the walk keeps its own stack. */
    private static void collect(JsonNode root, List<JsonNode> nodes) {
        Deque<JsonNode> waiting = new ArrayDeque<>();
        waiting.add(root);
        while (!waiting.isEmpty() && nodes.size() < MAX_NODES) {
            JsonNode node = waiting.poll();
            if (node.isObject()) {
                nodes.add(node);
            }
            for (JsonNode child : node) {
                if (child.isContainerNode()) {
                    waiting.add(child);
                }
            }
        }
    }

    private static String type(JsonNode node) {
        JsonNode type = node.path("@type");
        String name = type.isArray() ? type.path(0).asText("") : type.asText("");
        return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static int rank(String type) {
        if (type.endsWith("newsarticle")) {
            return 5;
        }
        if (type.equals("liveblogposting") || type.endsWith("article")) {
            return 4;
        }
        if (OTHER_ARTICLES.contains(type) || type.endsWith("posting")) {
            return 3;
        }
        return type.equals("webpage") || type.equals("videoobject") ? 1 : 0;
    }

    /** True where some object of the page is of a type, in lower case. */
    boolean describes(String type) {
        return types.contains(type);
    }

    /** Null where absent or blank; entities unescaped. */
    @Nullable
    String text(String property) {
        JsonNode value = article.path(property);
        String text = value.isArray() ? value.path(0).asText("") : value.asText("");
        String clean = Metadata.clean(text);
        return clean.isEmpty() ? null : clean;
    }

    /** As written in the page: markup and line breaks kept. */
    String raw(String property) {
        return article.path(property).asText("");
    }

    /** False, true, or null where the article does not say. */
    @Nullable
    Boolean flag(String property) {
        String value = article.path(property).asText("").toLowerCase(Locale.ROOT);
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    /** Names of the persons or organisations of a property, in order. */
    List<String> names(String property) {
        List<String> names = new ArrayList<>();
        JsonNode value = article.path(property);
        if (value.isArray()) {
            value.forEach(item -> addName(item, names));
        } else {
            addName(value, names);
        }
        return names;
    }

    /** Names of those of a property that are organisations: an outlet or an agency rather than a person. */
    List<String> organizations(String property) {
        List<String> names = new ArrayList<>();
        JsonNode value = article.path(property);
        for (JsonNode item : value.isArray() ? value : JSON.createArrayNode().add(value)) {
            if (type(item).endsWith("organization")) {
                addName(item, names);
            }
        }
        return names;
    }

    private void addName(JsonNode value, List<String> names) {
        if (value.isTextual()) {
            names.add(value.asText());
            return;
        }
        JsonNode name = value.path("name");
        if (name.isMissingNode() && value.hasNonNull("@id")) {
            name = byId.getOrDefault(value.path("@id").asText(), MissingNode.getInstance())
                    .path("name");
        }
        if (name.isArray()) {
            name.forEach(item -> names.add(item.asText()));
        } else if (name.isTextual()) {
            names.add(name.asText());
        }
    }
}
