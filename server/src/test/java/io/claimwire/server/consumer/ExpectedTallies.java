package io.claimwire.server.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The tallies of the sample agency, by the rules of the ledger from the expected claims: one line each, with outcome,
 * category, side, place (null where the tally is one article's), day, lowest, highest, contested and independentSources.
 */
public final class ExpectedTallies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "/io/claimwire/server/sample/expected-tallies.jsonl";

    private ExpectedTallies() {}

    /** All of them, in short. */
    public static List<String> all() {
        try (InputStream in = ExpectedTallies.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> tallies = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode tally = JSON.readTree(line);
                tallies.add(inShort(
                        "ACTIVE",
                        tally,
                        tally.get("category"),
                        tally.get("side"),
                        tally.get("place"),
                        tally.get("day").asText()));
            }
            return tallies;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** A tally as the independent consumer decodes it, in short. */
    static String inShort(JsonNode tally) {
        return inShort(
                tally.get("status").asText(),
                tally,
                tally.get("affectedCategory"),
                tally.get("affectedSide"),
                tally.at("/place/name"),
                LocalDate.ofEpochDay(tally.get("day").asLong()).toString());
    }

    private static String inShort(
            String status, JsonNode tally, JsonNode category, JsonNode side, JsonNode place, String day) {
        return String.join(
                " ",
                status,
                tally.get("outcome").asText(),
                category.asText(),
                "of " + side.asText("-"),
                "in " + (place.isMissingNode() ? "-" : place.asText("-")),
                day,
                tally.get("lowest").asText() + ".." + tally.get("highest").asText(),
                tally.get("contested").asBoolean() ? "contested" : "agreed",
                tally.get("independentSources").asText());
    }
}
