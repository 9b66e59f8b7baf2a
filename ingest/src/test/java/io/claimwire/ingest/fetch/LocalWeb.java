package io.claimwire.ingest.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A host on loopback and a fetcher that may ask it alone. */
final class LocalWeb implements BeforeEachCallback, AfterEachCallback {

    static final int MAX_BYTES = 1 << 20;
    static final Duration PATIENT = Duration.ofSeconds(60);

    private final Duration timeout;
    private final GuardedResolver.Lookup lookup;
    private ExecutorService handlers;
    private HttpServer server;
    private HttpFetcher fetcher;

    LocalWeb() {
        this(PATIENT, LocalWeb::resolve);
    }

    /** @param timeout of a whole fetch */
    LocalWeb(Duration timeout, GuardedResolver.Lookup lookup) {
        this.timeout = timeout;
        this.lookup = lookup;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        handlers = Executors.newCachedThreadPool();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(handlers);
        server.start();
        fetcher = new HttpFetcher(
                settings(timeout),
                new GuardedResolver(lookup, new AddressGuard(List.of("127.0.0.1:" + port()))),
                null,
                Clock.systemUTC(),
                bytes -> {});
    }

    @Override
    public void afterEach(ExtensionContext context) {
        fetcher.close();
        server.stop(0);
        handlers.shutdownNow();
    }

    static FetchSettings settings(Duration timeout) {
        return new FetchSettings("Test/1 (+mailto:me)", timeout, Duration.ofSeconds(20), 5, 16_384, 100, 8);
    }

    /** A fetcher of this host and any other port of loopback. */
    static HttpFetcher ofAllPorts() {
        return new HttpFetcher(
                settings(PATIENT),
                new GuardedResolver(LocalWeb::resolve, new AddressGuard(List.of("127.0.0.0/8"))),
                null,
                Clock.systemUTC(),
                bytes -> {});
    }

    static InetAddress[] resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "inside.example" -> new InetAddress[] {InetAddress.getByName("192.168.1.1")};
            case "nowhere.example" -> throw new UnknownHostException(host);
            default -> InetAddress.getAllByName(host);
        };
    }

    HttpFetcher fetcher() {
        return fetcher;
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** Fetches as feeds and pages are fetched: a redirect is the end of it. */
    FetchOutcome fetch(String path) {
        return fetch(url(path));
    }

    FetchOutcome fetch(URI url) {
        return fetcher.fetch(FetchRequest.of(url, MAX_BYTES)).join();
    }

    /** Fetches step by step where it is redirected to. */
    FetchOutcome follow(URI url) {
        FetchOutcome outcome = fetch(url);
        while (outcome instanceof FetchOutcome.Redirected to) {
            outcome = fetcher.fetch(
                            new FetchRequest(to.target(), null, null, MAX_BYTES, to.hops(), to.permanent(), false))
                    .join();
        }
        return outcome;
    }

    FetchOutcome follow(String path) {
        return follow(url(path));
    }

    void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    void redirect(String path, int status, String location) {
        serve(path, exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
