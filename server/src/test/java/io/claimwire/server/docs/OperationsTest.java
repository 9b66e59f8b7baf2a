package io.claimwire.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.FetchOutcomeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OperationsTest {

    /** The label of the metrics for an answer with a body, whose outcome only reading it tells. */
    private static final String FETCHED = "fetched";

    @Test
    void everyOutcomeIsExplained() throws IOException {
        List<String> explained = rows("### What an outcome means")
                .map(row -> row.substring(row.indexOf('`') + 1, row.lastIndexOf('`', row.indexOf('|', 1))))
                .toList();

        assertThat(explained)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Arrays.stream(FetchOutcomeKind.values())
                                        .map(kind -> kind.name().toLowerCase(Locale.ROOT)),
                                Stream.of(FETCHED))
                        .toList());
    }

    /** The rows of the table under a heading, without its head. */
    private static Stream<String> rows(String heading) throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "operations.md")).stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("|"))
                .skip(2);
    }
}
