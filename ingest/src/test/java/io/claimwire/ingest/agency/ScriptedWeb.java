package io.claimwire.ingest.agency;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Many hosts behind one port, told apart by name, each with a script; every request is on record. */
public final class ScriptedWeb implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Clock clock;
    private final Map<String, Function<Ask, Reply>> hosts = new ConcurrentHashMap<>();
    private final Map<String, HttpHandler> wild = new ConcurrentHashMap<>();
    private final Queue<Visit> visits = new ConcurrentLinkedQueue<>();

    /** @param clock what the hosts go by */
    public ScriptedWeb(Clock clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The address of a path on a host. */
    public String url(String host, String path) {
        return "http://" + host + ":" + port() + path;
    }

    /** @param script what a host answers; for it everything but robots.txt, which it has none of, unless it says so */
    public void host(String name, Function<Ask, Reply> script) {
        hosts.put(name, script);
    }

    /** @param handler answers as it likes, at its own speed and length */
    public void wild(String name, HttpHandler handler) {
        wild.put(name, handler);
    }

    /** All requests so far, by host and in their order. */
    public Map<String, List<Visit>> visits() {
        return visits.stream()
                .collect(Collectors.groupingBy(visit -> visit.ask().host()));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        String host = header.contains(":") ? header.substring(0, header.indexOf(':')) : header;
        Ask ask = new Ask(
                host,
                exchange.getRequestURI().toString(),
                clock.instant(),
                exchange.getRequestHeaders().getFirst("If-None-Match"));
        HttpHandler handler = wild.get(host);
        if (handler != null) {
            visits.add(new Visit(ask, 0));
            handler.handle(exchange);
            return;
        }
        Reply reply = hosts.getOrDefault(host, unknown -> Reply.status(404)).apply(ask);
        visits.add(new Visit(ask, reply.status()));
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        boolean empty = reply.body().length == 0;
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
        if (!empty) {
            exchange.getResponseBody().write(reply.body());
        }
        exchange.close();
    }
}
