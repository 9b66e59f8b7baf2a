package io.claimwire.ingest.canary;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.claimwire.record.Feed;
import io.claimwire.record.PageMode;
import io.claimwire.schemas.Canary;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Serves a feed of one article on the loopback address. The minute is all that ever changes: so each of several
 * instances serves the same, and the store has one article, one claim and one tally a day, however long it runs.
 */
public final class CanarySite implements AutoCloseable {

    private static final String FEED_PATH = "/feed.xml";
    private static final String PAGE_PATH = "/canary";
    private static final long INTERVAL_SECONDS = 60;

    /** Must be read as exactly one claim; of no place, so that it meets no claim of others in a tally. */
    private static final String DISPATCH = "The canary desk said nine canaries were wounded.";

    /** As long as a short story: a page with a single sentence is taken for none. */
    private static final String REST = """
            <p>The desk writes one dispatch a minute, and none of it is news. It is written so that the whole pipeline
            has something to read at any hour: the poll of a feed, the visit of a page, the text in it, the claim in
            the text, and the ledger and the tables behind that.</p>
            <p>Where the dispatch of the last minutes is missing at the end, something on the way stands still, also
            when every single part of the pipeline says that it is well. Whoever keeps the pipeline should look at its
            parts one after another, in the order of the flow, until the one is found that has not seen it.</p>
            """;

    private final HttpServer server;
    private final Clock clock;

    private CanarySite(HttpServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /**
     * Listens at once.
     *
     * @param port 0 takes a free one
     * @throws IOException where the port is taken
     */
    public static CanarySite start(int port, Clock clock) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback(), port), 0);
        CanarySite site = new CanarySite(server, clock);
        server.createContext("/", site::answer);
        server.start();
        return site;
    }

    /**
     * The feed as the list takes it.
     *
     * @param port where the site listens
     */
    public static Feed feed(int port, Instant addedAt) {
        return Feed.newBuilder()
                .setFeedId(Canary.FEED_ID)
                .setUrl(base(port) + FEED_PATH)
                .setOutlet("Claimwire Canary")
                .setLanguage("en")
                .setPageMode(PageMode.ALWAYS)
                .setMinIntervalSeconds(INTERVAL_SECONDS)
                .setMaxIntervalSeconds(INTERVAL_SECONDS)
                .setAddedAt(addedAt)
                .build();
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String minute = clock.instant().truncatedTo(ChronoUnit.MINUTES).toString();
            switch (exchange.getRequestURI().getPath()) {
                case FEED_PATH -> send(exchange, "application/atom+xml", feed(minute));
                case PAGE_PATH -> send(exchange, "text/html", page(minute));
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private String feed(String minute) {
        String link = base(port()) + PAGE_PATH;
        return """
                <feed xmlns="http://www.w3.org/2005/Atom"><id>%1$s</id><title>Canary</title><updated>%2$s</updated>
                <entry><id>%1$s</id><link href="%1$s"/><title>The canary at %2$s</title>
                <published>%2$s</published><updated>%2$s</updated><summary>%3$s</summary></entry></feed>
                """.formatted(link, minute, DISPATCH);
    }

    private static String page(String minute) {
        return """
                <!DOCTYPE html><html lang="en"><head><title>The canary at %1$s</title>
                <meta property="og:type" content="article">
                <meta property="article:published_time" content="%1$s"></head>
                <body><article><h1>The canary at %1$s</h1><p>%2$s</p>
                %3$s</article></body></html>
                """.formatted(minute, DISPATCH, REST);
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static String base(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
