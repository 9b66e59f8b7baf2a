package io.claimwire.server.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The claims of the sample agency, written by hand from the definition of a claim: what a whole run,
 * with the correction, must have in the store. Claims that the correction removed are RETRACTED.
 */
public final class ExpectedClaims {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ExpectedClaims() {}

    /** All of them. */
    public static List<SampleClaim> all() {
        List<SampleClaim> claims = new ArrayList<>();
        for (JsonNode article : articles()) {
            article.get("claims").forEach(claim -> claims.add(claim(article, claim)));
        }
        return claims;
    }

    /** One object an article: path, carrier, unverified, claims. */
    static List<JsonNode> articles() {
        try (InputStream in = ExpectedClaims.class.getResourceAsStream("expected-claims.jsonl");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<JsonNode> articles = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                articles.add(JSON.readTree(line));
            }
            return articles;
        } catch (IOException e) {
            throw new UncheckedIOException("expected-claims.jsonl", e);
        }
    }

    private static SampleClaim claim(JsonNode article, JsonNode claim) {
        JsonNode quantity = claim.get("quantity");
        JsonNode date = claim.get("date");
        return new SampleClaim(
                article.get("path").asText(),
                claim.get("status").asText(),
                claim.get("outcome").asText(),
                quantity.isNull()
                        ? null
                        : SampleClaim.quantity(
                                number(quantity.get("lower")),
                                number(quantity.get("upper")),
                                quantity.get("modifier").asText()),
                claim.get("role").asText(),
                text(claim.get("affected")),
                text(claim.get("actor")),
                text(claim.get("source")),
                text(claim.get("cue")),
                claim.get("stance").asText(),
                strings(claim.get("place")),
                date.isNull()
                        ? null
                        : date.get("start").asText() + "/" + date.get("end").asText(),
                article.get("unverified").asBoolean(),
                strings(article.get("carrier")),
                claim.get("evidence").asText());
    }

    private static @Nullable Long number(JsonNode node) {
        return node.isNull() ? null : node.asLong();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.asText();
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
