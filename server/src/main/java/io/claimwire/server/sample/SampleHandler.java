package io.claimwire.server.sample;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers GET and HEAD with validators and conditional requests (RFC 9110, section 13). */
final class SampleHandler implements HttpHandler {

    private static final int NO_BODY = -1;

    private final Supplier<Map<String, Response>> site;

    SampleHandler(Supplier<Map<String, Response>> site) {
        this.site = site;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, NO_BODY);
                return;
            }
            Response response = site.get().get(exchange.getRequestURI().getPath());
            if (response == null) {
                byte[] body = "There is no such page at the sample agency.\n".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
                send(exchange, 404, body);
                return;
            }
            Headers headers = exchange.getResponseHeaders();
            headers.set("ETag", response.etag());
            headers.set(
                    "Last-Modified",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            response.modified().atZone(ZoneOffset.UTC)));
            headers.set("Cache-Control", "no-cache");
            if (unchanged(exchange.getRequestHeaders(), response)) {
                exchange.sendResponseHeaders(304, NO_BODY);
                return;
            }
            headers.set("Content-Type", response.contentType());
            send(exchange, 200, response.body());
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** If-None-Match decides where it is sent; only else If-Modified-Since counts. */
    private static boolean unchanged(Headers request, Response response) {
        String tags = request.getFirst("If-None-Match");
        if (tags != null) {
            return tags.strip().equals("*") || tags.contains(response.etag());
        }
        Instant since = date(request.getFirst("If-Modified-Since"));
        return since != null && !response.modified().isAfter(since);
    }

    private static @Nullable Instant date(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
