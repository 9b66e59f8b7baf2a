package io.claimwire.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void leavesTextAlone() {
        assertThat(Printable.line("Москва, 東京, “12 killed” – é 😀")).isEqualTo("Москва, 東京, “12 killed” – é 😀");
    }

    @Test
    void escapesWhatForgesLinesAndSteersTerminals() {
        assertThat(Printable.line("a\nb\u001b[2Jc\u2028d\u0085e\u202ef"))
                .isEqualTo("a\\u000ab\\u001b[2Jc\\u2028d\\u0085e\\u202ef");
    }
}
