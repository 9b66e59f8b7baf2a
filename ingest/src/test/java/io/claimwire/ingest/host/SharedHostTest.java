package io.claimwire.ingest.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedHostTest {

    @ParameterizedTest
    @CsvSource({
        "/~ana/feed, true",
        "/@ana/feed, true",
        "/users/ana/feed, true",
        "/user/ana/, true",
        "/users/, false",
        "/news/feed, false",
        "/, false",
        "/~, false"
    })
    void tellsAddressesOfSinglePeople(String path, boolean perUser) {
        assertThat(SharedHost.isPerUser(URI.create("http://many.example" + path)))
                .isEqualTo(perUser);
    }
}
