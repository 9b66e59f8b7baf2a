package io.claimwire.server.feeds;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.claimwire.record.Feed;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a list of feeds as {@link YamlReader} reads it. Every text is quoted: some countries' codes are words. */
final class YamlWriter {

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private YamlWriter() {}

    static void write(Collection<Feed> feeds, Writer out) throws IOException {
        try (JsonGenerator yaml = FACTORY.createGenerator(out)) {
            yaml.writeStartObject();
            yaml.writeArrayFieldStart("feeds");
            for (Feed feed : feeds) {
                write(feed, yaml);
            }
            yaml.writeEndArray();
            yaml.writeEndObject();
        }
    }

    private static void write(Feed feed, JsonGenerator yaml) throws IOException {
        yaml.writeStartObject();
        yaml.writeStringField("id", feed.getFeedId());
        yaml.writeStringField("url", feed.getUrl());
        yaml.writeStringField("outlet", feed.getOutlet());
        yaml.writeArrayFieldStart("agencies");
        for (String agency : feed.getAgencies()) {
            yaml.writeString(agency);
        }
        yaml.writeEndArray();
        optional("language", feed.getLanguage(), yaml);
        optional("country", feed.getCountry(), yaml);
        yaml.writeStringField("page", page(feed));
        yaml.writeNumberField("minIntervalSeconds", feed.getMinIntervalSeconds());
        yaml.writeNumberField("maxIntervalSeconds", feed.getMaxIntervalSeconds());
        yaml.writeBooleanField("paused", feed.getPaused());
        yaml.writeStringField("addedAt", feed.getAddedAt().toString());
        yaml.writeEndObject();
    }

    /** As files name it; what no version of ours writes is the default. */
    static String page(Feed feed) {
        return switch (feed.getPageMode()) {
            case ALWAYS, NEVER -> feed.getPageMode().name().toLowerCase(Locale.ROOT);
            default -> "auto";
        };
    }

    private static void optional(String key, @Nullable String value, JsonGenerator yaml) throws IOException {
        if (value != null) {
            yaml.writeStringField(key, value);
        }
    }
}
