package io.claimwire.ingest.feed.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FeedDatesTest {
    /** Each line of the file: a text and the instant it means, {@code -} for what is no date. */
    @ParameterizedTest
    @CsvFileSource(resources = "dates.csv", delimiter = '|')
    void isReadOrRefused(String text, String instant) {
        assertThat(FeedDates.parse(text)).isEqualTo(instant.equals("-") ? null : Instant.parse(instant));
    }
}
