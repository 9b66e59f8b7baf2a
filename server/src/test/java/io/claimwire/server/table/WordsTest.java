package io.claimwire.server.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void aFigureIsShownAsItWasStatedAndNotAsItsBound() {
        assertThat(Words.stated(601L, null, "MORE_THAN")).isEqualTo(">600");
        assertThat(Words.stated(null, 599L, "LESS_THAN")).isEqualTo("<600");
        assertThat(Words.stated(600L, null, "AT_LEAST")).isEqualTo("600+");
        assertThat(Words.stated(null, 600L, "AT_MOST")).isEqualTo("up to 600");
        assertThat(Words.stated(20L, 30L, "RANGE")).isEqualTo("20-30");
        assertThat(Words.stated(27L, 27L, "EXACT")).isEqualTo("27");
        assertThat(Words.stated(null, null, null)).isEmpty();
    }
}
