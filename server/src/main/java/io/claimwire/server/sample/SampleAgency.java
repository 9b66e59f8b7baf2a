package io.claimwire.server.sample;

import com.sun.net.httpserver.HttpServer;
import io.claimwire.record.Feed;
import io.claimwire.record.PageMode;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The built-in news agency: two outlets with an RSS feed each, on the loopback address.
 *
 * <p><b>The correction.</b> One dispatch exists in two versions. The first is served until {@link
 * #publishCorrection()} is called; from then on its page has other figures and its entry in the feed
 * another title, summary and time, at an unchanged address. The caller decides the moment, so that a
 * run ends with the same rows every time: it waits until everything served so far has arrived in the
 * store, calls, and waits again. That the correction is out is remembered in the state directory
 * before the first corrected byte is served; a restart after a kill neither takes it back nor repeats it.
 *
 * <p>Host and port are part of all addresses and so of article ids: keep them with the data.
 *
 * <p>All methods may be called from any thread.
 */
public final class SampleAgency implements AutoCloseable {

    private static final String MARKER = "sample-correction-published";
    private static final int THREADS = 4;
    private static final long POLL_SECONDS = 2;

    private final Catalogue catalogue = Catalogue.load();
    private final HttpServer server;
    private final ExecutorService threads;
    private final Path marker;
    private final String base;
    private volatile Map<String, Response> site;

    private SampleAgency(HttpServer server, String host, Path stateDirectory) {
        this.server = server;
        this.marker = stateDirectory.resolve(MARKER);
        this.base = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + server.getAddress().getPort();
        this.site = Site.render(catalogue, base, Files.exists(marker));
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "sample-agency");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", new SampleHandler(() -> site));
        server.start();
    }

    /**
     * Starts the agency.
     *
     * @param host a loopback address or a name of one; it stands in all links as given
     * @param port the port, 0 for any free one
     * @param stateDirectory where it remembers its correction; created if missing
     * @throws BindException where the port is in use
     * @throws IOException where the state directory cannot be made or the host is not known
     * @throws IllegalArgumentException where the host is not a loopback address
     */
    public static SampleAgency start(String host, int port, Path stateDirectory) throws IOException {
        InetAddress address = InetAddress.getByName(host);
        if (!address.isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "the sample agency serves invented news and listens on a loopback address only, not on " + host);
        }
        Files.createDirectories(stateDirectory);
        try {
            return new SampleAgency(HttpServer.create(new InetSocketAddress(address, port), 0), host, stateDirectory);
        } catch (BindException e) {
            BindException clear = new BindException("the sample agency cannot listen on " + host + ":" + port
                    + ": the port is in use; end the program that holds it or choose another port");
            clear.initCause(e);
            throw clear;
        }
    }

    /** Scheme, host and port. */
    public URI baseUri() {
        return URI.create(base);
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /**
     * The feeds as {@code news.feeds.v1} takes them; they may be polled every two seconds.
     *
     * @param addedAt the instant to put into them
     */
    public List<Feed> feeds(Instant addedAt) {
        return catalogue.outlets().stream()
                .map(outlet -> Feed.newBuilder()
                        .setFeedId(outlet.feedId())
                        .setUrl(base + outlet.feedPath())
                        .setOutlet(outlet.name())
                        .setAgencies(outlet.agencies())
                        .setLanguage("en")
                        .setCountry(null)
                        .setPageMode(PageMode.ALWAYS)
                        .setMinIntervalSeconds(POLL_SECONDS)
                        .setMaxIntervalSeconds(POLL_SECONDS)
                        .setPaused(false)
                        .setAddedAt(addedAt)
                        .build())
                .toList();
    }

    /** How many entries the feeds list together: as many pages are to be expected. */
    public int entryCount() {
        return catalogue.outlets().stream()
                .mapToInt(outlet -> outlet.entries().size())
                .sum();
    }

    /** How many of them change with the correction. */
    public int correctionCount() {
        return (int) catalogue.outlets().stream()
                .flatMap(outlet -> outlet.entries().stream())
                .filter(Catalogue.Entry::hasCorrection)
                .count();
    }

    /** Whether the corrected version is the one that is served. */
    public boolean isCorrectionPublished() {
        return Files.exists(marker);
    }

    /**
     * Serves the corrected version from now on; does nothing where it is out already.
     *
     * @throws IOException where that cannot be written down; then nothing changes
     */
    public synchronized void publishCorrection() throws IOException {
        if (isCorrectionPublished()) {
            return;
        }
        Map<String, Response> corrected = Site.render(catalogue, base, true);
        try (FileChannel channel = FileChannel.open(marker, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        site = corrected;
    }

    /** Stops listening; answers under way are cut off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
