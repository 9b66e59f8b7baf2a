package io.claimwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.FetchOutcomeKind;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No feed, page or redirect reaches what stands behind the operator's wall. */
class GuardedFetchTest {

    private final AtomicInteger lookups = new AtomicInteger();

    @RegisterExtension
    final LocalWeb web = new LocalWeb(LocalWeb.PATIENT, this::resolve);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://169.254.169.254/latest/meta-data",
                "http://[fd00::1]/",
                "http://[fd12:3456:789a::1]/",
                "http://[fe80::1]/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://2130706433/",
                "http://0/",
                "http://10.0.0.1/",
                "http://inside.example/"
            })
    void connectsToNothingBehindTheWall(String address) {
        web.redirect("/to-the-inside", 302, address);

        FetchOutcome direct = web.fetch(URI.create(address));
        FetchOutcome redirected = web.follow("/to-the-inside");

        assertThat(direct.kind()).isEqualTo(FetchOutcomeKind.BLOCKED_ADDRESS);
        assertThat(direct.message()).contains("fetch.allowed.addresses");
        assertThat(redirected.kind()).isEqualTo(FetchOutcomeKind.BLOCKED_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "127.0.0.2", "fd00::1", "10.1.2.3"})
    void aNameIsCheckedAtEachLookUp(String second) throws UnknownHostException {
        web.serve("/feed", exchange -> {
            exchange.getResponseHeaders().add("Connection", "close");
            LocalWeb.answer(exchange, 200, new byte[] {'x'});
        });
        rebound = InetAddress.getByName(second);
        URI url = URI.create("http://rebound.example:" + web.port() + "/feed");

        FetchOutcome first = web.fetch(url);
        int lookedUp = lookups.get();
        FetchOutcome later = web.fetch(url);

        assertThat(first).isInstanceOf(FetchOutcome.Fetched.class);
        assertThat(lookedUp)
                .as("what was checked is what is connected to, without another look-up")
                .isEqualTo(1);
        assertThat(later.kind()).isEqualTo(FetchOutcomeKind.BLOCKED_ADDRESS);
    }

    @Test
    void aNameThatResolvesInsideForItsRedirectOnlyIsRefused() throws UnknownHostException {
        rebound = InetAddress.getByName("169.254.169.254");
        String url = "http://rebound.example:" + web.port();
        web.serve("/robots.txt", exchange -> {
            exchange.getResponseHeaders().add("Location", url + "/latest/meta-data");
            exchange.getResponseHeaders().add("Connection", "close");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        FetchOutcome outcome = web.follow(URI.create(url + "/robots.txt"));

        assertThat(outcome.kind()).isEqualTo(FetchOutcomeKind.BLOCKED_ADDRESS);
    }

    private volatile InetAddress rebound = InetAddress.getLoopbackAddress();

    private InetAddress[] resolve(String host) throws UnknownHostException {
        if (host.equals("rebound.example")) {
            boolean first = lookups.incrementAndGet() == 1;
            return new InetAddress[] {first ? InetAddress.getByName("127.0.0.1") : rebound};
        }
        return LocalWeb.resolve(host);
    }
}
