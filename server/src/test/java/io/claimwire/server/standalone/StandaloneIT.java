package io.claimwire.server.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.server.consumer.ExpectedTallies;
import io.claimwire.server.sample.ExpectedClaims;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline, with real components, from the sample agency's feeds to rows in PostgreSQL. */
class StandaloneIT {

    private static final String A_CLAIM = "claim | ";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void theRowsAreTheExpectedClaimsAndTallies() throws Exception {
        assertExpected(SharedStandalone.get().rows());
    }

    @Test
    void killedInTheMiddleItLosesNothingAndDoublesNothing() throws Exception {
        Path data = folder.resolve("data");
        try (StandaloneProcess first = StandaloneProcess.start(data, "--sample-only")) {
            first.awaitLine(line -> line.startsWith(A_CLAIM));
            first.killAll();
        }
        try (StandaloneProcess second = StandaloneProcess.start(data, "--sample-only")) {
            second.awaitLine(line -> line.startsWith("ready"));
            second.killParent();
            assertThat(second.processes())
                    .as("orphans, which the next start must end")
                    .isNotEmpty();
        }
        List<String> rows;
        try (StandaloneProcess third = StandaloneProcess.start(data, "--sample-only")) {
            third.awaitProcessed();
            assertExpected(third.rows());
            rows = third.rows().everything();
            assertThat(third.stop()).as("exit code after SIGTERM").isEqualTo(128 + 15);
            assertThat(third.processes()).as("processes left behind").isEmpty();
        }
        try (StandaloneProcess again = StandaloneProcess.start(data, "--sample-only")) {
            again.awaitProcessed();
            assertThat(again.rows().everything())
                    .as("a second run over the same data")
                    .isEqualTo(rows);
        }
    }

    @Test
    void theQuickStartPrintsClaimsAndTalliesAndEnds() throws Exception {
        Path data = folder.resolve("data");
        try (StandaloneProcess run = StandaloneProcess.start(data, "--sample-only", "--exit-when-idle")) {
            assertThat(run.awaitExit()).isZero();
            assertThat(run.lines())
                    .anyMatch(line -> line.startsWith("Claims ("))
                    .anyMatch(line -> line.startsWith("Tallies ("))
                    .anyMatch(line -> line.contains("Varnik") && line.contains("contested"));
            assertThat(run.processes()).as("processes left behind").isEmpty();
        }
    }

    private static void assertExpected(StoredRows rows) throws Exception {
        assertThat(rows.claims()).containsExactlyInAnyOrderElementsOf(ExpectedClaims.all());
        assertThat(rows.tallies()).containsExactlyInAnyOrderElementsOf(ExpectedTallies.all());
    }
}
