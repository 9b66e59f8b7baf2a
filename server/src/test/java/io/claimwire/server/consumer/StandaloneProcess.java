package io.claimwire.server.consumer;

import io.claimwire.runtime.config.CommonConfig;
import io.claimwire.server.embedded.KeptAddresses;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The distribution's standalone over the sample agency, as an operator starts it. */
final class StandaloneProcess implements AutoCloseable {

    private static final Path PROGRAM =
            Path.of("target", "claimwire", "bin", "claimwire").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Process process;
    private final Map<String, String> addresses;

    private StandaloneProcess(Process process, Map<String, String> addresses) {
        this.process = process;
        this.addresses = addresses;
    }

    /** Processes the whole sample and returns when it is done. */
    static void process(Path data) throws IOException, InterruptedException {
        Process process = start(data, "--exit-when-idle");
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("standalone was not idle within " + LIMIT + ":\n" + log(data));
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("standalone ended with " + process.exitValue() + ":\n" + log(data));
        }
    }

    /** Starts again over the same data and keeps running, so that others can read. */
    static StandaloneProcess serve(Path data) throws IOException, InterruptedException {
        Map<String, String> addresses = KeptAddresses.of(data)
                .orElseThrow(() -> new IllegalStateException("standalone has kept no addresses in " + data));
        StandaloneProcess standalone = new StandaloneProcess(start(data), addresses);
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!(listens(standalone.bootstrap()) && listens(authority(standalone.registry())))) {
            if (!standalone.process.isAlive() || System.nanoTime() > end) {
                standalone.close();
                throw new IllegalStateException("standalone does not listen:\n" + log(data));
            }
            Thread.sleep(200);
        }
        return standalone;
    }

    String bootstrap() {
        return String.valueOf(addresses.get(CommonConfig.BOOTSTRAP_SERVERS));
    }

    String registry() {
        return String.valueOf(addresses.get(CommonConfig.SCHEMA_REGISTRY_URL));
    }

    /** SIGTERM, as an operator's Ctrl-C. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }

    private static Process start(Path data, String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(PROGRAM.toString(), "standalone", "--sample-only", "--data-dir", data.toString()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile())
                .start();
    }

    private static String log(Path data) throws IOException {
        return Files.readString(data.resolveSibling(data.getFileName() + ".log"));
    }

    private static String authority(String url) {
        return URI.create(url).getAuthority();
    }

    private static boolean listens(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(
                            hostAndPort.substring(0, colon), Integer.parseInt(hostAndPort.substring(colon + 1))),
                    1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
