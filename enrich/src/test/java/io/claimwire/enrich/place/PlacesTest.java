package io.claimwire.enrich.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.TextAnalyzer;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    private static final TextAnalyzer ANALYZER = TextAnalyzer.forLanguage("en");
    private static final Places PLACES = Places.forLanguage("en");

    private static String describe(List<FoundPlace> places) {
        return String.join(
                "; ",
                places.stream()
                        .map(place -> place.name() + " " + place.evidence() + " "
                                + Objects.requireNonNullElse(place.country(), "-"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            emptyValue = "",
            value = {
                "Two men died in Tolo. | Tolo LOCATIVE -",
                "Two men died in northern Mali near the town of Tolo. | Mali LOCATIVE ML; Tolo LOCATIVE -",
                "It hit the Syrian village of Al Tolo. | Syrian ADJECTIVE SY; Al Tolo LOCATIVE SY",
                "A bus burned in Tolo, Ukraine, on Friday. | Tolo LOCATIVE UA; Ukraine CONTAINER UA",
                "A bus burned in Tolo (Ede State). | Tolo LOCATIVE -; Ede State CONTAINER -",
                "They fled Pakistan's western Ede province. | Pakistan CONTAINER PK; Ede province LOCATIVE PK",
                "They raided Tolo, Wum and Ede communities. | Tolo LOCATIVE -; Wum LOCATIVE -; Ede communities LOCATIVE -",
                "Wum district is quiet, Ghana said. | Ghana KNOWN_NAME GH",
                "He was seen in May and in Parliament. | ''",
                "TWO MEN DIED IN SAN ISIDRO AND IN COMBAT IN DOWNTOWN LIMA. | SAN ISIDRO LOCATIVE -; LIMA LOCATIVE -",
                "QUITO, 3 MAY 88 (RADIO SUR) -- TWO MEN DIED. | QUITO DATELINE -"
            })
    void findsPlaces(String text, String expected) {
        assertThat(describe(PLACES.find(ANALYZER.analyze(text)))).isEqualTo(expected.equals("''") ? "" : expected);
    }

    @Test
    void identifiesCountriesAndNames() {
        List<FoundPlace> places = PLACES.find(ANALYZER.analyze("He flew from Côte d’Ivoire to the city of São Tolo."));
        assertThat(places.get(0).placeId()).isEqualTo("country:CI");
        assertThat(places.get(1).placeId()).isEqualTo("name:sao tolo");
        assertThat(places.get(1).isCountry()).isFalse();
    }

    @Test
    void asksTheGazetteerWithinTheCountrySpokenOf() {
        Gazetteer gazetteer = (name, country) -> name.equals("tolo") && "ML".equals(country)
                ? List.of(new Gazetteer.Entry("geonames:7", "ML", 12.5, -8, 900))
                : List.of();
        List<FoundPlace> places =
                Places.forLanguage("en", gazetteer).find(ANALYZER.analyze("Mali mourns. Two men died in Tolo."));
        assertThat(places.get(1).placeId()).isEqualTo("geonames:7");
        assertThat(places.get(1).latitude()).isEqualTo(12.5);
    }

    @Property
    void anyStringIsRead(@ForAll @StringLength(max = 100) String any) {
        AnalyzedText text = ANALYZER.analyze("In " + any + ", near Tolo and " + any);
        int end = 0;
        for (FoundPlace place : PLACES.find(text)) {
            assertThat(place.tokens().first()).isGreaterThanOrEqualTo(end);
            end = place.tokens().end();
        }
        assertThat(end).isLessThanOrEqualTo(text.size());
    }
}
