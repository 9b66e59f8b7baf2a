package io.claimwire.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwire.server.OperatorException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    Path folder;

    private DataDirectory data;
    private final List<String> notices = new ArrayList<>();

    @BeforeEach
    void open() {
        data = DataDirectory.open(folder);
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void keepsWhatItChoseOnce() {
        Ports first = ports(1);
        Ports second = ports(2);

        assertThat(Arrays.stream(Service.values()).map(second::of))
                .containsExactlyElementsOf(
                        Arrays.stream(Service.values()).map(first::of).toList())
                .doesNotHaveDuplicates();
        assertThat(notices).isEmpty();
    }

    @Test
    void choosesAnotherPortForARegistryAndSaysSo() throws IOException {
        int kept = ports(1).of(Service.REGISTRY);
        try (ServerSocket taken = listen(kept)) {
            int other = ports(2).of(Service.REGISTRY);

            assertThat(other).isNotEqualTo(taken.getLocalPort());
            assertThat(notices).singleElement().asString().contains("port " + kept + " of the schema registry");
        }
        assertThat(ports(3).of(Service.REGISTRY)).isNotEqualTo(kept);
    }

    @Test
    void refusesRatherThanMoveTheSampleAgency() throws IOException {
        int kept = ports(1).of(Service.AGENCY);
        try (ServerSocket taken = listen(kept)) {
            assertThatThrownBy(() -> ports(2))
                    .isInstanceOf(OperatorException.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " of the sample agency")
                    .hasMessageContaining("--data-dir");
        }
        assertThat(ports(3).of(Service.AGENCY)).isEqualTo(kept);
    }

    @Test
    void refusesAFileThatSomeoneHasSpoilt() throws IOException {
        Files.writeString(folder.resolve(Ports.FILE), "agency.port=many\n");

        assertThatThrownBy(() -> ports(1))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("agency.port is \"many\"");
    }

    private Ports ports(long seed) {
        return Ports.keptIn(data, new Random(seed), notices::add);
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
