package io.claimwire.bench.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwire.enrich.claim.ExtractionInput;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;

/** Runs a function over the documents of a file of JSON lines, timing it. */
final class JsonLines {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLines() {}

    /** The document's text as an input, with the publication date of the field named. */
    static ExtractionInput input(JsonNode document, String dateField) {
        String date = document.path(dateField).asText("");
        return new ExtractionInput(
                document.path("text").asText(), date.length() == 10 ? LocalDate.parse(date) : null, "en");
    }

    static void run(String name, Path file, PrintStream output, Function<JsonNode, ObjectNode> prediction)
            throws IOException {
        long nanos = 0;
        int documents = 0;
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                continue;
            }
            JsonNode document = JSON.readTree(line);
            long start = System.nanoTime();
            ObjectNode predicted = prediction.apply(document);
            nanos += System.nanoTime() - start;
            documents++;
            output.println(JSON.writeValueAsString(predicted));
        }
        System.err.printf(
                "%s: %d documents in %.1f s, %.0f a second%n",
                name, documents, nanos / 1e9, documents * 1e9 / Math.max(1, nanos));
    }
}
