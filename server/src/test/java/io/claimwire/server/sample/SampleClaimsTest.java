package io.claimwire.server.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.enrich.claim.ClaimDate;
import io.claimwire.enrich.claim.ClaimExtractor;
import io.claimwire.enrich.claim.ClaimQuantity;
import io.claimwire.enrich.claim.ClaimSlot;
import io.claimwire.enrich.claim.ExtractedClaim;
import io.claimwire.enrich.claim.Extraction;
import io.claimwire.enrich.claim.ExtractionInput;
import io.claimwire.server.sample.Catalogue.Entry;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The extractor alone finds in every version of every article the claims that it should. */
class SampleClaimsTest {

    private final ClaimExtractor extractor = ClaimExtractor.english();
    private final List<SampleClaim> expected = ExpectedClaims.all();

    @TestFactory
    List<DynamicTest> everyVersionOfEveryArticle() {
        return Catalogue.load().outlets().stream()
                .flatMap(outlet -> outlet.entries().stream())
                .flatMap(entry -> entry.versions().stream()
                        .filter(file -> file.endsWith(".html"))
                        .map(file -> DynamicTest.dynamicTest(file, () -> check(entry, file))))
                .toList();
    }

    private void check(Entry entry, String file) {
        Article article = Article.load(file);
        String text = SampleTexts.of(article);
        Extraction extraction = extractor.extract(new ExtractionInput(
                text, article.published().atZone(ZoneOffset.UTC).toLocalDate(), "en"));
        List<SampleClaim> found = extraction.claims().stream()
                .map(claim -> claim(entry.path(), extraction, claim))
                .toList();
        List<SampleClaim> should = expected.stream()
                .filter(claim -> claim.path().equals(entry.path()) && text.contains(claim.evidence()))
                .map(SampleClaimsTest::active)
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(should);
    }

    /** A claim that a correction removes is active while its version is read. */
    private static SampleClaim active(SampleClaim claim) {
        return claim.withStatus("ACTIVE");
    }

    private static SampleClaim claim(String path, Extraction extraction, ExtractedClaim claim) {
        ClaimQuantity quantity = claim.quantity();
        ClaimDate date = claim.date();
        return new SampleClaim(
                path,
                "ACTIVE",
                claim.outcome().name(),
                quantity == null
                        ? null
                        : SampleClaim.quantity(
                                quantity.lower(),
                                quantity.upper(),
                                quantity.modifier().name()),
                claim.role().name(),
                text(claim.affected()),
                text(claim.actor()),
                text(claim.source()),
                text(claim.cue()),
                claim.stance().name(),
                claim.places().stream().map(place -> place.name().text()).toList(),
                date == null ? null : date.start() + "/" + date.end(),
                extraction.unverified(),
                extraction.carriers(),
                claim.evidence().text());
    }

    private static @Nullable String text(@Nullable ClaimSlot slot) {
        return slot == null ? null : slot.text();
    }
}
