package io.claimwire.bench.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwire.enrich.page.PageExtractor;
import io.claimwire.enrich.page.PageJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Articles from stored pages: {@code pages.jsonl} names them, each a gzipped file of bytes as fetched. */
final class PagesTask implements Task {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public void run(Path input, PrintStream output) throws IOException {
        PageExtractor extractor = new PageExtractor();
        List<String> lines = Files.readAllLines(input.resolve("pages.jsonl"));
        long nanos = 0;
        int pages = 0;
        for (String line : lines) {
            JsonNode page = JSON.readTree(line);
            byte[] body = body(input.resolve(page.path("file").asText()));
            long start = System.nanoTime();
            ObjectNode article = PageJson.toJson(
                    extractor.extract(body, null, page.path("url").asText(null)));
            nanos += System.nanoTime() - start;
            pages++;
            ObjectNode prediction = JSON.createObjectNode();
            prediction.set("id", page.path("id"));
            prediction.setAll(article);
            output.println(JSON.writeValueAsString(prediction));
        }
        System.err.printf("pages: %d in %.1f s, %.0f a second%n", pages, nanos / 1e9, pages * 1e9 / Math.max(1, nanos));
    }

    private static byte[] body(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }
}
