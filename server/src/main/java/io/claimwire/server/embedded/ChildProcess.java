package io.claimwire.server.embedded;

import io.claimwire.server.OperatorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * A process of ours that outlives us where we are killed. Its id, start and a mark of its command line are kept in a
 * file, by which the next start knows an orphan from a stranger that has got the same id since.
 */
final class ChildProcess {

    /** The start instant is reckoned from the clock at boot, which a correction of the clock moves. */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(3);

    private static final Duration ORPHAN_TIMEOUT = Duration.ofSeconds(8);

    private static final Duration EXEC_PAUSE = Duration.ofMillis(10);
    private static final int EXEC_ATTEMPTS = 200;

    private final Process process;
    private final Path pidFile;
    private final Path log;

    private ChildProcess(Process process, Path pidFile, Path log) {
        this.process = process;
        this.pidFile = pidFile;
        this.log = log;
    }

    /**
     * Starts a process whose output goes to a file.
     *
     * @param mark a part of the command line that no other process has
     */
    static ChildProcess start(List<String> command, String mark, Path pidFile, Path log) {
        List<String> detached = new ArrayList<>();
        if (OperatingSystem.has("setsid")) {
            // its own session: Ctrl-C at the terminal reaches us alone, and we stop the rest in order
            detached.add("setsid");
        }
        detached.addAll(command);
        try {
            Process process = new ProcessBuilder(detached)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(OperatingSystem.nothing()))
                    .start();
            Instant started = process.info().startInstant().orElse(Instant.EPOCH);
            Files.writeString(pidFile, process.pid() + "\n" + started + "\n" + mark + "\n");
            return new ChildProcess(process, pidFile, log);
        } catch (IOException e) {
            throw new OperatorException(command.get(0) + " cannot be started (" + e + ")", e);
        }
    }

    /** Ends what a killed standalone has left behind; a process that only has the same id is let alone. */
    static void endOrphan(Path pidFile) {
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            if (lines.size() >= 3) {
                ProcessHandle.of(Long.parseLong(lines.get(0)))
                        .filter(handle -> isOurs(handle, Instant.parse(lines.get(1)), lines.get(2)))
                        .ifPresent(ChildProcess::end);
            }
            Files.delete(pidFile);
        } catch (IOException | RuntimeException e) {
            throw new OperatorException(
                    "cannot tell from " + pidFile + " whether an earlier process still runs (" + e
                            + "): end it by hand if so, and delete the file",
                    e);
        }
    }

    private static boolean isOurs(ProcessHandle handle, Instant started, String mark) {
        Instant start = handle.info().startInstant().orElse(Instant.EPOCH);
        boolean sameStart = Duration.between(started, start).abs().compareTo(START_TOLERANCE) <= 0;
        return sameStart && commandLine(handle).contains(mark);
    }

    /** Its command line, which is blank for the moment in which a process turns into another program. */
    private static String commandLine(ProcessHandle handle) {
        String line = OperatingSystem.commandLine(handle);
        for (int attempt = 0; line.isBlank() && attempt < EXEC_ATTEMPTS && handle.isAlive(); attempt++) {
            LockSupport.parkNanos(EXEC_PAUSE.toNanos());
            line = OperatingSystem.commandLine(handle);
        }
        return line;
    }

    private static void end(ProcessHandle handle) {
        handle.destroy();
        if (!awaitExit(handle.onExit(), ORPHAN_TIMEOUT)) {
            handle.destroyForcibly();
            awaitExit(handle.onExit(), ORPHAN_TIMEOUT);
        }
    }

    /** Stops it by a signal, and by force where that does not help in time. */
    void stop(String signal, Duration timeout) {
        if (process.isAlive()) {
            OperatingSystem.signal(process.pid(), signal);
            if (!awaitExit(process.onExit(), timeout)) {
                process.destroyForcibly();
                awaitExit(process.onExit(), timeout);
            }
        }
        pidFile.toFile().delete();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it said last, for a message about its end. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException e) {
            return "(its output " + log + " cannot be read)";
        }
    }

    Path log() {
        return log;
    }

    private static boolean awaitExit(CompletableFuture<?> exit, Duration timeout) {
        try {
            exit.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
