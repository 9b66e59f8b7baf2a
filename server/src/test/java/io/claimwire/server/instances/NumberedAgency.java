package io.claimwire.server.instances;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Hosts that list numbered pages, and know which instance asked for how many. */
final class NumberedAgency implements AutoCloseable {

    private final List<HttpServer> hosts = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Map<String, AtomicInteger> visits = new ConcurrentHashMap<>();
    private final Map<String, Runnable> traps = new ConcurrentHashMap<>();
    private final int pages;

    NumberedAgency(int hosts, int pages) throws IOException {
        this.pages = pages;
        for (int i = 0; i < hosts; i++) {
            HttpServer host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
            host.setExecutor(threads);
            host.createContext("/", this::answer);
            host.start();
            this.hosts.add(host);
        }
    }

    /** Address of a host's feed. */
    String feed(int host) {
        return base(hosts.get(host)) + "/feed.xml";
    }

    /** Addresses of all pages of the first so many hosts. */
    TreeSet<String> links(int count) {
        TreeSet<String> links = new TreeSet<>();
        hosts.subList(0, count).forEach(host -> {
            for (int i = 0; i < pages; i++) {
                links.add(base(host) + "/page/" + i);
            }
        });
        return links;
    }

    /** Pages that an instance, named by its User-Agent, has asked for. */
    int visits(String instance) {
        return visits.computeIfAbsent(instance, name -> new AtomicInteger()).get();
    }

    /** Does something while the next page that an instance asks for is not answered yet. */
    void atNextVisit(String instance, Runnable action) {
        traps.put(instance, action);
    }

    @Override
    public void close() {
        hosts.forEach(host -> host.stop(0));
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String instance = String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent"));
        if (path.equals("/feed.xml")) {
            answer(
                    exchange,
                    "application/rss+xml",
                    rss(exchange.getLocalAddress().getPort()));
        } else if (path.startsWith("/page/")) {
            visits.computeIfAbsent(instance, name -> new AtomicInteger()).incrementAndGet();
            Runnable trap = traps.remove(instance);
            if (trap != null) {
                trap.run();
            }
            answer(exchange, "text/html", "<h1>Page</h1><p>This is " + path + ".</p>");
        } else {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        }
    }

    private String rss(int port) {
        StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>Numbered</title>");
        for (int i = 0; i < pages; i++) {
            rss.append("<item><title>Page ")
                    .append(i)
                    .append("</title><link>http://127.0.0.1:")
                    .append(port)
                    .append("/page/")
                    .append(i)
                    .append("</link></item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String base(HttpServer host) {
        return "http://127.0.0.1:" + host.getAddress().getPort();
    }
}
