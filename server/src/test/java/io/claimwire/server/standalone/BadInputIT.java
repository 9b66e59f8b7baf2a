package io.claimwire.server.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is said in words, before anything is started. */
class BadInputIT {

    @TempDir
    Path folder;

    @Test
    void anUnreadableFeedsFile() throws Exception {
        Path feeds = Files.writeString(folder.resolve("feeds.yaml"), "feeds:\n  - id: x\n    adress: y\n");

        refused("--feeds", feeds.toString())
                .containsExactly("claimwire: " + feeds
                        + ", line 3: unknown key \"adress\": a feed has the keys id, url, outlet, agencies, language,"
                        + " country, page, minIntervalSeconds, maxIntervalSeconds, paused, addedAt");
    }

    @Test
    void anUnknownKey() throws Exception {
        refused("--set", "comit.interval.ms=1")
                .containsExactly("claimwire: unknown configuration key \"comit.interval.ms\" (flag): did you mean"
                        + " \"commit.interval.ms\"?");
    }

    @Test
    void aDataDirectoryOfANewerVersion() throws Exception {
        Files.createDirectories(data());
        Files.writeString(data().resolve("version"), "99\n");

        refused("--sample-only").singleElement().asString().contains("newer version (layout 99");
    }

    @Test
    void aDataDirectoryThatIsAFile() throws Exception {
        Files.createFile(data());

        refused("--sample-only")
                .singleElement()
                .asString()
                .contains("cannot be written")
                .contains("--data-dir");
    }

    @Test
    void aPortInUse() throws Exception {
        Files.createDirectories(data());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(data().resolve("ports.properties"), "agency.port=" + taken.getLocalPort() + "\n");

            refused("--sample-only")
                    .singleElement()
                    .asString()
                    .contains("port " + taken.getLocalPort() + " of the sample agency")
                    .contains("is taken by another program");
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private org.assertj.core.api.ListAssert<String> refused(String... options) throws Exception {
        try (StandaloneProcess run = StandaloneProcess.start(data(), options)) {
            assertThat(run.awaitExit()).isEqualTo(1);
            return assertThat(run.lines());
        }
    }
}
