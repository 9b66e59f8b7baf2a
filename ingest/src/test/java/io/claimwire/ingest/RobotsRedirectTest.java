package io.claimwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.fetch.FetchOutcome.RateLimited;
import io.claimwire.ingest.fetch.FetchOutcome.Redirected;
import io.claimwire.record.FeedState;
import io.claimwire.record.FetchOutcomeKind;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A robots.txt that is redirected is asked for at the pace of each host on its way, and is the first host's after all. */
class RobotsRedirectTest {

    private static final String FEED = "http://agency.example/feed.xml";
    private static final String ROBOTS = "http://agency.example/robots.txt";
    private static final String ELSEWHERE = "http://www.agency.example/robots.txt";
    private static final String RSS = "<rss version='2.0'><channel><title>A</title></channel></rss>";

    @TempDir
    Path state;

    private IngestDriver driver;
    private FakeWeb web;

    @BeforeEach
    void start() throws Exception {
        driver = new IngestDriver(state);
        web = driver.web;
        web.serve(FEED, "application/rss+xml", RSS);
        web.serve(ROBOTS, new Redirected(URI.create(ELSEWHERE), 1, true));
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void anotherHostsPaceIsKept() {
        web.serve(ELSEWHERE, "text/plain", "User-agent: *\nCrawl-delay: 7");
        web.serve("http://www.agency.example/feed.xml", "application/rss+xml", RSS);
        driver.put(
                IngestDriver.feed("other", "http://www.agency.example/feed.xml").build());
        driver.put(IngestDriver.feed("agency", FEED).build());

        driver.pass(Duration.ofMinutes(2));

        assertThat(web.visits()).contains(FEED, "http://www.agency.example/feed.xml");
        assertThat(times("www.agency.example")).hasSizeGreaterThan(1);
        pacedBy("www.agency.example", Duration.ofSeconds(1));
        pacedBy("agency.example", Duration.ofSeconds(1));
    }

    @Test
    void itsRulesAreThoseOfTheFirstHost() {
        web.serve(ELSEWHERE, "text/plain", "User-agent: *\nDisallow: /feed.xml");
        driver.put(IngestDriver.feed("agency", FEED).build());

        driver.pass(Duration.ofMinutes(2));

        assertThat(web.visits()).isEmpty();
        assertThat(driver.lastStatus().getLastOutcome()).isEqualTo(FetchOutcomeKind.ROBOTS_DENIED);
    }

    @Test
    void theOtherHostIsAskedOnceForBoth() {
        web.serve(ELSEWHERE, "text/plain", "");
        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.pass(Duration.ofMinutes(1));
        driver.put(
                IngestDriver.feed("other", "http://www.agency.example/feed.xml").build());

        driver.pass(Duration.ofMinutes(1));

        assertThat(web.requests.stream().filter(ELSEWHERE::equals)).hasSize(1);
        assertThat(web.visits()).contains(FEED, "http://www.agency.example/feed.xml");
    }

    @Test
    void aRedirectWithinTheHostIsPacedToo() {
        String within = "http://agency.example/static/robots.txt";
        web.serve(ROBOTS, new Redirected(URI.create(within), 1, true));
        web.serve(within, "text/plain", "User-agent: *\nDisallow: /feed.xml");
        driver.put(IngestDriver.feed("agency", FEED).build());

        driver.pass(Duration.ofMinutes(1));

        assertThat(web.requests).containsExactly(ROBOTS, within);
        pacedBy("agency.example", Duration.ofSeconds(1));
        assertThat(driver.lastStatus().getLastOutcome()).isEqualTo(FetchOutcomeKind.ROBOTS_DENIED);
    }

    @Test
    void whereItCannotBeHadTheFeedFailsAsTheRequestForItDid() {
        web.fail(ELSEWHERE, FetchOutcomeKind.DNS_FAILED);
        driver.put(IngestDriver.feed("agency", FEED).build());

        driver.pass(Duration.ofMinutes(1));

        assertThat(web.visits()).isEmpty();
        var status = driver.lastStatus();
        assertThat(status.getLastOutcome()).isEqualTo(FetchOutcomeKind.DNS_FAILED);
        assertThat(status.getState()).isEqualTo(FeedState.FAILING);
    }

    @Test
    void aHostThatIsHeldIsNotWaitedForWithoutEnd() {
        driver.put(
                IngestDriver.feed("host/www.agency.example", "").setPaused(true).build());
        driver.put(IngestDriver.feed("agency", FEED).build());

        driver.pass(RobotsDesk.PATIENCE.plusMinutes(2));

        assertThat(web.requests).containsExactly(ROBOTS);
        var status = driver.lastStatus();
        assertThat(status.getLastOutcome()).isEqualTo(FetchOutcomeKind.TIMEOUT);
        assertThat(status.getMessage()).contains("robots.txt of agency.example");
    }

    @Test
    void hostsThatReferToEachOtherFailAndBlockNobody() {
        String there = "http://there.example/robots.txt";
        web.serve(ROBOTS, new Redirected(URI.create(there), 1, true));
        web.serve(there, new Redirected(URI.create(ROBOTS), 1, true));
        web.serve("http://there.example/feed", "application/rss+xml", RSS);
        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.put(IngestDriver.feed("there", "http://there.example/feed").build());

        driver.pass(Duration.ofHours(1));

        assertThat(web.requests).hasSizeLessThan(40);
        assertThat(driver.statuses())
                .extracting(status -> status.getFeedId() + " " + status.getLastOutcome())
                .contains("agency TIMEOUT", "there TIMEOUT");
    }

    /** Four hosts of one owner lead to a fifth, whose own redirect is then one too many: for the first host alone. */
    @Test
    void noHostCanLiftTheRulesOfAnother() {
        String own = "http://victim.example/robots.txt";
        String feed = "http://victim.example/feed.xml";
        for (int i = 1; i < 5; i++) {
            String next = i == 4 ? own : "http://hop" + (i + 1) + ".example/robots.txt";
            web.serve("http://hop" + i + ".example/robots.txt", new Redirected(URI.create(next), 1, false));
        }
        web.serve(ROBOTS, new Redirected(URI.create("http://hop1.example/robots.txt"), 1, false));
        web.serve(own, new Redirected(URI.create("http://rules.example/robots.txt"), 1, false));
        web.serve("http://rules.example/robots.txt", "text/plain", "User-agent: *\nDisallow: /");
        web.serve(feed, "application/rss+xml", RSS);
        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.pass(Duration.ofMinutes(5));
        assertThat(web.requests).as("the chain has ended at the victim").contains(own, FEED);

        driver.put(IngestDriver.feed("victim", feed).build());
        driver.pass(Duration.ofMinutes(5));

        assertThat(web.requests).contains("http://rules.example/robots.txt").doesNotContain(feed);
        assertThat(driver.lastStatus().getLastOutcome()).isEqualTo(FetchOutcomeKind.ROBOTS_DENIED);
    }

    /** Asked for a robots.txt of another host while its own is on the way, it wants to be left alone for an hour. */
    @Test
    void rulesThatComeHomeLiftNoHoldOfTheHost() {
        String third = "http://third.example/robots.txt";
        String asked = "http://agency.example/of-third";
        web.serve(ELSEWHERE, "text/plain", "");
        web.serve(third, new Redirected(URI.create(asked), 1, true));
        web.serve(asked, new RateLimited(429, Duration.ofHours(1)));
        driver.put(
                IngestDriver.feed("host/www.agency.example", "").setPaused(true).build());
        driver.put(IngestDriver.feed("third", "http://third.example/feed").build());
        driver.pass(Duration.ofSeconds(1));
        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.pass(Duration.ofSeconds(2));
        // so that the other host's errand is due before this poll
        driver.put(IngestDriver.feed("agency", FEED).setPaused(true).build());
        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.pass(Duration.ofSeconds(10));
        assertThat(web.requests).contains(ROBOTS, asked);
        driver.put(IngestDriver.feed("host/www.agency.example", "").build());

        driver.pass(Duration.ofMinutes(40));

        assertThat(web.requests).contains(ELSEWHERE).doesNotContain(FEED);
        driver.pass(Duration.ofMinutes(30));
        assertThat(web.requests).contains(FEED);
    }

    private void pacedBy(String host, Duration least) {
        List<Instant> times = times(host);
        for (int i = 1; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - 1), times.get(i))).isGreaterThanOrEqualTo(least);
        }
    }

    private List<Instant> times(String host) {
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < web.requests.size(); i++) {
            if (URI.create(web.requests.get(i)).getHost().equals(host)) {
                times.add(web.times.get(i));
            }
        }
        return times;
    }
}
