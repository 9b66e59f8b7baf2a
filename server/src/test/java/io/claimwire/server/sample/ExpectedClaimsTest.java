package io.claimwire.server.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwire.server.sample.Catalogue.Entry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The expectations belong to the articles that are served. */
class ExpectedClaimsTest {

    private final Map<String, Entry> entries = Catalogue.load().outlets().stream()
            .flatMap(outlet -> outlet.entries().stream())
            .collect(Collectors.toMap(Entry::path, Function.identity()));

    @Test
    void everyArticleHasItsLine() {
        List<String> withText = entries.values().stream()
                .filter(entry -> entry.version(false).endsWith(".html"))
                .map(Entry::path)
                .toList();
        assertThat(ExpectedClaims.articles())
                .extracting(article -> article.get("path").asText())
                .containsExactlyInAnyOrderElementsOf(withText);
    }

    @Test
    void everyEvidenceStandsInTheVersionThatItsStatusNames() {
        for (SampleClaim claim : ExpectedClaims.all()) {
            Entry entry = entry(claim.path());
            boolean retracted = claim.status().equals("RETRACTED");
            assertThat(entry.article(!retracted).body()).contains(claim.evidence());
            if (retracted) {
                assertThat(entry.article(true).body()).doesNotContain(claim.evidence());
            }
        }
    }

    @Test
    void theTextSlotsStandInTheArticle() {
        for (JsonNode article : ExpectedClaims.articles()) {
            Entry entry = entry(article.get("path").asText());
            String text = entry.article(false).body() + entry.article(true).body();
            for (JsonNode claim : article.get("claims")) {
                for (String slot : List.of("affected", "actor", "source", "cue")) {
                    if (!claim.get(slot).isNull()) {
                        assertThat(text)
                                .as(slot + " of " + claim)
                                .containsIgnoringCase(claim.get(slot).asText());
                    }
                }
            }
        }
    }

    private Entry entry(String path) {
        return Objects.requireNonNull(entries.get(path), path);
    }
}
