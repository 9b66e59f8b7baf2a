package io.claimwire.server.standalone;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A site with a front page that declares its feed. */
public final class TownLibrary {

    private static final String FRONT = """
            <html><head><title>Town Library</title>
            <link rel="alternate" type="application/rss+xml" href="/opening.xml"></head><body>Welcome</body></html>
            """;

    private static final String FEED = """
            <rss version="2.0"><channel><title>Town Library</title>
            <item><guid isPermaLink="false">hours</guid><title>New hours</title>
            <description>The library opens at nine.</description></item></channel></rss>
            """;

    private final HttpServer server;

    private TownLibrary(HttpServer server) {
        this.server = server;
    }

    static TownLibrary open() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath();
                String text = path.equals("/") ? FRONT : path.equals("/opening.xml") ? FEED : null;
                if (text == null) {
                    exchange.sendResponseHeaders(404, -1);
                    return;
                }
                byte[] body = text.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", path.equals("/") ? "text/html" : "text/xml");
                exchange.sendResponseHeaders(200, body.length);
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }
        });
        server.start();
        return new TownLibrary(server);
    }

    /** Host and port. */
    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }
}
