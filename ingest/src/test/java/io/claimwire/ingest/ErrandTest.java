package io.claimwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.fetch.FetchOutcome.Redirected;
import io.claimwire.record.BodySource;
import io.claimwire.record.FeedState;
import io.claimwire.record.FeedStatus;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Polls and visits that lead to another host, and what befalls them there: none is lost, and none is made for nobody. */
class ErrandTest {

    private static final String FEED = "http://agency.example/feed.xml";
    private static final String DAM = "http://agency.example/news/dam";
    private static final String FEED_ELSEWHERE = "http://www.agency.example/feed.xml";
    private static final String DAM_ELSEWHERE = "http://www.agency.example/news/dam";
    private static final String HOLD_ELSEWHERE = "host/www.agency.example";

    /** Of an address that is longer than any that is fetched. */
    private static final URI TOO_LONG = URI.create("http://agency.example/" + "%C3%A9".repeat(1_000));

    @TempDir
    Path state;

    private IngestDriver driver;
    private FakeWeb web;

    @BeforeEach
    void start() throws Exception {
        driver = new IngestDriver(state);
        web = driver.web;
        web.serve(FEED, "application/rss+xml", rss());
        web.serve(FEED_ELSEWHERE, "application/rss+xml", rss());
        web.serve(DAM, "text/html", "<p>Nine people were killed.</p>");
        web.serve(DAM_ELSEWHERE, "text/html", "<p>Nine people were killed.</p>");
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aFeedThatIsRedirectedToWhatCannotBeRequestedFailsAndIsAskedAgain() {
        web.serve(FEED, new Redirected(TOO_LONG, 1, false));
        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.pass(Duration.ofMinutes(1));
        FeedStatus status = driver.lastStatus();
        assertThat(status.getState()).isEqualTo(FeedState.FAILING);
        assertThat(status.getLastOutcome()).isEqualTo(FetchOutcomeKind.CLIENT_ERROR);

        web.serve(FEED, "application/rss+xml", rss());
        driver.pass(Duration.ofHours(7));

        assertThat(driver.lastStatus().getState()).isEqualTo(FeedState.ACTIVE);
        assertThat(driver.pages()).hasSize(1);
    }

    @Test
    void aPageThatIsRedirectedToWhatCannotBeRequestedIsSentInTheEntrysWords() {
        web.serve(DAM, new Redirected(TOO_LONG, 1, false));
        driver.put(IngestDriver.feed("agency", FEED).build());

        driver.pass(Duration.ofMinutes(5));

        assertThat(driver.pages()).extracting(Page::getBodySource).containsExactly(BodySource.ENTRY);
        assertThat(driver.gauge("frontier_pending")).isZero();
    }

    @Test
    void aRobotsFileThatIsRedirectedToALongAddressIsAskedForOnce() {
        String robots = "http://agency.example/robots.txt";
        web.serve(robots, new Redirected(TOO_LONG, 1, false));
        driver.put(IngestDriver.feed("agency", FEED).build());

        driver.pass(Duration.ofMinutes(5));

        assertThat(web.requests.stream().filter(robots::equals)).hasSize(1);
        assertThat(web.visits()).contains(FEED, DAM);
    }

    @Test
    void aPollAtAHostThatIsHeldIsGivenUpAfterADayAndMadeOnceThatIsOver() {
        web.serve(FEED, new Redirected(URI.create(FEED_ELSEWHERE), 1, false));
        holdElsewhere(true);
        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.pass(Errands.PATIENCE.plusMinutes(5));
        assertThat(driver.lastStatus().getLastOutcome()).isEqualTo(FetchOutcomeKind.TIMEOUT);
        assertThat(web.visits()).containsOnly(FEED);

        driver.pass(Duration.ofDays(2));
        holdElsewhere(false);
        driver.pass(Duration.ofHours(1));

        assertThat(driver.lastStatus().getState()).isEqualTo(FeedState.ACTIVE);
        assertThat(driver.pages()).extracting(Page::getRevision).containsExactly(1L);
    }

    @Test
    void aVisitAtAHostThatIsHeldIsGivenUpAfterADayAndMadeByNobodyElseLater() {
        web.serve(DAM, new Redirected(URI.create(DAM_ELSEWHERE), 1, false));
        holdElsewhere(true);
        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.pass(Errands.PATIENCE.plusMinutes(30));
        web.serve(DAM, "text/html", "<p>Nine people were killed.</p>");
        driver.pass(Duration.ofDays(1));
        holdElsewhere(false);
        driver.pass(Duration.ofHours(1));

        assertThat(web.requests).doesNotContain(DAM_ELSEWHERE);
        assertThat(driver.pages())
                .extracting(Page::getRevision)
                .doesNotHaveDuplicates()
                .startsWith(1L);
    }

    @Test
    void aFeedWhosePollIsAwayIsPolledAtOnceWhenAnOperatorResumesIt() {
        web.serve(FEED, new Redirected(URI.create(FEED_ELSEWHERE), 1, false));
        holdElsewhere(true);
        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.pass(Duration.ofMinutes(1));
        web.serve(FEED, "application/rss+xml", rss());

        driver.put(IngestDriver.feed("agency", FEED).setPaused(true).build());
        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.pass(Duration.ofMinutes(1));

        assertThat(web.visits()).containsExactly(FEED, FEED, DAM);
        assertThat(driver.lastStatus().getState()).isEqualTo(FeedState.ACTIVE);
    }

    private void holdElsewhere(boolean held) {
        driver.put(IngestDriver.feed(HOLD_ELSEWHERE, "").setPaused(held).build());
    }

    private static String rss() {
        return "<rss version='2.0'><channel><title>A</title><item><title>Dam breaks</title><link>" + DAM
                + "</link><description>Nine killed</description></item></channel></rss>";
    }
}
