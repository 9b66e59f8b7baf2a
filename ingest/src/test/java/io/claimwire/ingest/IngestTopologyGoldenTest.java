package io.claimwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes, stores and topics are what the state of a running pipeline hangs on: changes are made on purpose. */
class IngestTopologyGoldenTest {

    @Test
    void isAsReviewed(@TempDir Path state) throws Exception {
        try (IngestDriver driver = new IngestDriver(state);
                InputStream golden = IngestTopologyGoldenTest.class.getResourceAsStream("topology.txt")) {
            assertThat(golden).as("topology.txt beside this class").isNotNull();
            assertThat(driver.topology.describe().toString().strip())
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }
}
