package io.claimwire.enrich.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.TextAnalyzer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class QuantitiesTest {

    private static final TextAnalyzer ANALYZER = TextAnalyzer.forLanguage("en");
    private static final Quantities QUANTITIES = Quantities.forLanguage("en");

    private static List<FoundQuantity> find(String text) {
        return QUANTITIES.find(ANALYZER.analyze(text));
    }

    /** Columns: sentence; quantities other than bare articles, each as {@code kind modifier lower..upper flags}. */
    @ParameterizedTest
    @CsvFileSource(resources = "quantities.csv", delimiter = '|', quoteCharacter = '~')
    void findsQuantities(String sentence, String expected) {
        List<String> found = find(sentence).stream()
                .filter(quantity -> !quantity.has(QuantityFlag.ARTICLE))
                .map(QuantitiesTest::describe)
                .toList();
        assertThat(String.join("; ", found)).isEqualTo(expected == null ? "" : expected);
    }

    private static String describe(FoundQuantity quantity) {
        String flags = quantity.flags().stream()
                .filter(flag -> flag != QuantityFlag.DIGITS)
                .map(flag -> " " + flag)
                .sorted()
                .reduce("", String::concat);
        return quantity.kind() + " " + quantity.modifier() + " " + bound(quantity.lower()) + ".."
                + bound(quantity.upper()) + flags.toLowerCase(Locale.ROOT);
    }

    private static String bound(@Nullable Long bound) {
        return bound == null ? "" : bound.toString();
    }

    @Test
    void spansReachOverBoundsAndUnits() {
        AnalyzedText text = ANALYZER.analyze("They lost no fewer than another 20 lorries and about $2.5 million.");
        List<FoundQuantity> found = QUANTITIES.find(text);
        assertThat(text.slice(found.get(0).span())).isEqualTo("no fewer than another 20");
        assertThat(text.slice(found.get(0).numeral())).isEqualTo("20");
        assertThat(text.slice(found.get(1).span())).isEqualTo("about $2.5 million");
        assertThat(found.get(1).unit()).isEqualTo("dollar");
        assertThat(found.get(1).value()).isEqualByComparingTo("2500000");
    }

    @Test
    void offersArticlesAsCandidates() {
        List<FoundQuantity> found = find("A guard shot an intruder and another fled; a lot was said.");
        assertThat(found)
                .hasSize(3)
                .allMatch(quantity ->
                        quantity.has(QuantityFlag.ARTICLE) && quantity.value().intValue() == 1);
        assertThat(found.get(2).has(QuantityFlag.ADDITIONAL)).isTrue();
    }

    @Test
    void capitalsChangeNothing() {
        String text = "At least two hundred and five men died, 30 or more were hurt and several fled.";
        assertThat(find(text.toUpperCase(Locale.ROOT)).stream().map(QuantitiesTest::describe))
                .isEqualTo(find(text).stream().map(QuantitiesTest::describe).toList());
    }
}
