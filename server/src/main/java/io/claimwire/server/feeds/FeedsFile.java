package io.claimwire.server.feeds;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.claimwire.record.Feed;
import io.claimwire.server.OperatorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a list of feeds: YAML with the one key {@code feeds}. Every refusal names file, line and remedy. */
public final class FeedsFile {

    private final Path file;
    private final JsonParser yaml;
    private final Instant addedAt;

    private FeedsFile(Path file, JsonParser yaml, Instant addedAt) {
        this.file = file;
        this.yaml = yaml;
        this.addedAt = addedAt;
    }

    /**
     * Reads all feeds or none.
     *
     * @param addedAt the instant to put into them
     * @throws OperatorException where the file cannot be read or is not a list of feeds
     */
    public static List<Feed> read(Path file, Instant addedAt) {
        try (JsonParser yaml = new YAMLFactory().createParser(Files.newBufferedReader(file))) {
            return new FeedsFile(file, yaml, addedAt).feeds();
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new OperatorException(
                    file + ", line " + line + ": this is not YAML (" + firstLine(e.getOriginalMessage())
                            + "): correct it, or name another file with --feeds",
                    e);
        } catch (IOException e) {
            throw new OperatorException(
                    "the feeds file " + file + " cannot be read (" + e + "): name a readable one with --feeds", e);
        }
    }

    private List<Feed> feeds() throws IOException {
        expect(yaml.nextToken(), JsonToken.START_OBJECT, "the file must begin with \"feeds:\"");
        expect(yaml.nextToken(), JsonToken.FIELD_NAME, "the file must begin with \"feeds:\"");
        if (!"feeds".equals(yaml.currentName())) {
            throw refuse(line(), "unknown key \"" + yaml.currentName() + "\": the list stands under \"feeds:\"");
        }
        expect(yaml.nextToken(), JsonToken.START_ARRAY, "\"feeds:\" must be followed by a list, each entry with \"-\"");
        List<Feed> feeds = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        while (yaml.nextToken() != JsonToken.END_ARRAY) {
            int line = line();
            Feed feed = feed(line);
            Integer earlier = lines.putIfAbsent(feed.getFeedId(), line);
            if (earlier != null) {
                throw refuse(
                        line, "the id \"" + feed.getFeedId() + "\" stands in line " + earlier + " already: ids differ");
            }
            feeds.add(feed);
        }
        if (yaml.nextToken() == JsonToken.FIELD_NAME) {
            throw refuse(line(), "unknown key \"" + yaml.currentName() + "\": \"feeds\" is the only one");
        }
        return feeds;
    }

    private Feed feed(int line) throws IOException {
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
        return Math.max(1, yaml.currentTokenLocation().getLineNr());
    }

    private OperatorException refuse(int line, String why) {
        return new OperatorException(file + ", line " + line + ": " + why);
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
