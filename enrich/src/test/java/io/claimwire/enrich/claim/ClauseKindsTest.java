package io.claimwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.claimwire.record.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each outcome in each kind of clause, from a table of sentences. */
class ClauseKindsTest {

    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.english();
    private static final List<String> KINDS =
            List.of("active", "passive", "nominal", "relative", "elliptic", "coordinated");

    record Row(String outcome, String kind, String sentence, String number, String affected) {

        boolean written() {
            return !sentence.isEmpty();
        }
    }

    static List<Row> rows() throws IOException {
        try (InputStream table = Objects.requireNonNull(ClauseKindsTest.class.getResourceAsStream("clauses.table"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ClauseKindsTest::row)
                    .toList();
        }
    }

    static Stream<Row> written() throws IOException {
        return rows().stream().filter(Row::written);
    }

    private static Row row(String line) {
        String[] columns =
                Arrays.stream((line + " ").split("\\|", -1)).map(String::strip).toArray(String[]::new);
        return columns.length < 5
                ? new Row(columns[0], columns[1], "", "", "")
                : new Row(columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    @ParameterizedTest
    @MethodSource("written")
    void readsTheOutcomeInThisClause(Row row) {
        Extraction read = EXTRACTOR.extract(new ExtractionInput(row.sentence(), LocalDate.of(2025, 6, 2), "en"));
        assertThat(read.claims())
                .filteredOn(claim -> claim.outcome().name().equals(row.outcome()))
                .extracting(
                        claim -> claim.quantity() == null
                                ? "none"
                                : String.valueOf(claim.quantity().lower()),
                        claim -> claim.affected() == null
                                ? "-"
                                : claim.affected().text())
                .containsExactly(tuple(row.number(), row.affected()));
    }

    @Test
    void hasEveryOutcomeInEveryKindOfClause() throws IOException {
        List<String> there =
                rows().stream().map(row -> row.outcome() + " " + row.kind()).toList();
        assertThat(there).doesNotHaveDuplicates();
        assertThat(there)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Outcome.values())
                        .filter(outcome -> outcome != Outcome.UNKNOWN)
                        .flatMap(outcome -> KINDS.stream().map(kind -> outcome + " " + kind))
                        .toList());
    }
}
