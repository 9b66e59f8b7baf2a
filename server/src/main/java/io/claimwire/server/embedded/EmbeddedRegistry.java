package io.claimwire.server.embedded;

import io.claimwire.server.OperatorException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Apicurio's schema registry as a child process, with its schemas and their ids in an H2 file. */
final class EmbeddedRegistry implements AutoCloseable {

    /** Path of the registry's Confluent API. */
    static final String API_PATH = "/apis/ccompat/v7";

    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

    private final ChildProcess process;
    private final String url;

    private EmbeddedRegistry(ChildProcess process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param software the unpacked registry, from the distribution's {@code components}
     */
    static EmbeddedRegistry start(Path software, Path directory, Path log, int port) throws InterruptedException {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new OperatorException("the registry's directory " + directory + " cannot be written (" + e + ")", e);
        }
        String mark = "-Dclaimwire.registry=" + directory;
        ChildProcess process = ChildProcess.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-XX:MaxMetaspaceSize=160m",
                        "-XX:+UseSerialGC",
                        // starts in half the time, and never runs long enough for the better compiler to pay
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        mark,
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.log.level=WARN",
                        "-Dquarkus.datasource.jdbc.url=jdbc:h2:file:" + directory.resolve("registry"),
                        "-jar",
                        jar(software).toString()),
                mark,
                pidFile(directory),
                log);
        EmbeddedRegistry registry = new EmbeddedRegistry(process, "http://127.0.0.1:" + port + API_PATH);
        try {
            registry.awaitAnswer();
        } catch (RuntimeException | InterruptedException e) {
            registry.close();
            throw e;
        }
        return registry;
    }

    static Path pidFile(Path directory) {
        return directory.resolve("registry.pid");
    }

    /** Base address of its Confluent API. */
    String url() {
        return url;
    }

    @Override
    public void close() {
        process.stop("TERM", STOP_TIMEOUT);
    }

    private void awaitAnswer() throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/subjects"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + START_TIMEOUT.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new OperatorException("the schema registry ended at its start; its last words (" + process.log()
                        + "):\n" + process.lastWords());
            }
            if (answers(client, request)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new OperatorException("the schema registry did not answer within " + START_TIMEOUT.toSeconds()
                + " s; its log is " + process.log());
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path jar(Path software) {
        try (Stream<Path> files = Files.list(software)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(() -> missing(software, null));
        } catch (IOException e) {
            throw missing(software, e);
        }
    }

    private static OperatorException missing(Path software, @org.jspecify.annotations.Nullable Throwable cause) {
        return new OperatorException(
                "the schema registry is missing from " + software
                        + ": standalone runs from the built distribution, through the script `claimwire`",
                cause);
    }
}
