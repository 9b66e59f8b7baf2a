package io.claimwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.agency.Reply;
import io.claimwire.ingest.agency.ScriptedWeb;
import io.claimwire.ingest.discovery.Discovery;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A host that speaks no TLS. */
class FeedFinderTest {

    private static final String RSS =
            "<rss version='2.0'><channel><title>A</title><item><title>One</title></item></channel></rss>";

    private ScriptedWeb web;
    private FeedFinder finder;

    @BeforeEach
    void start() throws Exception {
        web = new ScriptedWeb(Clock.systemUTC());
        web.host(
                "127.0.0.1",
                ask -> ask.path().equals("/rss") ? Reply.of("application/rss+xml", RSS) : Reply.status(404));
        Map<String, String> flags = Map.of(
                "fetch.allowed.addresses",
                "127.0.0.1:" + web.port(),
                "host.backoff.ms",
                "1",
                "fetch.connect.timeout.ms",
                "500",
                "host.delay.ms",
                "1");
        finder = new FeedFinder(IngestDriver.configuration(flags), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        finder.close();
        web.close();
    }

    @Test
    void plainHttpIsTriedWhereNoSchemeWasNamed() throws Exception {
        Discovery discovery = finder.find(secure(), true);

        assertThat(discovery)
                .isInstanceOfSatisfying(
                        Discovery.Found.class,
                        found -> assertThat(found.url()).isEqualTo(URI.create(web.url("127.0.0.1", "/rss"))));
    }

    @Test
    void aSchemeThatWasNamedIsKept() throws Exception {
        assertThat(finder.find(secure(), false)).isInstanceOf(Discovery.Nothing.class);
        assertThat(web.visits()).isEmpty();
    }

    private String secure() {
        return "https://127.0.0.1:" + web.port() + "/rss";
    }
}
