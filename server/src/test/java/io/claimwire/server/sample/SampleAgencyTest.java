package io.claimwire.server.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwire.record.Feed;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleAgencyTest {

    private static final String CORRECTED = "/agency/2026/04/21/trains-collide-in-ostrel.html";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path state;

    private final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private SampleAgency agency;

    @BeforeEach
    void start() throws IOException {
        agency = SampleAgency.start("127.0.0.1", 0, state);
    }

    @AfterEach
    void stop() {
        agency.close();
    }

    @Test
    void everyEntryOfBothFeedsLeadsToItsPage() throws Exception {
        List<URI> links = new ArrayList<>();
        for (Feed feed : agency.feeds(Instant.EPOCH)) {
            HttpResponse<String> answer = get(URI.create(feed.getUrl()));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/rss+xml; charset=utf-8");
            Pattern.compile("<item>.*?<link>(.*?)</link>", Pattern.DOTALL)
                    .matcher(answer.body())
                    .results()
                    .forEach(match -> links.add(URI.create(match.group(1))));
        }
        assertThat(links).hasSize(agency.entryCount()).doesNotHaveDuplicates();
        for (URI link : links) {
            HttpResponse<String> page = get(link);
            assertThat(page.statusCode()).as(link.toString()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        }
    }

    @Test
    void anUnchangedPageIsNotSentAgain() throws Exception {
        URI page = agency.baseUri().resolve(CORRECTED);
        HttpResponse<String> first = get(page);
        String etag = first.headers().firstValue("ETag").orElseThrow();
        String modified = first.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(modified).isEqualTo("Tue, 21 Apr 2026 06:40:00 GMT");
        assertThat(get(page, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(get(page, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(get(page, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
        assertThat(get(page, "If-Modified-Since", "Tue, 21 Apr 2026 06:39:59 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(page, "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
    }

    @Test
    void theCorrectionComesWhenItIsPublishedAndStays() throws Exception {
        URI page = agency.baseUri().resolve(CORRECTED);
        URI feed = URI.create(agency.feeds(Instant.EPOCH).get(0).getUrl());
        HttpResponse<String> feedBefore = get(feed);
        HttpResponse<String> pageBefore = get(page);
        assertThat(pageBefore.body()).contains("Twenty-four people were killed in Ostrel");
        assertThat(feedBefore.body()).doesNotContain("CORRECTED");

        agency.publishCorrection();
        agency.publishCorrection();

        assertThat(agency.isCorrectionPublished()).isTrue();
        String etag = pageBefore.headers().firstValue("ETag").orElseThrow();
        String feedEtag = feedBefore.headers().firstValue("ETag").orElseThrow();
        assertThat(get(page, "If-None-Match", etag).body())
                .contains("Twenty-one people were killed in Ostrel")
                .doesNotContain("Twenty-four");
        assertThat(get(feed, "If-None-Match", feedEtag).body()).contains("<title>CORRECTED: Twenty-one killed");

        int port = agency.port();
        agency.close();
        agency = SampleAgency.start("127.0.0.1", port, state);
        assertThat(get(page).body()).contains("Twenty-one people were killed in Ostrel");
    }

    @Test
    void onlyOneEntryIsCorrected() {
        assertThat(agency.correctionCount()).isEqualTo(1);
    }

    @Test
    void theReprintHasTheWordsOfTheDispatch() throws Exception {
        String dispatch = get(agency.baseUri().resolve("/agency/2026/04/27/shipyard-explosion-in-port-selwyn.html"))
                .body();
        String reprint = get(agency.baseUri().resolve("/courier/local/shipyard-explosion-kills-five"))
                .body();
        for (String paragraph :
                Article.load("selwyn-shipyard.html").body().lines().toList()) {
            assertThat(dispatch).contains(paragraph);
            assertThat(reprint).contains(paragraph);
        }
    }

    @Test
    void oneEntryIsNoPage() throws Exception {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(agency.baseUri().resolve("/agency/2026/04/29/damaged-archive-page.html"))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).hasSize(2048);
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).doesNotContain("<p>");
    }

    @Test
    void otherAddressesAndMethodsAreRefused() throws Exception {
        assertThat(get(agency.baseUri().resolve("/nowhere")).statusCode()).isEqualTo(404);
        URI page = agency.baseUri().resolve(CORRECTED);
        HttpRequest post = HttpRequest.newBuilder(page)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(client.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
        HttpRequest head = HttpRequest.newBuilder(page)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = client.send(head, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void robotsMayReadAllButTheDesk() throws Exception {
        assertThat(get(agency.baseUri().resolve("/robots.txt")).body()).isEqualTo("User-agent: *\nDisallow: /desk/\n");
    }

    @Test
    void aPortInUseIsSaidClearly() {
        assertThatThrownBy(() -> SampleAgency.start("127.0.0.1", agency.port(), state))
                .isInstanceOf(BindException.class)
                .hasMessageContaining("127.0.0.1:" + agency.port())
                .hasMessageContaining("in use");
    }

    @Test
    void itListensOnTheLoopbackOnly() {
        assertThatThrownBy(() -> SampleAgency.start("0.0.0.0", 0, state))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.0.0.0");
    }

    private HttpResponse<String> get(URI uri, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
