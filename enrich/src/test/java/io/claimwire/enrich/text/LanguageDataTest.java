package io.claimwire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwire.enrich.dateline.Datelines;
import io.claimwire.enrich.place.Places;
import io.claimwire.enrich.quantity.Quantities;
import io.claimwire.enrich.time.TimeExpressions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDataTest {

    private static final TextAnalyzer ANALYZER = TextAnalyzer.forLanguage("en");

    @Test
    void everyLayerLoadsItsData() {
        assertThat(Quantities.forLanguage("en")).isNotNull();
        assertThat(TimeExpressions.forLanguage("en")).isNotNull();
        assertThat(Places.forLanguage("en")).isNotNull();
        assertThat(Datelines.forLanguage("en")).isNotNull();
    }

    @Test
    void saysWhichLanguageIsMissing() {
        assertThatThrownBy(() -> TextAnalyzer.forLanguage("xx"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/xx/abbreviations.txt");
    }

    @Test
    void saysWhichSectionIsMissing() {
        LanguageData data = LanguageData.load("en", "quantities");
        assertThatThrownBy(() -> data.rows("colours"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[colours]");
        assertThatThrownBy(() -> data.column(List.of("dozen"), 1)).hasMessageContaining("lacks column 2");
    }

    /** Look-up is by folded tokens, so an entry in capitals or of two spaces would never be found. */
    @ParameterizedTest
    @ValueSource(strings = {"quantities", "times", "places", "agencies"})
    void entriesAreFoldedAndStandOnce(String file) {
        LanguageData data = LanguageData.load("en", file);
        for (String section : data.sections()) {
            List<String> words = data.words(section);
            assertThat(words)
                    .as(file + " [" + section + "]")
                    .allSatisfy(word -> assertThat(word)
                            .isEqualTo(word.toLowerCase(Locale.ROOT))
                            .doesNotContain("  "));
            assertThat(words).as(file + " [" + section + "]").doesNotHaveDuplicates();
        }
    }

    @Test
    void cutsEndlessSentences() {
        AnalyzedText text = ANALYZER.analyze("and then two men ".repeat(12_000));
        assertThat(text.sentences())
                .hasSizeGreaterThan(40)
                .allMatch(sentence -> sentence.endToken() - sentence.firstToken() <= SentenceSplitter.LONGEST + 1);
    }
}
