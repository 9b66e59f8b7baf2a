package io.claimwire.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.enrich.claim.ClaimExtractor;
import io.claimwire.enrich.claim.ExtractionInput;
import io.claimwire.enrich.page.ExtractedPage;
import io.claimwire.enrich.page.PageExtractor;
import io.claimwire.ingest.canary.CanarySite;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The canary says something only as long as its page is read as a claim. */
class CanaryDispatchTest {

    private static final Instant MINUTE = Instant.parse("2026-04-01T10:20:00Z");

    @Test
    void itsPageMakesOneClaimThatIsPublishedInItsMinute() throws Exception {
        byte[] body;
        String url;
        try (CanarySite site = CanarySite.start(0, Clock.fixed(MINUTE.plusSeconds(30), ZoneOffset.UTC))) {
            url = "http://127.0.0.1:" + site.port() + "/canary";
            body = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }

        ExtractedPage page = (ExtractedPage) new PageExtractor().extract(body, "text/html; charset=utf-8", url);

        assertThat(String.valueOf(page.published())).startsWith("2026-04-01T10:20");
        assertThat(ClaimExtractor.english()
                        .extract(new ExtractionInput(page.text(), LocalDate.parse("2026-04-01"), "en"))
                        .claims())
                .hasSize(1);
    }
}
