package io.claimwire.enrich.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.TextAnalyzer;
import io.claimwire.record.Modifier;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class QuantitiesProperties {

    private static final TextAnalyzer ANALYZER = TextAnalyzer.forLanguage("en");
    private static final Quantities QUANTITIES = Quantities.forLanguage("en");
    private static final List<String> PIECES = List.of(
            "two",
            "hundred",
            "thousand",
            "million",
            "and",
            "a",
            "half",
            "12",
            "1,200",
            "1990",
            "-",
            "to",
            "/",
            "$",
            "km",
            "%",
            "more",
            "than",
            "at",
            "least",
            "several",
            "dozens",
            "of",
            "no",
            "one",
            "in",
            "May",
            "(",
            ")",
            "5th",
            "70kg",
            "½",
            ",",
            ".",
            "twenty-five",
            "four-man",
            "trillion",
            "another",
            "999999999999999999",
            ":");

    @Provide
    Arbitrary<String> numbersInDisorder() {
        return Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join(" ", pieces));
    }

    @Property
    void rangesPointAtTheText(@ForAll("numbersInDisorder") String text) {
        check(ANALYZER.analyze(text));
    }

    @Property
    void rangesPointAtTheTextWithoutSpaces(@ForAll("numbersInDisorder") String text) {
        check(ANALYZER.analyze(text.replace(" ", "")));
    }

    @Property
    void anyStringIsRead(@ForAll @StringLength(max = 100) String text) {
        check(ANALYZER.analyze(text));
    }

    private static void check(AnalyzedText text) {
        int end = 0;
        for (FoundQuantity found : QUANTITIES.find(text)) {
            assertThat(found.numeral().first()).isGreaterThanOrEqualTo(end);
            end = found.numeral().end();
            assertThat(end).isLessThanOrEqualTo(text.size());
            assertThat(found.span().first()).isBetween(0, found.numeral().first());
            assertThat(found.span().end()).isBetween(found.numeral().end(), text.size());
            if (found.modifier() == Modifier.RANGE && found.lower() != null && found.upper() != null) {
                assertThat(found.lower()).isLessThan(found.upper());
            }
        }
    }
}
