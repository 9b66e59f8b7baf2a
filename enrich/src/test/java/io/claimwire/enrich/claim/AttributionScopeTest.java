package io.claimwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.Stance;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributionScopeTest {

    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.english();

    @Test
    void leadingCueCoversItsClause() {
        ExtractedAttribution found = only("The mayor said that the bridge was destroyed.");
        assertThat(source(found)).isEqualTo("The mayor");
        assertThat(content(found)).isEqualTo("the bridge was destroyed");
    }

    @Test
    void trailingCueCoversWhatStandsBefore() {
        ExtractedAttribution found = only("The bridge was destroyed, police and hospital sources said.");
        assertThat(source(found)).isEqualTo("police and hospital sources");
        assertThat(content(found)).isEqualTo("The bridge was destroyed");
    }

    @Test
    void denialKeepsItsStance() {
        assertThat(only("The army denied that the bridge was destroyed.").stance())
                .isEqualTo(Stance.DENIED);
    }

    @Test
    void accordingToNamesItsSpeaker() {
        ExtractedAttribution found = only("According to the governor, the bridge was destroyed.");
        assertThat(source(found)).isEqualTo("the governor");
        assertThat(content(found)).isEqualTo("the bridge was destroyed");
    }

    private static ExtractedAttribution only(String text) {
        List<ExtractedAttribution> found =
                EXTRACTOR.attributions(new ExtractionInput(text, LocalDate.of(2024, 5, 14), "en"));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String source(ExtractedAttribution attribution) {
        ClaimSlot source = attribution.source();
        return source == null ? "" : source.text();
    }

    private static String content(ExtractedAttribution attribution) {
        return attribution.content().get(0).text();
    }
}
