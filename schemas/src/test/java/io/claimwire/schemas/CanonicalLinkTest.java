package io.claimwire.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalLinkTest {

    @ParameterizedTest
    @CsvSource({
        "https://Agency.Example/a?utm_source=rss&id=7#top, https://agency.example/a?id=7",
        "HTTP://agency.example:80, http://agency.example/",
        "https://agency.example:8443/x?fbclid=1, https://agency.example:8443/x",
        "'  https://agency.example/a b ', https://agency.example/a b",
        "urn:uuid:1, urn:uuid:1",
    })
    void whatDoesNotNameTheArticleGoes(String link, String canonical) {
        assertThat(CanonicalLink.of(link)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"“At least 12…” died —  he said., at least 12 died he said", "ＦＵＬＬ Width!, full width"})
    void normalTextKeepsLettersAndDigits(String text, String normal) {
        assertThat(NormalText.of(text)).isEqualTo(normal);
    }
}
