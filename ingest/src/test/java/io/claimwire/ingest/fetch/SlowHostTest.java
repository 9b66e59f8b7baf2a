package io.claimwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.FetchOutcomeKind;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Hosts, and resolvers of names, that keep us waiting. */
class SlowHostTest {

    private final CountDownLatch resolved = new CountDownLatch(1);

    @RegisterExtension
    final LocalWeb web = new LocalWeb(Duration.ofMillis(800), this::resolve);

    @Test
    void givesASlowSenderUp() {
        web.serve("/slow", exchange -> {
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

        assertThat(web.fetch("/slow").kind()).isEqualTo(FetchOutcomeKind.TIMEOUT);
    }

    @Test
    void givesAHostUpThatNeverAnswers() {
        web.serve("/never", exchange -> {});

        assertThat(web.fetch("/never").kind()).isEqualTo(FetchOutcomeKind.TIMEOUT);
    }

    @Test
    void namesThatNobodyResolvesKeepNoOtherHostWaiting() {
        web.serve("/feed", exchange -> LocalWeb.answer(exchange, 200, new byte[] {'x'}));
        List<CompletableFuture<FetchOutcome>> waiting = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            URI dead = URI.create("http://dead" + i + ".example/");
            waiting.add(web.fetcher().fetch(FetchRequest.of(dead, LocalWeb.MAX_BYTES)));
        }

        assertThat(web.fetch("/feed")).isInstanceOf(FetchOutcome.Fetched.class);
        assertThat(waiting).allSatisfy(fetch -> assertThat(fetch.join().kind()).isEqualTo(FetchOutcomeKind.TIMEOUT));
    }

    private InetAddress[] resolve(String host) throws java.net.UnknownHostException {
        if (host.startsWith("dead")) {
            try {
                resolved.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new java.net.UnknownHostException(host);
        }
        return LocalWeb.resolve(host);
    }

    @AfterEach
    void letTheResolversGo() {
        resolved.countDown();
    }
}
