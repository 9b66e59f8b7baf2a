package io.claimwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.fetch.FetchOutcome.RateLimited;
import io.claimwire.ingest.fetch.FetchOutcome.Redirected;
import io.claimwire.record.BodySource;
import io.claimwire.record.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that a host puts off by 429 for ever: it is asked as seldom as it wants, and the entry's words are sent. */
class PutOffTest {

    private static final String FEED = "http://agency.example/feed.xml";
    private static final String DAM = "http://agency.example/news/dam";
    private static final String OF_ANN = "http://agency.example/@ann/dam";
    private static final String ELSEWHERE = "http://www.agency.example/news/dam";

    @TempDir
    Path state;

    private IngestDriver driver;
    private FakeWeb web;

    @BeforeEach
    void start() throws Exception {
        driver = new IngestDriver(state);
        web = driver.web;
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void byAHostThatThePageIsRedirectedTo() {
        web.serve(DAM, new Redirected(URI.create(ELSEWHERE), 1, false));
        putOff(ELSEWHERE, DAM, null);

        driver.pass(Duration.ofHours(50));

        assertThat(driver.pages()).extracting(Page::getBodySource).containsExactly(BodySource.ENTRY);
        assertThat(driver.gauge("frontier_pending")).isZero();
    }

    @Test
    void byAHostWithAnAddressForEachUser() {
        putOff(OF_ANN, OF_ANN, null);

        driver.pass(Duration.ofHours(50));

        assertThat(driver.pages()).extracting(Page::getBodySource).containsExactly(BodySource.ENTRY);
        assertThat(times(OF_ANN)).hasSizeBetween(5, 50);
    }

    @Test
    void aUsersTimeToWaitIsKept() {
        Duration wait = Duration.ofHours(3);
        putOff(OF_ANN, OF_ANN, wait);

        driver.pass(Duration.ofHours(20));

        List<Instant> times = times(OF_ANN);
        assertThat(times).hasSizeGreaterThan(3);
        assertThat(IntStream.range(1, times.size()).mapToObj(i -> Duration.between(times.get(i - 1), times.get(i))))
                .allSatisfy(pause -> assertThat(pause).isGreaterThanOrEqualTo(wait));
    }

    private void putOff(String url, String link, @Nullable Duration retryAfter) {
        web.serve(url, new RateLimited(429, retryAfter));
        web.serve(
                FEED,
                "application/rss+xml",
                "<rss version='2.0'><channel><title>A</title><item><title>Dam breaks</title><link>" + link
                        + "</link><description>Nine killed</description></item></channel></rss>");
        driver.put(IngestDriver.feed("agency", FEED).build());
    }

    private List<Instant> times(String url) {
        return IntStream.range(0, web.requests.size())
                .filter(i -> web.requests.get(i).equals(url))
                .mapToObj(web.times::get)
                .toList();
    }
}
