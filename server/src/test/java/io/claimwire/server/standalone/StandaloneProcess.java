package io.claimwire.server.standalone;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A standalone as a user runs it: the built distribution, in a process of its own. */
public final class StandaloneProcess implements AutoCloseable {

    private static final Path SCRIPT = Path.of("target", "claimwire", "bin", "claimwire");

    /** Generous: other builds may share the machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path data;
    private final Path output;
    private final Process process;

    private StandaloneProcess(Path data, Path output, Process process) {
        this.data = data;
        this.output = output;
        this.process = process;
    }

    /** Starts one; options go behind {@code --data-dir}. */
    public static StandaloneProcess start(Path data, String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(SCRIPT.toAbsolutePath().toString(), "standalone", "--data-dir", data.toString()));
        command.addAll(List.of(options));
        Path output = Files.createTempFile(data.toAbsolutePath().getParent(), "standalone", ".out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        return new StandaloneProcess(data, output, process);
    }

    /** Waits until a line of the output is as wanted. */
    void awaitLine(Predicate<String> wanted) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (lines().stream().noneMatch(wanted)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("standalone " + (process.isAlive() ? "did not get there" : "ended")
                        + "; its output:\n" + String.join("\n", lines()) + "\nits log:\n" + logTail());
            }
            Thread.sleep(100);
        }
    }

    /** Waits until it has processed all that the sample agency has, its correction included. */
    public void awaitProcessed() throws IOException, InterruptedException {
        awaitLine(line -> line.startsWith(Standalone.SAMPLE_DONE));
    }

    /** Waits for its end. */
    int awaitExit() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError(
                    "standalone did not end; its output:\n" + String.join("\n", lines()) + "\nits log:\n" + logTail());
        }
        return process.exitValue();
    }

    /** What it has printed so far. */
    List<String> lines() throws IOException {
        return Files.readAllLines(output);
    }

    /** Its data directory. */
    public Path data() {
        return data;
    }

    /** Where the broker listens, {@code host:port}. */
    public String bootstrapServers() throws IOException {
        return "127.0.0.1:" + port("broker");
    }

    /** Base address of the registry's Confluent API. */
    public String registryUrl() throws IOException {
        return "http://127.0.0.1:" + port("registry") + "/apis/ccompat/v7";
    }

    /** The database, as the test reads it. */
    StoredRows rows() throws IOException {
        return new StoredRows(
                "jdbc:postgresql://127.0.0.1:" + port("postgres") + "/claimwire",
                Files.readString(data.resolve("postgres/password")).strip());
    }

    /** SIGTERM, as a service manager does; returns the exit code. */
    int stop() throws IOException, InterruptedException {
        process.destroy();
        return awaitExit();
    }

    /** kill -9 of the parent; its children go on. */
    void killParent() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** kill -9 of everything at once. */
    void killAll() throws InterruptedException {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process.toHandle()), processes()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    /** Processes that work on the data directory, whoever started them, besides this one's parent. */
    Stream<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.pid() != process.pid())
                .filter(handle -> commandLine(handle).contains(data.toString()));
    }

    @Override
    public void close() throws InterruptedException {
        killAll();
    }

    private int port(String service) throws IOException {
        Properties ports = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("ports.properties"))) {
            ports.load(reader);
        }
        return Integer.parseInt(ports.getProperty(service + ".port"));
    }

    private String logTail() throws IOException {
        Path log = data.resolve("log/claimwire.log");
        if (!Files.exists(log)) {
            return "(none)";
        }
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    private static String commandLine(ProcessHandle handle) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(handle.pid()), "cmdline"));
        } catch (IOException e) {
            return handle.info().commandLine().orElse("");
        }
    }
}
