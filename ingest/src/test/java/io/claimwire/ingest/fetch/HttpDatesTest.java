package io.claimwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpDatesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void readsSecondsAndDates() {
        assertThat(HttpDates.retryAfter("120", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(HttpDates.retryAfter("Sun, 01 Mar 2026 12:05:00 GMT", NOW)).isEqualTo(Duration.ofMinutes(5));
        assertThat(HttpDates.retryAfter("Sun, 01 Mar 2026 11:00:00 GMT", NOW)).isEqualTo(Duration.ZERO);
        assertThat(HttpDates.retryAfter("soon", NOW)).isNull();
        assertThat(HttpDates.retryAfter("99999999999999999999", NOW)).isNull();
        assertThat(HttpDates.retryAfter(null, NOW)).isNull();
    }

    @Test
    void countsFreshnessFromWhenTheAnswerWasMade() {
        assertThat(fresh(Map.of("cache-control", List.of("private, max-age=600"), "age", List.of("100"))))
                .isEqualTo(Duration.ofSeconds(500));
        assertThat(fresh(Map.of(
                        "expires", List.of("Sun, 01 Mar 2026 10:30:00 GMT"),
                        "date", List.of("Sun, 01 Mar 2026 10:00:00 GMT"))))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(fresh(Map.of("expires", List.of("0")))).isNull();
        assertThat(fresh(Map.of())).isNull();
    }

    private static Duration fresh(Map<String, List<String>> headers) {
        return HttpDates.freshFor(new RawAnswer(200, headers, new byte[0]), NOW);
    }
}
