package io.claimwire.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwire.server.OperatorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void isOpenedAgainAfterItWasClosed() {
        DataDirectory.open(folder.resolve("data")).close();

        try (DataDirectory again = DataDirectory.open(folder.resolve("data"))) {
            assertThat(again.root()).isEqualTo(folder.resolve("data").toAbsolutePath());
        }
    }

    @Test
    void refusesASecondUserAndNamesTheFirst() {
        try (DataDirectory first = DataDirectory.open(folder)) {
            assertThatThrownBy(() -> DataDirectory.open(first.root()))
                    .isInstanceOf(OperatorException.class)
                    .hasMessageContaining("another standalone (process "
                            + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining("--data-dir");
        }
    }

    @Test
    void refusesWhatANewerVersionWrote() throws IOException {
        Files.writeString(folder.resolve("version"), "2\n");

        assertThatThrownBy(() -> DataDirectory.open(folder))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("newer version (layout 2, this version knows 1)");
    }

    @Test
    void refusesAVersionThatIsNone() throws IOException {
        Files.writeString(folder.resolve("version"), "latest");

        assertThatThrownBy(() -> DataDirectory.open(folder)).hasMessageContaining("holds \"latest\"");
    }

    @Test
    void saysThatItCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("--data-dir");
    }

    @Test
    void lettingGoOfARefusedDirectoryLeavesItUsable() throws IOException {
        Files.writeString(folder.resolve("version"), "2\n");
        assertThatThrownBy(() -> DataDirectory.open(folder)).isInstanceOf(OperatorException.class);
        Files.writeString(folder.resolve("version"), "1\n");

        DataDirectory.open(folder).close();
    }
}
