package io.claimwire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2024-11-04T08:30:15+0200 | 2024-11-04T08:30:15+02:00",
                "2024-11-04T23:59:59.123Z | 2024-11-04T23:59:59Z",
                "2024-11-04 07:05 | 2024-11-04T07:05Z",
                "20241104 | 2024-11-04T00:00Z",
                "Mon, 04 Nov 2024 08:30:00 GMT | 2024-11-04T08:30Z",
                "Posted on November 4th, 2024 at 3:05 pm | 2024-11-04T15:05Z",
                "Updated Nov. 4, 2024 | 2024-11-04T00:00Z",
                "4. November 2024 | 2024-11-04T00:00Z",
                "4 de noviembre de 2024 | 2024-11-04T00:00Z",
                "le 4 novembre 2024 à 12:00 | 2024-11-04T12:00Z",
                "4 ноября 2024 | 2024-11-04T00:00Z",
                "04.11.2024, 18:20 Uhr | 2024-11-04T18:20Z",
                "25/12/2024 | 2024-12-25T00:00Z",
                "2024年11月4日 | 2024-11-04T00:00Z",
                "31 February 2024 | -",
                "call 555 1234 2024 | -",
                "April 4, 1724 | -",
                "no date here | -",
            })
    void readsDates(String text, @Nullable String expected) {
        assertThat(String.valueOf(DateText.parse(text, false))).isEqualTo(String.valueOf(expected));
    }

    @ParameterizedTest
    @CsvSource({"11/04/2024, 2024-11-04T00:00Z", "25/12/2024, 2024-12-25T00:00Z"})
    void takesTheMonthFirstWhereTheLanguageDoes(String text, String expected) {
        assertThat(String.valueOf(DateText.parse(text, true))).isEqualTo(expected);
    }
}
