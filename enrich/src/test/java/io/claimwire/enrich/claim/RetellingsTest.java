package io.claimwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Two dispatches that retell the facts of one article in other words and order, with their own gold. */
class RetellingsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void coreIsReadAlmostWhole() throws IOException {
        assertThat(f1(List.of("outcome", "quantity"))).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void attributionIsReadMostly() throws IOException {
        assertThat(f1(List.of("outcome", "quantity", "affected", "source", "stance")))
                .isGreaterThanOrEqualTo(0.70);
    }

    @Test
    void theAgencyIsTheCarrierAndNoSource() throws IOException {
        for (JsonNode document : documents()) {
            JsonNode read = read(document);
            assertThat(read.path("carrier")).isEqualTo(document.path("carrier"));
            assertThat(read.path("claims").findValuesAsText("source")).doesNotContain("EFE");
        }
    }

    /** Of both documents together, by claims that end with the same sentence and whose slots are all the same. */
    private static double f1(List<String> slots) throws IOException {
        int right = 0;
        int told = 0;
        int expected = 0;
        for (JsonNode document : documents()) {
            List<String> gold = keys(document.path("claims"), slots);
            List<String> found = keys(read(document).path("claims"), slots);
            expected += gold.size();
            told += found.size();
            for (String key : found) {
                right += gold.remove(key) ? 1 : 0;
            }
        }
        return 2.0 * right / (told + expected);
    }

    private static List<String> keys(JsonNode claims, List<String> slots) {
        List<String> keys = new ArrayList<>();
        for (JsonNode claim : claims) {
            List<String> values = new ArrayList<>();
            values.add(claim.path("evidence").path("end").asText());
            slots.forEach(slot -> values.add(claim.path(slot).toString()));
            keys.add(String.join(" ", values));
        }
        return keys;
    }

    private static JsonNode read(JsonNode document) {
        ExtractionInput input = new ExtractionInput(
                document.path("text").asText(),
                LocalDate.parse(document.path("published").asText()),
                "en");
        return ClaimJson.document(
                document.path("id").asText(), input, ClaimExtractor.english().extract(input));
    }

    private static List<JsonNode> documents() throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        InputStream stream = Objects.requireNonNull(RetellingsTest.class.getResourceAsStream("retellings.jsonl"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                documents.add(MAPPER.readTree(line));
            }
        }
        return documents;
    }
}
