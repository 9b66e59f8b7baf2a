package io.claimwire.bench.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwire.ingest.feed.FeedParseResult;
import io.claimwire.ingest.feed.FeedParser;
import io.claimwire.ingest.feed.NotAFeed;
import io.claimwire.ingest.feed.ParsedFeed;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the feed parser over every file that {@code cases.jsonl} of the input folder names, with the headers given there,
 * and writes what was found under the names of {@link FeedFields}. Fails after that where a feed took over a second.
 */
final class FeedsTask implements Task {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** No feed is so broken that it may take longer. */
    private static final long MAX_NANOS = 1_000_000_000L;

    private final LongSupplier processorNanos;

    /** Goes by the processor time of its thread, so that other work on the machine does not count. */
    FeedsTask() {
        this(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    FeedsTask(LongSupplier processorNanos) {
        this.processorNanos = processorNanos;
    }

    @Override
    public void run(Path input, PrintStream output) throws IOException {
        long slowest = 0;
        String slowestFile = "";
        Map<String, JsonNode> cases = firstCaseOfEachFile(input.resolve("cases.jsonl"));
        warmUp(input, cases);
        for (Map.Entry<String, JsonNode> file : cases.entrySet()) {
            byte[] body = Files.readAllBytes(input.resolve(file.getKey()));
            JsonNode given = file.getValue();
            long start = processorNanos.getAsLong();
            ObjectNode found = parse(body, given).put("file", file.getKey());
            long took = processorNanos.getAsLong() - start;
            if (took > slowest) {
                slowest = took;
                slowestFile = file.getKey();
            }
            output.println(JSON.writeValueAsString(found));
        }
        String report = String.format(
                Locale.ROOT,
                "%d feeds; the slowest took %d ms of processor time: %s",
                cases.size(),
                slowest / 1_000_000,
                slowestFile);
        if (slowest > MAX_NANOS) {
            throw new IOException(report + ", and none may take over a second");
        }
        System.err.println(report + "; none took over a second");
    }

    /** Loads the classes, which would else be counted against the first feeds. */
    private static void warmUp(Path input, Map<String, JsonNode> cases) throws IOException {
        for (Map.Entry<String, JsonNode> file : cases.entrySet()) {
            parse(Files.readAllBytes(input.resolve(file.getKey())), file.getValue());
        }
    }

    private static ObjectNode parse(byte[] body, JsonNode given) {
        FeedParseResult result = FeedParser.parse(body, text(given.path("content_type")), base(given));
        if (result instanceof ParsedFeed feed) {
            return FeedFields.of(feed, text(header(given, "Content-Language")));
        }
        return JSON.createObjectNode()
                .put("error", ((NotAFeed) result).reason())
                .put("bozo", true);
    }

    private static Map<String, JsonNode> firstCaseOfEachFile(Path cases) throws IOException {
        Map<String, JsonNode> files = new LinkedHashMap<>();
        for (String line : Files.readAllLines(cases)) {
            JsonNode one = JSON.readTree(line);
            files.putIfAbsent(one.path("file").asText(), one);
        }
        return files;
    }

    /** The address of the response, or where its Content-Location leads within the web. */
    private static @Nullable URI base(JsonNode given) {
        String address = text(given.path("base_url"));
        String location = text(header(given, "Content-Location"));
        try {
            URI base = address == null ? null : new URI(address);
            if (location == null) {
                return base;
            }
            URI resolved = base == null ? new URI(location) : base.resolve(new URI(location));
            return resolved.getScheme() != null && resolved.getScheme().startsWith("http") ? resolved : base;
        } catch (URISyntaxException noAddress) {
            return address == null ? null : URI.create(address);
        }
    }

    private static JsonNode header(JsonNode given, String name) {
        for (Map.Entry<String, JsonNode> header : given.path("headers").properties()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue();
            }
        }
        return given.path("headers").path(name);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }
}
