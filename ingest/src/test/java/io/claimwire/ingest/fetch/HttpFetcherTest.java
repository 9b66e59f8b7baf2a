package io.claimwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.claimwire.ingest.fetch.FetchOutcome.Fetched;
import io.claimwire.ingest.fetch.FetchOutcome.NotModified;
import io.claimwire.ingest.fetch.FetchOutcome.RateLimited;
import io.claimwire.ingest.fetch.FetchOutcome.Redirected;
import io.claimwire.record.FetchOutcomeKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest {

    private static final int MAX_BYTES = 1 << 20;

    private final ExecutorService handlers = Executors.newCachedThreadPool();
    private HttpServer server;
    private HttpFetcher fetcher;
    private String base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(handlers);
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        fetcher = fetcher(Duration.ofSeconds(60));
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.stop(0);
        handlers.shutdownNow();
    }

    @Test
    void bringsTheBodyAndWhatSaysHowLongItHolds() {
        serve("/feed", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            exchange.getResponseHeaders().add("Last-Modified", "Sun, 01 Mar 2026 10:00:00 GMT");
            exchange.getResponseHeaders().add("Cache-Control", "public, max-age=600");
            answer(exchange, 200, "<rss/>".getBytes(StandardCharsets.UTF_8));
        });

        Fetched fetched = (Fetched) fetch("/feed");

        assertThat(fetched.body()).asString().isEqualTo("<rss/>");
        assertThat(fetched.source().etag()).isEqualTo("\"1\"");
        assertThat(fetched.source().lastModified()).isEqualTo("Sun, 01 Mar 2026 10:00:00 GMT");
        assertThat(fetched.source().freshFor()).isEqualTo(Duration.ofMinutes(10));
        assertThat(fetched.source().permanentUrl()).isNull();
    }

    @Test
    void asksConditionallyAndSignsItsRequests() {
        AtomicReference<List<String>> asked = new AtomicReference<>();
        serve("/feed", exchange -> {
            var headers = exchange.getRequestHeaders();
            asked.set(List.of(
                    headers.getFirst("If-None-Match"),
                    headers.getFirst("If-Modified-Since"),
                    headers.getFirst("User-Agent")));
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        });
        FetchRequest request = new FetchRequest(
                URI.create(base + "/feed"), "\"1\"", "Sun, 01 Mar 2026 10:00:00 GMT", MAX_BYTES, 0, true, false);

        NotModified same = (NotModified) fetcher.fetch(request).join();

        assertThat(asked.get()).containsExactly("\"1\"", "Sun, 01 Mar 2026 10:00:00 GMT", "Test/1 (+mailto:me)");
        assertThat(same.source().etag())
                .as("validators outlive a 304 that repeats none")
                .isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "raw-deflate", "br", "zstd"})
    void readsEveryEncodingItOffers(String encoding) {
        byte[] plain = "the same text again and again, ".repeat(40).getBytes(StandardCharsets.UTF_8);
        byte[] body = Encodings.encode(encoding, plain);
        serve("/page", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", encoding.replace("raw-", ""));
            answer(exchange, 200, body);
        });

        assertThat(((Fetched) fetch("/page")).body()).isEqualTo(plain);
    }

    @Test
    void readsABodyThatIsOnlySaidToBeCompressed() {
        serve("/page", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            answer(exchange, 200, "plain".getBytes(StandardCharsets.UTF_8));
        });

        assertThat(((Fetched) fetch("/page")).body()).asString().isEqualTo("plain");
    }

    @Test
    void stopsAtABombOfAGibibyte() {
        byte[] bomb = gzip(1 << 30);
        serve("/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            answer(exchange, 200, bomb);
        });

        assertThat(fetcher.fetch(FetchRequest.of(URI.create(base + "/bomb"), 10 << 20))
                        .join()
                        .kind())
                .isEqualTo(FetchOutcomeKind.TOO_LARGE);
    }

    @Test
    void stopsAtTheRatioBeforeTheCap() {
        byte[] body = gzip(8 << 20);
        serve("/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            answer(exchange, 200, body);
        });

        FetchOutcome outcome = fetcher.fetch(FetchRequest.of(URI.create(base + "/bomb"), 50 << 20))
                .join();

        assertThat(outcome.message()).contains("100-fold");
    }

    @Test
    void stopsAtAnEndlessBody() {
        serve("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[1 << 16];
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(chunk);
                }
            }
        });

        assertThat(fetch("/endless").kind()).isEqualTo(FetchOutcomeKind.TOO_LARGE);
    }

    @Test
    void refusesABodyThatIsAnnouncedTooLarge() {
        serve("/large", exchange -> {
            exchange.sendResponseHeaders(200, 1L << 40);
            exchange.getResponseBody().write(1);
        });

        assertThat(fetch("/large").kind()).isEqualTo(FetchOutcomeKind.TOO_LARGE);
    }

    @Test
    void refusesAHeaderOfMegabytes() {
        serve("/header", exchange -> {
            exchange.getResponseHeaders().add("X-Large", "x".repeat(20 << 20));
            answer(exchange, 200, new byte[0]);
        });

        assertThat(fetch("/header").kind()).isEqualTo(FetchOutcomeKind.TOO_LARGE);
    }

    @Test
    void givesASlowSenderUp() {
        fetcher.close();
        fetcher = fetcher(Duration.ofMillis(800));
        serve("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(50);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(fetch("/slow").kind()).isEqualTo(FetchOutcomeKind.TIMEOUT);
    }

    @Test
    void followsARedirectOnTheSameHost() {
        redirect("/old", 301, "/new");
        serve("/new", exchange -> answer(exchange, 200, new byte[] {'x'}));

        Fetched fetched = (Fetched) fetch("/old");

        assertThat(fetched.source().url()).isEqualTo(URI.create(base + "/new"));
        assertThat(fetched.source().permanentUrl()).isEqualTo(URI.create(base + "/new"));
    }

    @Test
    void aTemporaryRedirectMovesNothing() {
        redirect("/old", 302, "/new");
        serve("/new", exchange -> answer(exchange, 200, new byte[] {'x'}));

        assertThat(((Fetched) fetch("/old")).source().permanentUrl()).isNull();
    }

    @Test
    void refusesACircleAndALongChain() {
        AtomicInteger asked = new AtomicInteger();
        redirect("/circle", 302, "/circle");
        serve("/chain", exchange -> {
            exchange.getResponseHeaders().add("Location", "/chain?" + asked.incrementAndGet());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        assertThat(fetch("/circle").kind()).isEqualTo(FetchOutcomeKind.TOO_MANY_REDIRECTS);
        assertThat(fetch("/chain").kind()).isEqualTo(FetchOutcomeKind.TOO_MANY_REDIRECTS);
        assertThat(asked).hasValue(6);
    }

    @Test
    void leavesARedirectToAnotherHostToThatHostsPace() {
        redirect("/old", 301, "http://other.example/new");

        Redirected redirected = (Redirected) fetch("/old");

        assertThat(redirected.target()).isEqualTo(URI.create("http://other.example/new"));
        assertThat(redirected.permanent()).isTrue();
        assertThat(redirected.hops()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/passwd", "gopher://x/", "javascript:alert(1)"})
    void followsARedirectToTheWebAlone(String location) {
        redirect("/odd", 302, location);

        assertThat(fetch("/odd").kind()).isEqualTo(FetchOutcomeKind.CLIENT_ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://169.254.169.254/latest/meta-data",
                "http://[fd00::1]/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://2130706433/",
                "http://0/",
                "http://10.0.0.1/",
                "http://inside.example/"
            })
    void connectsToNothingBehindTheWall(String address) {
        FetchRequest request = FetchRequest.of(URI.create(address), MAX_BYTES);

        assertThat(fetcher.fetch(request).join().kind()).isEqualTo(FetchOutcomeKind.BLOCKED_ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({"404,NOT_FOUND", "410,GONE", "403,CLIENT_ERROR", "500,SERVER_ERROR", "503,SERVER_ERROR"})
    void tellsStatusesApart(int status, FetchOutcomeKind kind) {
        serve("/status", exchange -> answer(exchange, status, new byte[0]));

        assertThat(fetch("/status").kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void readsRetryAfter(int status) {
        serve("/busy", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            answer(exchange, status, new byte[0]);
        });

        assertThat(((RateLimited) fetch("/busy")).retryAfter()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void saysWhatIsUnreachableAndWhatHasNoAddress() throws IOException {
        int closed;
        try (var socket = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        fetcher.close();
        fetcher = new HttpFetcher(
                settings(Duration.ofSeconds(60)),
                new GuardedResolver(HttpFetcherTest::resolve, new AddressGuard(List.of("127.0.0.0/8"))),
                Clock.systemUTC(),
                bytes -> {});

        assertThat(fetcher.fetch(FetchRequest.of(URI.create("http://127.0.0.1:" + closed + "/"), MAX_BYTES))
                        .join()
                        .kind())
                .isEqualTo(FetchOutcomeKind.UNREACHABLE);
        assertThat(fetcher.fetch(FetchRequest.of(URI.create("http://nowhere.example/"), MAX_BYTES))
                        .join()
                        .kind())
                .isEqualTo(FetchOutcomeKind.DNS_FAILED);
    }

    @Test
    void aHostThatSpeaksNoTlsIsSaidToBeSo() throws IOException {
        try (var plain = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            handlers.execute(() -> {
                try (var socket = plain.accept()) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    socket.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // the fetcher hangs up, as it should
                }
            });
            fetcher.close();
            fetcher = new HttpFetcher(
                    settings(Duration.ofSeconds(60)),
                    new GuardedResolver(HttpFetcherTest::resolve, new AddressGuard(List.of("127.0.0.0/8"))),
                    Clock.systemUTC(),
                    bytes -> {});
            URI tls = URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/");

            assertThat(fetcher.fetch(FetchRequest.of(tls, MAX_BYTES)).join().kind())
                    .isEqualTo(FetchOutcomeKind.TLS_FAILED);
        }
    }

    @Test
    void cancellingEndsTheExchange() {
        serve("/never", exchange -> {});

        CompletableFuture<FetchOutcome> running =
                fetcher.fetch(FetchRequest.of(URI.create(base + "/never"), MAX_BYTES));
        running.cancel(true);

        assertThat(running).isCancelled();
    }

    private FetchOutcome fetch(String path) {
        return fetcher.fetch(FetchRequest.of(URI.create(base + path), MAX_BYTES))
                .join();
    }

    private HttpFetcher fetcher(Duration timeout) {
        return new HttpFetcher(
                settings(timeout),
                new GuardedResolver(
                        HttpFetcherTest::resolve,
                        new AddressGuard(
                                List.of("127.0.0.1:" + server.getAddress().getPort()))),
                Clock.systemUTC(),
                bytes -> {});
    }

    private static FetchSettings settings(Duration timeout) {
        return new FetchSettings("Test/1 (+mailto:me)", timeout, Duration.ofSeconds(20), 5, 16_384, 100, 8);
    }

    private static InetAddress[] resolve(String host) throws java.net.UnknownHostException {
        return switch (host) {
            case "inside.example" -> new InetAddress[] {InetAddress.getByName("192.168.1.1")};
            case "nowhere.example" -> throw new java.net.UnknownHostException(host);
            default -> InetAddress.getAllByName(host);
        };
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private void redirect(String path, int status, String location) {
        serve(path, exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
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

    /** Bodies in each encoding. */
    private static final class Encodings {

        static byte[] encode(String encoding, byte[] plain) {
            try {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                OutputStream encoder = switch (encoding) {
                    case "gzip" -> new GZIPOutputStream(out);
                    case "deflate" -> new DeflaterOutputStream(out);
                    case "raw-deflate" -> new DeflaterOutputStream(out, new java.util.zip.Deflater(9, true));
                    case "zstd" -> new com.github.luben.zstd.ZstdOutputStream(out);
                    default -> new StoredBrotli(out);
                };
                try (encoder) {
                    encoder.write(plain);
                }
                return out.toByteArray();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** Brotli with a single uncompressed block (RFC 7932, 9.2): there is no encoder in Java. */
    private static final class StoredBrotli extends OutputStream {
        private final OutputStream out;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        StoredBrotli(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) {
            body.write(b);
        }

        @Override
        public void close() throws IOException {
            // WBITS 16 = one 0 bit; ISLAST 0; MNIBBLES 4 = 00; MLEN - 1 in 16 bits; ISUNCOMPRESSED 1; to the byte's end
            int length = body.size() - 1;
            int bits = (length << 4) | (1 << 20);
            out.write(bits & 0xff);
            out.write((bits >> 8) & 0xff);
            out.write((bits >> 16) & 0xff);
            body.writeTo(out);
            out.write(3); // ISLAST, ISLASTEMPTY
            out.close();
        }
    }
}
