package io.claimwire.enrich.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwire.enrich.text.TextAnalyzer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GeoNamesTest {

    @Test
    void likeliestIsTheLargestUnlessTheCountryIsKnown() throws IOException {
        assertThat(ids("halvec", null)).containsExactly("geonames:9000002", "geonames:9000001");
        assertThat(ids("halvec", "SY")).containsExactly("geonames:9000001", "geonames:9000002");
    }

    @Test
    void othersNamesAreKnown() throws IOException {
        assertThat(ids("halvetz", null)).containsExactly("geonames:9000001");
    }

    @Test
    void whatIsNoSettlementOrNotOnEarthOrBrokenIsPassedOver() throws IOException {
        assertThat(ids("halvec ridge", null)).isEmpty();
        assertThat(ids("mirande", null)).isEmpty();
        assertThat(ids("dromas", null)).isEmpty();
    }

    @Test
    void fileWithoutAPlaceIsRefused() {
        assertThatThrownBy(() -> GeoNames.read(new StringReader("a,b,c\n"), "places.csv"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("places.csv")
                .hasMessageContaining("GeoNames");
    }

    @Test
    void lineWithoutEndIsCut() {
        String line = "1\tX\tX\t" + "a,".repeat(GeoNames.LONGEST_LINE);
        assertThatThrownBy(() -> GeoNames.read(new StringReader(line), "long")).isInstanceOf(IOException.class);
    }

    @Test
    void placesOfATextGetIdentifierCountryAndCoordinates() throws IOException {
        Places places = Places.forLanguage("en", gazetteer());
        List<FoundPlace> found =
                places.find(TextAnalyzer.forLanguage("en").analyze("Twelve people died in Halvec, Syria, on Monday."));
        assertThat(found.get(0).placeId()).isEqualTo("geonames:9000001");
        assertThat(found.get(0).country()).isEqualTo("SY");
        assertThat(found.get(0).latitude()).isEqualTo(12.5);
    }

    private static List<String> ids(String name, String country) throws IOException {
        return gazetteer().find(name, country).stream()
                .map(Gazetteer.Entry::placeId)
                .toList();
    }

    private static GeoNames gazetteer() throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(GeoNamesTest.class.getResourceAsStream("gazetteer.txt")),
                StandardCharsets.UTF_8)) {
            return GeoNames.read(reader, "gazetteer.txt");
        }
    }
}
