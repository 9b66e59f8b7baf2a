package io.claimwire.ingest.fetch;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Fetchers for which every name under {@code .example} is this machine; one that begins with {@code rebound} at the first
 * look-up alone, and what clouds tell of themselves from then on.
 */
public final class LoopbackFetchers {

    private static final Set<String> LOOKED_UP = ConcurrentHashMap.newKeySet();

    private LoopbackFetchers() {}

    /** @param port the only one that may be connected to */
    public static Fetcher of(FetchSettings settings, int port, Clock clock) {
        return of(settings, List.of("127.0.0.1:" + port), null, clock);
    }

    /** Beside it a host of TLS may be connected to. */
    public static Fetcher of(FetchSettings settings, int port, OtherName secure, Clock clock) {
        return of(settings, List.of("127.0.0.1:" + port, "127.0.0.1:" + secure.port()), secure.trusted, clock);
    }

    private static Fetcher of(FetchSettings settings, List<String> allowed, @Nullable SSLContext trust, Clock clock) {
        return new HttpFetcher(
                settings,
                new GuardedResolver(LoopbackFetchers::resolve, new AddressGuard(allowed)),
                trust,
                clock,
                bytes -> {});
    }

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        if (host.startsWith("rebound") && !LOOKED_UP.add(host)) {
            return new InetAddress[] {InetAddress.getByName("169.254.169.254")};
        }
        return host.endsWith(".example")
                ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                : InetAddress.getAllByName(host);
    }

    /** A host of TLS whose certificate is trusted, and is for another name than any it has here. */
    public static final class OtherName implements AutoCloseable {

        private final HttpsServer server;
        private final SSLContext trusted;

        public OtherName(Path directory) throws Exception {
            Certificate.authority(directory);
            Certificate certificate = Certificate.of(directory, "other.test");
            trusted = certificate.trusted();
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(certificate.own()));
            server.createContext("/", exchange -> LocalWeb.answer(exchange, 404, new byte[0]));
            server.start();
        }

        public int port() {
            return server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
