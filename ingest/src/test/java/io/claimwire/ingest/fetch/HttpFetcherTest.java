package io.claimwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.fetch.FetchOutcome.Fetched;
import io.claimwire.ingest.fetch.FetchOutcome.NotModified;
import io.claimwire.ingest.fetch.FetchOutcome.RateLimited;
import io.claimwire.record.FetchOutcomeKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest {

    @RegisterExtension
    final LocalWeb web = new LocalWeb();

    @Test
    void bringsTheBodyAndWhatSaysHowLongItHolds() {
        web.serve("/feed", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            exchange.getResponseHeaders().add("Last-Modified", "Sun, 01 Mar 2026 10:00:00 GMT");
            exchange.getResponseHeaders().add("Cache-Control", "public, max-age=600");
            LocalWeb.answer(exchange, 200, "<rss/>".getBytes(StandardCharsets.UTF_8));
        });

        Fetched fetched = (Fetched) web.fetch("/feed");

        assertThat(fetched.body()).asString().isEqualTo("<rss/>");
        assertThat(fetched.source().etag()).isEqualTo("\"1\"");
        assertThat(fetched.source().lastModified()).isEqualTo("Sun, 01 Mar 2026 10:00:00 GMT");
        assertThat(fetched.source().freshFor()).isEqualTo(Duration.ofMinutes(10));
        assertThat(fetched.source().permanentUrl()).isNull();
    }

    @Test
    void nothingChangedIsNoAnswerToWhoHasNothing() {
        web.serve("/feed", exchange -> {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        });

        assertThat(web.fetch("/feed").kind()).isEqualTo(FetchOutcomeKind.SERVER_ERROR);
    }

    @Test
    void asksConditionallyAndSignsItsRequests() {
        AtomicReference<List<String>> asked = new AtomicReference<>();
        web.serve("/feed", exchange -> {
            var headers = exchange.getRequestHeaders();
            asked.set(List.of(
                    headers.getFirst("If-None-Match"),
                    headers.getFirst("If-Modified-Since"),
                    headers.getFirst("User-Agent")));
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        });
        FetchRequest request = new FetchRequest(
                web.url("/feed"), "\"1\"", "Sun, 01 Mar 2026 10:00:00 GMT", LocalWeb.MAX_BYTES, 0, true, false);

        NotModified same = (NotModified) web.fetcher().fetch(request).join();

        assertThat(asked.get()).containsExactly("\"1\"", "Sun, 01 Mar 2026 10:00:00 GMT", "Test/1 (+mailto:me)");
        assertThat(same.source().etag())
                .as("validators outlive a 304 that repeats none")
                .isEqualTo("\"1\"");
    }

    @Test
    void carriesNothingFromOneRequestToTheNext() {
        List<String> sent = new CopyOnWriteArrayList<>();
        web.serve("/feed", exchange -> {
            exchange.getRequestHeaders().keySet().forEach(name -> sent.add(name.toLowerCase(Locale.ROOT)));
            exchange.getResponseHeaders().add("Set-Cookie", "session=1; Path=/");
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"desk\"");
            LocalWeb.answer(exchange, 401, new byte[0]);
        });

        web.fetch("/feed");
        web.fetch(URI.create("http://reader:secret@127.0.0.1:" + web.port() + "/feed"));

        assertThat(sent).contains("user-agent").doesNotContain("cookie", "authorization", "referer");
    }

    @ParameterizedTest
    @CsvSource({"404,NOT_FOUND", "410,GONE", "403,CLIENT_ERROR", "500,SERVER_ERROR", "503,SERVER_ERROR"})
    void tellsStatusesApart(int status, FetchOutcomeKind kind) {
        web.serve("/status", exchange -> LocalWeb.answer(exchange, status, new byte[0]));

        assertThat(web.fetch("/status").kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void readsRetryAfter(int status) {
        web.serve("/busy", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            LocalWeb.answer(exchange, status, new byte[0]);
        });

        assertThat(((RateLimited) web.fetch("/busy")).retryAfter()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void saysWhatIsUnreachableAndWhatHasNoAddress() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        try (HttpFetcher fetcher = LocalWeb.ofAllPorts()) {
            FetchRequest refused = FetchRequest.of(URI.create("http://127.0.0.1:" + closed + "/"), LocalWeb.MAX_BYTES);
            FetchRequest nameless = FetchRequest.of(URI.create("http://nowhere.example/"), LocalWeb.MAX_BYTES);

            assertThat(fetcher.fetch(refused).join().kind()).isEqualTo(FetchOutcomeKind.UNREACHABLE);
            assertThat(fetcher.fetch(nameless).join().kind()).isEqualTo(FetchOutcomeKind.DNS_FAILED);
        }
    }
}
