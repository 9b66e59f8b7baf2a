package io.claimwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "HTTP://Example.ORG, http://example.org/",
        "http://example.org/a#b, http://example.org/a",
        "http://user:secret@example.org/a, http://example.org/a",
        "https://example.org:8443/a?b=c, https://example.org:8443/a?b=c",
        "http://example.org/a b|c, http://example.org/a%20b%7Cc",
        "http://example.org/ñ, http://example.org/%C3%B1",
        "http://münchen.example/, http://xn--mnchen-3ya.example/",
        "http://[::1]:80/, http://[::1]:80/"
    })
    void writesAddressesAsTheyAreRequested(String given, String requested) {
        assertThat(WebAddress.of(given)).hasToString(requested);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a",
                "ftp://example.org/",
                "http://",
                "http:///a",
                "mailto:a@b",
                "http://a:99999/",
                "javascript:1"
            })
    void refusesWhatIsNoWebAddress(String given) {
        assertThat(WebAddress.of(given)).isNull();
    }

    /** What a redirect leads to is asked for later, by the text that it is kept as. */
    @ParameterizedTest
    @CsvSource({"x, 3900, true", "é, 600, true", "x, 3990, false", "é, 1000, false", "' ', 2000, false"})
    void whatARedirectLeadsToCanBeAskedForOrIsRefusedAtOnce(String letter, int count, boolean accepted) {
        URI target = WebAddress.resolve(URI.create("http://agency.example/a"), "/b" + letter.repeat(count) + "c");

        assertThat(target != null).isEqualTo(accepted);
        assertThat(WebAddress.of(String.valueOf(target))).isEqualTo(target);
    }

    @Test
    void namesAHostWithThePortOnlyWhereItIsNotTheSchemesOwn() {
        assertThat(WebAddress.host(URI.create("https://example.org:443/"))).isEqualTo("example.org");
        assertThat(WebAddress.host(URI.create("http://example.org:443/"))).isEqualTo("example.org:443");
    }
}
