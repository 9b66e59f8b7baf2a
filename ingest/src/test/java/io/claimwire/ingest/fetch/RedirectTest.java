package io.claimwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.fetch.FetchOutcome.Fetched;
import io.claimwire.ingest.fetch.FetchOutcome.Redirected;
import io.claimwire.record.FetchOutcomeKind;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectTest {

    @RegisterExtension
    final LocalWeb web = new LocalWeb();

    @Test
    void followsWhereItIsToldTo() {
        web.redirect("/old", 301, "/new");
        web.serve("/new", exchange -> LocalWeb.answer(exchange, 200, new byte[] {'x'}));

        Fetched fetched = (Fetched) web.follow("/old");

        assertThat(fetched.source().url()).isEqualTo(web.url("/new"));
        assertThat(fetched.source().permanentUrl()).isEqualTo(web.url("/new"));
    }

    @Test
    void aTemporaryRedirectMovesNothing() {
        web.redirect("/old", 302, "/new");
        web.serve("/new", exchange -> LocalWeb.answer(exchange, 200, new byte[] {'x'}));

        assertThat(((Fetched) web.follow("/old")).source().permanentUrl()).isNull();
    }

    @Test
    void refusesACircleAndALongChain() {
        AtomicInteger asked = new AtomicInteger();
        web.redirect("/circle", 302, "/circle");
        web.redirect("/there", 302, "/back");
        web.redirect("/back", 302, "/there");
        web.serve("/chain", exchange -> {
            exchange.getResponseHeaders().add("Location", "/chain?" + asked.incrementAndGet());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        assertThat(web.fetch("/circle").kind()).isEqualTo(FetchOutcomeKind.TOO_MANY_REDIRECTS);
        assertThat(web.follow("/there").kind()).isEqualTo(FetchOutcomeKind.TOO_MANY_REDIRECTS);
        assertThat(web.follow("/chain").kind()).isEqualTo(FetchOutcomeKind.TOO_MANY_REDIRECTS);
        assertThat(asked).hasValue(6);
    }

    @Test
    void aRedirectOnTheSameHostIsLeftToItsPaceToo() {
        web.redirect("/old", 301, "/new");

        Redirected redirected = (Redirected) web.fetch("/old");

        assertThat(redirected.target()).isEqualTo(web.url("/new"));
    }

    @Test
    void redirectsOfEarlierStepsCount() {
        web.redirect("/old", 302, "/new");
        FetchRequest last = new FetchRequest(web.url("/old"), null, null, LocalWeb.MAX_BYTES, 5, true, false);

        assertThat(web.fetcher().fetch(last).join().kind()).isEqualTo(FetchOutcomeKind.TOO_MANY_REDIRECTS);
    }

    @Test
    void leavesARedirectToAnotherHostToThatHostsPace() {
        web.redirect("/old", 301, "http://other.example/new");

        Redirected redirected = (Redirected) web.fetch("/old");

        assertThat(redirected.target()).isEqualTo(URI.create("http://other.example/new"));
        assertThat(redirected.permanent()).isTrue();
        assertThat(redirected.hops()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/passwd", "gopher://x/", "javascript:alert(1)"})
    void followsARedirectToTheWebAlone(String location) {
        web.redirect("/odd", 302, location);

        assertThat(web.fetch("/odd").kind()).isEqualTo(FetchOutcomeKind.CLIENT_ERROR);
    }
}
