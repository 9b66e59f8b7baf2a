package io.claimwire.server.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One standalone with the whole sample processed, for all tests that only read: a start takes its time. */
public final class SharedStandalone {

    private static StandaloneProcess running;
    private static TownLibrary library;

    private SharedStandalone() {}

    /** Starts it for the first that asks, and returns when the sample is processed; it is stopped with the tests. */
    public static synchronized StandaloneProcess get() throws IOException, InterruptedException {
        if (running == null) {
            Path folder = Files.createDirectories(Path.of("target", "shared-standalone"));
            Path data = Files.createTempDirectory(folder.toAbsolutePath(), "data");
            library = TownLibrary.open();
            StandaloneProcess started = StandaloneProcess.start(
                    data,
                    "--sample-only",
                    "--set",
                    "fetch.hosts=" + library.host(),
                    "--set",
                    "fetch.allowed.addresses=" + library.host());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started)));
            started.awaitProcessed();
            running = started;
        }
        return running;
    }

    /** A site of which it may fetch, and of which no feed is on its list; nothing there makes a claim. */
    public static synchronized TownLibrary library() throws IOException, InterruptedException {
        get();
        return library;
    }

    private static void stop(StandaloneProcess started) {
        try {
            started.stop();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
