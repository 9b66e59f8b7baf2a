package io.claimwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ClaimExtractorProperties {

    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.english();

    @Property(tries = 300)
    void answersAnyString(@ForAll String text) {
        assertThat(extract(text)).isEqualTo(extract(text));
    }

    @Property(tries = 500)
    void answersAnyOrderOfTheWordsOfNews(@ForAll("newsWords") List<String> words) {
        String text = String.join(" ", words);
        Extraction extraction = extract(text);
        for (ExtractedClaim claim : extraction.claims()) {
            int from = text.offsetByCodePoints(0, claim.evidence().start());
            int to = text.offsetByCodePoints(0, claim.evidence().end());
            assertThat(text.substring(from, to)).isEqualTo(claim.evidence().text());
        }
    }

    @Provide
    Arbitrary<List<String>> newsWords() {
        return Arbitraries.of(
                        "killed",
                        "wounded",
                        "and",
                        ",",
                        ".",
                        "12",
                        "soldiers",
                        "the",
                        "a",
                        "said",
                        "by",
                        "that",
                        "who",
                        "were",
                        "have",
                        "been",
                        "\"",
                        "according",
                        "to",
                        "(",
                        ")",
                        "--",
                        "including",
                        "toll",
                        "of",
                        "dead",
                        "in",
                        "police",
                        "he",
                        "they",
                        "denied",
                        "reportedly",
                        "another",
                        "no",
                        "one",
                        "casualties",
                        "Kabul",
                        "on",
                        "Monday",
                        "fled",
                        "with",
                        "after",
                        "\n",
                        "'s",
                        "as",
                        "took",
                        "control",
                        "left",
                        "may",
                        "could",
                        "if",
                        ":",
                        ";",
                        "among",
                        "them",
                        "body",
                        "death")
                .list()
                .ofMaxSize(60);
    }

    private static Extraction extract(String text) {
        return EXTRACTOR.extract(new ExtractionInput(text, LocalDate.of(2024, 5, 14), "en"));
    }
}
