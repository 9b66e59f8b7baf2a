package io.claimwire.server.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsAreAsWideAsNeededAndCutAtTheirLimit() {
        TextTable table = new TextTable(List.of("WHERE", "N", "WHO"), List.of(6, 3, 20));
        table.add("Varnikgrad", "12", "the army");
        table.add("Orla", null, "nobody");

        assertThat(table.lines()).containsExactly("WHERE   N   WHO", "Varni…  12  the army", "Orla        nobody");
    }

    @Test
    void aCellCannotLeaveItsLine() {
        TextTable table = new TextTable(List.of("TITLE"), List.of(40));
        table.add("a\nb\u001b[2J");

        assertThat(table.lines()).containsExactly("TITLE", "a\\u000ab\\u001b[2J");
    }
}
