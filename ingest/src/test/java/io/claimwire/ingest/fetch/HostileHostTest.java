package io.claimwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.FetchOutcomeKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Hosts that send more than anybody asked for. Each is cut off at its cap, and what it did is told apart. */
class HostileHostTest {

    @RegisterExtension
    final LocalWeb web = new LocalWeb();

    @Test
    void stopsAtABombOfAGibibyte() {
        byte[] bomb = gzip(1 << 30);
        web.serve("/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            LocalWeb.answer(exchange, 200, bomb);
        });

        assertThat(web.fetcher()
                        .fetch(FetchRequest.of(web.url("/bomb"), 10 << 20))
                        .join()
                        .kind())
                .isEqualTo(FetchOutcomeKind.TOO_LARGE);
    }

    @Test
    void stopsAtTheRatioBeforeTheCap() {
        byte[] body = gzip(8 << 20);
        web.serve("/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            LocalWeb.answer(exchange, 200, body);
        });

        FetchOutcome outcome =
                web.fetcher().fetch(FetchRequest.of(web.url("/bomb"), 50 << 20)).join();

        assertThat(outcome.message()).contains("100-fold");
    }

    @Test
    void stopsAtAnEndlessBody() {
        web.serve("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[1 << 16];
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(chunk);
                }
            }
        });

        assertThat(web.fetch("/endless").kind()).isEqualTo(FetchOutcomeKind.TOO_LARGE);
    }

    @Test
    void refusesABodyThatIsAnnouncedTooLarge() {
        web.serve("/large", exchange -> {
            exchange.sendResponseHeaders(200, 1L << 40);
            exchange.getResponseBody().write(1);
        });

        assertThat(web.fetch("/large").kind()).isEqualTo(FetchOutcomeKind.TOO_LARGE);
    }

    @Test
    void refusesAHeaderOfMegabytes() {
        web.serve("/header", exchange -> {
            exchange.getResponseHeaders().add("X-Large", "x".repeat(20 << 20));
            LocalWeb.answer(exchange, 200, new byte[0]);
        });

        assertThat(web.fetch("/header").kind()).isEqualTo(FetchOutcomeKind.TOO_LARGE);
    }

    @Test
    void refusesAFeedOfFiftyMegabytesThatDoesNotSayItsLength() {
        byte[] chunk = "<item><title>Another one</title></item>".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        web.serve("/feed", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int sent = 0; sent < 50 << 20; sent += chunk.length) {
                    out.write(chunk);
                }
            }
        });

        FetchOutcome outcome =
                web.fetcher().fetch(FetchRequest.of(web.url("/feed"), 10 << 20)).join();

        assertThat(outcome.kind()).isEqualTo(FetchOutcomeKind.TOO_LARGE);
        assertThat(outcome.message()).contains("10485760 bytes");
    }

    @Test
    void theBeginningOfAnEndlessBodyIsAnAnswerWhereThatWillDo() {
        web.serve("/robots.txt", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = "Disallow: /private\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(chunk);
                }
            }
        });

        FetchOutcome outcome = web.fetcher()
                .fetch(new FetchRequest(web.url("/robots.txt"), null, null, 100_000, 0, true, true))
                .join();

        assertThat(((FetchOutcome.Fetched) outcome).body())
                .asString(StandardCharsets.UTF_8)
                .hasSize(100_000)
                .startsWith("Disallow: /private\n");
    }

    @Test
    void refusesHeadersWithoutEnd() {
        web.serve("/headers", exchange -> {
            for (int i = 0; i < 5_000; i++) {
                exchange.getResponseHeaders().add("X-" + i, "x".repeat(1_000));
            }
            LocalWeb.answer(exchange, 200, new byte[0]);
        });

        assertThat(web.fetch("/headers").kind()).isEqualTo(FetchOutcomeKind.TOO_LARGE);
    }

    @Test
    void aBodyThatBreaksOffIsNoBody() {
        web.serve("/short", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("<rss>".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });

        assertThat(web.fetch("/short").kind()).isEqualTo(FetchOutcomeKind.UNREACHABLE);
    }

    @Test
    void cancellingEndsTheExchange() {
        web.serve("/never", exchange -> {});

        CompletableFuture<FetchOutcome> running =
                web.fetcher().fetch(FetchRequest.of(web.url("/never"), LocalWeb.MAX_BYTES));
        running.cancel(true);

        assertThat(running).isCancelled();
    }

    private static byte[] gzip(int zeros) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            byte[] chunk = new byte[1 << 16];
            for (int written = 0; written < zeros; written += chunk.length) {
                gzip.write(chunk);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
