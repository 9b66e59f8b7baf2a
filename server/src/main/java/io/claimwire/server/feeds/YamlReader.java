package io.claimwire.server.feeds;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.claimwire.server.OperatorException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads a list of feeds in YAML, with the one key {@code feeds}. */
final class YamlReader {

    private final Path file;
    private final JsonParser yaml;
    private final Instant addedAt;

    private YamlReader(Path file, JsonParser yaml, Instant addedAt) {
        this.file = file;
        this.yaml = yaml;
        this.addedAt = addedAt;
    }

    static List<ListedFeed> read(Path file, String text, Instant addedAt) {
        try {
            // the whole file first: where the YAML itself is broken, whatever else seems wrong follows from that
            try (JsonParser whole = parser(text)) {
                while (whole.nextToken() != null) {
                    continue;
                }
            }
            try (JsonParser yaml = parser(text)) {
                return new YamlReader(file, yaml, addedAt).feeds();
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new OperatorException(
                    file + ", line " + Math.max(1, line) + ": this is not YAML (" + reason(e.getOriginalMessage())
                            + "): correct it",
                    e);
        } catch (IOException e) {
            throw new OperatorException(file + ": it cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static JsonParser parser(String text) throws IOException {
        LoaderOptions options = new LoaderOptions();
        // the file's own size is capped where it is read
        options.setCodePointLimit(Integer.MAX_VALUE);
        return YAMLFactory.builder().loaderOptions(options).build().createParser(text);
    }

    private List<ListedFeed> feeds() throws IOException {
        expect(yaml.nextToken(), JsonToken.START_OBJECT, "the file must begin with \"feeds:\"");
        expect(yaml.nextToken(), JsonToken.FIELD_NAME, "the file must begin with \"feeds:\"");
        if (!"feeds".equals(yaml.currentName())) {
            throw refuse(line(), "unknown key \"" + yaml.currentName() + "\": the list stands under \"feeds:\"");
        }
        expect(yaml.nextToken(), JsonToken.START_ARRAY, "\"feeds:\" must be followed by a list, each entry with \"-\"");
        List<ListedFeed> feeds = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        while (yaml.nextToken() != JsonToken.END_ARRAY) {
            ListedFeed feed = feed(line());
            Integer earlier = lines.putIfAbsent(feed.feed().getFeedId(), feed.line());
            if (earlier != null) {
                throw refuse(
                        feed.line(),
                        "the id \"" + feed.feed().getFeedId() + "\" stands in line " + earlier
                                + " already: ids differ");
            }
            feeds.add(feed);
        }
        if (yaml.nextToken() == JsonToken.FIELD_NAME) {
            throw refuse(line(), "unknown key \"" + yaml.currentName() + "\": \"feeds\" is the only one");
        }
        return feeds;
    }

    private ListedFeed feed(int line) throws IOException {
        expect(yaml.currentToken(), JsonToken.START_OBJECT, "a feed is a group of \"key: value\" lines");
        FeedEntry entry = new FeedEntry(line);
        while (yaml.nextToken() != JsonToken.END_OBJECT) {
            String key = yaml.currentName();
            int at = line();
            yaml.nextToken();
            try {
                entry.put(key, at, value(key));
            } catch (IllegalArgumentException e) {
                throw refuse(at, String.valueOf(e.getMessage()));
            }
        }
        try {
            return entry.toFeed(addedAt);
        } catch (IllegalArgumentException e) {
            throw refuse(line, String.valueOf(e.getMessage()));
        }
    }

    private List<String> value(String key) throws IOException {
        if (yaml.currentToken() != JsonToken.START_ARRAY) {
            String text = scalar(key);
            return text == null ? List.of() : List.of(text);
        }
        List<String> values = new ArrayList<>();
        while (yaml.nextToken() != JsonToken.END_ARRAY) {
            String text = scalar(key);
            if (text != null) {
                values.add(text);
            }
        }
        return values;
    }

    private @Nullable String scalar(String key) throws IOException {
        if (!yaml.currentToken().isScalarValue()) {
            throw refuse(line(), "\"" + key + "\" has a group of values where one is wanted");
        }
        return yaml.currentToken() == JsonToken.VALUE_NULL
                ? null
                : yaml.getText().strip();
    }

    private void expect(@Nullable JsonToken found, JsonToken wanted, String otherwise) {
        if (found != wanted) {
            throw refuse(line(), otherwise);
        }
    }

    private int line() {
        return yaml.currentTokenLocation().getLineNr();
    }

    private OperatorException refuse(int line, String why) {
        return FeedsFile.refusal(file, line, why);
    }

    /** The two lines in which the parser says what it was reading and what it found there. */
    private static String reason(String message) {
        List<String> lines = message.lines().limit(3).map(String::strip).toList();
        return lines.size() == 3 && !lines.get(2).startsWith("in ") ? lines.get(0) + ", " + lines.get(2) : lines.get(0);
    }
}
