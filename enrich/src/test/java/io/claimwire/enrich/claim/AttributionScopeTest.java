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

    @Test
    void quoteBeforeTheSentenceOfTheCueIsWhatIsReported() {
        ExtractedAttribution found = only("\"We held the bridge!\" Colonel Idar said on Tuesday.");
        assertThat(source(found)).isEqualTo("Colonel Idar");
        assertThat(content(found)).isEqualTo("\"We held the bridge!\"");
    }

    @Test
    void doubledApostrophesAreQuotes() {
        ExtractedAttribution found = only("''The bridge stands. Nobody crosses it,'' Colonel Idar said.");
        assertThat(content(found)).startsWith("''The bridge stands.");
    }

    @Test
    void wordsOfAQuoteReportNothingOfTheirOwn() {
        ExtractedAttribution found = only("\"I think they want a road, but we know better,\" the mayor said.");
        assertThat(source(found)).isEqualTo("the mayor");
    }

    @Test
    void participleThatReportsGoesOnAboutTheSpeaker() {
        List<ExtractedAttribution> found =
                all("The mayor said that the bridge was destroyed, adding that nobody crossed it.");
        assertThat(found).hasSize(2);
        assertThat(content(found.get(0))).isEqualTo("the bridge was destroyed");
        assertThat(content(found.get(1))).isEqualTo("nobody crossed it");
        assertThat(source(found.get(1))).isEqualTo("The mayor");
    }

    private static List<ExtractedAttribution> all(String text) {
        return EXTRACTOR.attributions(new ExtractionInput(text, LocalDate.of(2024, 5, 14), "en"));
    }

    private static ExtractedAttribution only(String text) {
        List<ExtractedAttribution> found = all(text);
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
