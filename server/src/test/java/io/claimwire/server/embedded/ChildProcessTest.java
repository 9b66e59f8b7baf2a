package io.claimwire.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwire.server.OperatorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    /** Waits for long, with the mark in its command line. */
    private static final String SCRIPT = "sleep 300; : ";

    @TempDir
    Path folder;

    private Path pidFile;
    private Path log;

    @BeforeEach
    void name() {
        pidFile = folder.resolve("child.pid");
        log = folder.resolve("child.log");
    }

    @Test
    void endsAnOrphanByTheFileItLeft() throws IOException {
        start("mark-of-ours");
        long pid = pid();

        ChildProcess.endOrphan(pidFile);

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void leavesAStrangerWithTheSameIdAlone() throws IOException {
        ChildProcess stranger = start("mark-of-a-stranger");
        List<String> lines = Files.readAllLines(pidFile);
        Files.write(pidFile, List.of(lines.get(0), lines.get(1), "mark-of-ours"));

        ChildProcess.endOrphan(pidFile);

        assertThat(stranger.isAlive()).isTrue();
        stranger.stop("KILL", Duration.ofSeconds(10));
    }

    @Test
    void leavesAProcessThatStartedAtAnotherTimeAlone() throws IOException {
        ChildProcess later = start("mark-of-ours");
        List<String> lines = Files.readAllLines(pidFile);
        Files.write(pidFile, List.of(lines.get(0), "2001-01-01T00:00:00Z", lines.get(2)));

        ChildProcess.endOrphan(pidFile);

        assertThat(later.isAlive()).isTrue();
        later.stop("KILL", Duration.ofSeconds(10));
    }

    @Test
    void isContentWithoutAFileAndAskedForHelpByAStrangeOne() throws IOException {
        ChildProcess.endOrphan(pidFile);
        Files.write(pidFile, List.of("some", "thing", "else"));

        assertThatThrownBy(() -> ChildProcess.endOrphan(pidFile))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("child.pid");
    }

    @Test
    void stopsByForceWhatDoesNotListen() {
        ChildProcess deaf = ChildProcess.start(
                List.of("sh", "-c", "trap '' TERM; while :; do sleep 1; done # deaf-mark"), "deaf-mark", pidFile, log);

        deaf.stop("TERM", Duration.ofMillis(300));

        assertThat(deaf.isAlive()).isFalse();
        assertThat(pidFile).doesNotExist();
    }

    private ChildProcess start(String mark) {
        return ChildProcess.start(List.of("sh", "-c", SCRIPT + mark), mark, pidFile, log);
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile).get(0));
    }
}
