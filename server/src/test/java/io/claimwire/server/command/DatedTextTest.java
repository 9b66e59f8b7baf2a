package io.claimwire.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatedTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 7);

    @Test
    void takesTheDayOffTheText() {
        assertThat(DatedText.of("date 2026-04-07\n\nNine died.", null)).isEqualTo(new DatedText("Nine died.", DAY));
    }

    @Test
    void leavesTheTextAloneWhereTheDayIsGiven() {
        assertThat(DatedText.of("date 2026-04-06\nNine died.", DAY))
                .isEqualTo(new DatedText("date 2026-04-06\nNine died.", DAY));
    }

    @Test
    void isNotDeceivedByWhatOnlyBeginsLikeADay() {
        assertThat(DatedText.of("date palms fell", null)).isEqualTo(new DatedText("date palms fell", null));
        assertThat(DatedText.of("date 2026-13-40 fell", null)).isEqualTo(new DatedText("date 2026-13-40 fell", null));
        assertThat(DatedText.of("date 2026-04-071", null)).isEqualTo(new DatedText("date 2026-04-071", null));
        assertThat(DatedText.of("date", null)).isEqualTo(new DatedText("date", null));
    }
}
