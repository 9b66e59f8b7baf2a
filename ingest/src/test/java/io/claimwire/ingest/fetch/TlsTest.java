package io.claimwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.claimwire.record.FetchOutcomeKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.http.ProtocolVersion;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.nio.support.classic.AbstractClassicServerExchangeHandler;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2ServerBootstrap;
import org.apache.hc.core5.http2.ssl.H2ServerTlsStrategy;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS with certificates made for the test. What is wrong with one is told apart: each calls for another remedy. */
class TlsTest {

    private static final String NAME = "agency.example";

    @TempDir
    static Path directory;

    private static Certificate valid;

    private final ExecutorService handlers = Executors.newCachedThreadPool();
    private @Nullable HttpsServer server;

    @BeforeAll
    static void certificates() throws Exception {
        Certificate.authority(directory);
        valid = Certificate.of(directory, NAME);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
        handlers.shutdownNow();
    }

    @Test
    void readsAHostWithACertificateOfItsOwn() throws Exception {
        assertThat(fetch(serve(valid), valid.trusted())).isInstanceOf(FetchOutcome.Fetched.class);
    }

    @Test
    void refusesACertificateOfAnotherName() throws Exception {
        Certificate certificate = Certificate.of(directory, "other.example");

        FetchOutcome outcome = fetch(serve(certificate), certificate.trusted());

        assertThat(outcome.kind()).isEqualTo(FetchOutcomeKind.TLS_FAILED);
        assertThat(outcome.message()).isEqualTo("agency.example: its certificate is for another name");
    }

    @Test
    void refusesACertificateThatNobodySigned() throws Exception {
        FetchOutcome outcome = fetch(serve(valid), null);

        assertThat(outcome.kind()).isEqualTo(FetchOutcomeKind.TLS_FAILED);
        assertThat(outcome.message()).isEqualTo("agency.example: its certificate is signed by nobody we trust");
    }

    @Test
    void refusesACertificateThatHasExpired() throws Exception {
        Certificate expired = Certificate.of(directory, NAME, "-startdate", "-9d", "-validity", "3");

        FetchOutcome outcome = fetch(serve(expired), expired.trusted());

        assertThat(outcome.kind()).isEqualTo(FetchOutcomeKind.TLS_FAILED);
        assertThat(outcome.message()).isEqualTo("agency.example: its certificate has expired");
    }

    @Test
    void aHostThatSpeaksNoTlsIsSaidToBeSo() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            handlers.execute(() -> {
                try (var socket = plain.accept()) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    socket.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // the fetcher hangs up, as it should
                }
            });

            FetchOutcome outcome = fetch(plain.getLocalPort(), null);

            assertThat(outcome.kind()).isEqualTo(FetchOutcomeKind.TLS_FAILED);
            assertThat(outcome.message()).startsWith("agency.example: TLS failed");
        }
    }

    @Test
    void speaksHttp2WhereItIsOffered() throws Exception {
        AtomicReference<ProtocolVersion> spoken = new AtomicReference<>();
        HttpAsyncServer modern = H2ServerBootstrap.bootstrap()
                .setVersionPolicy(HttpVersionPolicy.NEGOTIATE)
                .setTlsStrategy(new H2ServerTlsStrategy(valid.own()))
                .register(NAME, "*", () -> new AbstractClassicServerExchangeHandler(4_096, handlers) {
                    @Override
                    protected void handle(
                            org.apache.hc.core5.http.HttpRequest request,
                            java.io.InputStream body,
                            org.apache.hc.core5.http.HttpResponse response,
                            java.io.OutputStream out,
                            org.apache.hc.core5.http.protocol.HttpContext context)
                            throws IOException {
                        spoken.set(request.getVersion());
                        response.setCode(200);
                        out.write("<rss/>".getBytes(StandardCharsets.UTF_8));
                    }
                })
                .create();
        try {
            modern.start();
            var endpoint = modern.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), URIScheme.HTTPS)
                    .get();
            int port = ((InetSocketAddress) endpoint.getAddress()).getPort();

            FetchOutcome outcome = fetch(port, valid.trusted());

            assertThat(outcome.message()).isNull();
            assertThat(((FetchOutcome.Fetched) outcome).body()).asString().isEqualTo("<rss/>");
            assertThat(spoken.get().getMajor()).isEqualTo(2);
        } finally {
            modern.close(CloseMode.IMMEDIATE);
        }
    }

    private int serve(Certificate certificate) throws Exception {
        HttpsServer started = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        started.setHttpsConfigurator(new HttpsConfigurator(certificate.own()));
        started.setExecutor(handlers);
        started.createContext("/", exchange -> LocalWeb.answer(exchange, 200, new byte[] {'x'}));
        started.start();
        server = started;
        return started.getAddress().getPort();
    }

    private static FetchOutcome fetch(int port, @Nullable SSLContext trust) {
        GuardedResolver resolver = new GuardedResolver(
                host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, new AddressGuard(List.of("127.0.0.0/8")));
        try (HttpFetcher fetcher =
                new HttpFetcher(LocalWeb.settings(LocalWeb.PATIENT), resolver, trust, Clock.systemUTC(), bytes -> {})) {
            URI url = URI.create("https://" + NAME + ":" + port + "/feed");
            return fetcher.fetch(FetchRequest.of(url, LocalWeb.MAX_BYTES)).join();
        }
    }
}
