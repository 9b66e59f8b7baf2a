package io.claimwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimExtractorTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 14);
    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.english();

    /** Texts and the claims expected of them stand side by side in the test resources. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "active-and-elliptic",
                "passive-with-parts",
                "nominal",
                "hedged-and-denied",
                "not-claims",
                "pronouns-and-quotes",
                "things"
            })
    void readsTheClaimsOfADispatch(String name) throws IOException {
        assertThat(render(extract(read(name + ".txt")))).isEqualTo(read(name + ".claims"));
    }

    @Test
    void offsetsPointAtTheText() throws IOException {
        String text = read("pronouns-and-quotes.txt");
        for (ExtractedClaim claim : extract(text).claims()) {
            assertThat(slice(text, claim.evidence())).isEqualTo(claim.evidence().text());
            assertPointsAt(text, claim.affected());
            assertPointsAt(text, claim.source());
            assertPointsAt(text, claim.actor());
            assertPointsAt(text, claim.cue());
            assertPointsAt(text, claim.numeral());
        }
    }

    @Test
    void offsetsCountCodePoints() {
        String text = "\uD83D\uDE80 The ministry said 12 soldiers were killed.";
        ExtractedClaim claim = extract(text).claims().get(0);
        assertThat(slice(text, claim.evidence())).isEqualTo(claim.evidence().text());
        assertPointsAt(text, claim.affected());
    }

    @Test
    void aParagraphWithoutNamesNumbersAndCuesChangesNothing() throws IOException {
        for (String name : List.of("active-and-elliptic", "passive-with-parts", "things")) {
            String text = read(name + ".txt");
            String longer = text + "\nThe weather was mild and the road lay empty in the evening sun.\n";
            assertThat(render(extract(longer))).isEqualTo(render(extract(text)));
        }
    }

    @Test
    void everyClaimSaysWhichRuleFoundIt() throws IOException {
        assertThat(extract(read("things.txt")).claims())
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.trail()).isNotEmpty())
                .allSatisfy(claim -> assertThat(claim.confidence()).isBetween(0.0, 1.0));
    }

    private static Extraction extract(String text) {
        return EXTRACTOR.extract(new ExtractionInput(text, PUBLISHED, "en"));
    }

    private static String render(Extraction extraction) {
        return extraction.claims().stream()
                .map(claim -> String.join(
                        " | ",
                        claim.outcome().name(),
                        quantity(claim.quantity()),
                        claim.role().name(),
                        text(claim.affected()),
                        "by " + text(claim.actor()),
                        text(claim.source()) + " " + claim.stance()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String quantity(@Nullable ClaimQuantity quantity) {
        return quantity == null ? "-" : quantity.lower() + ".." + quantity.upper();
    }

    private static String text(@Nullable ClaimSlot slot) {
        return slot == null ? "-" : slot.text();
    }

    private static void assertPointsAt(String text, @Nullable ClaimSlot slot) {
        if (slot != null) {
            assertThat(slice(text, slot)).isEqualTo(slot.text());
        }
    }

    private static String slice(String text, ClaimSlot slot) {
        return text.substring(text.offsetByCodePoints(0, slot.start()), text.offsetByCodePoints(0, slot.end()));
    }

    private static String read(String name) throws IOException {
        try (InputStream stream = ClaimExtractorTest.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
