package io.claimwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.fetch.FetchOutcome.Redirected;
import io.claimwire.record.BodySource;
import io.claimwire.record.FeedState;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.Page;
import io.claimwire.record.PageMode;
import io.claimwire.schemas.Ids;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestTopologyTest {

    private static final String FEED = "http://agency.example/feed.xml";
    private static final String EXPECTED_INTERVAL = "claimwire_feed_expected_interval_seconds";
    private static final String DAM = "http://agency.example/news/dam";
    private static final String PORT = "http://agency.example/news/port";

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
    void sendsEachPageOnce() {
        web.serve(FEED, "application/rss+xml", rss(item("Dam breaks", DAM), item("Port reopens", PORT)));
        web.serve(DAM, "text/html", "<h1>Dam breaks</h1><p>Nine people were killed.</p>");
        web.serve(PORT, "text/html", "<h1>Port reopens</h1><p>The port reopened.</p>");
        driver.put(IngestDriver.feed("agency", FEED).build());

        driver.pass(Duration.ofHours(3));

        List<Page> pages = driver.pages();
        assertThat(pages)
                .extracting(Page::getArticleId)
                .containsExactlyInAnyOrder(Ids.articleOfLink(DAM), Ids.articleOfLink(PORT));
        assertThat(pages).extracting(Page::getRevision).containsOnly(1L);
        Page dam = pages.stream()
                .filter(page -> page.getLink().equals(DAM))
                .findFirst()
                .orElseThrow();
        assertThat(text(dam)).contains("Nine people");
        assertThat(dam.getBodySource()).isEqualTo(BodySource.PAGE);
        assertThat(dam.getTitle()).isEqualTo("Dam breaks");
        assertThat(dam.getOutlet()).isEqualTo("The agency");
        assertThat(dam.getAgencies()).containsExactly("Agency");
        assertThat(driver.gauge("frontier_pending")).isZero();
        assertThat(driver.gauge("feeds_never_polled")).isZero();
        assertThat(driver.lastStatus().getLastOutcome()).isEqualTo(FetchOutcomeKind.NOT_MODIFIED);
    }

    @Test
    void stampsRecordsWithTheInstantOfFetchingAndCloudEvents() {
        web.serve(FEED, "application/rss+xml", rss(item("Dam breaks", DAM)));
        web.serve(DAM, "text/html", "<p>Nine people were killed.</p>");
        driver.put(IngestDriver.feed("agency", FEED).build());

        driver.pass(Duration.ofMinutes(1));

        var record = driver.records().get(0);
        assertThat(record.getRecordTime()).isEqualTo(record.value().getFetchedAt());
        assertThat(new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .isEqualTo(record.key() + "/1");
    }

    @Test
    void aChangedPageIsARevisionOfTheSameArticle() {
        web.serve(FEED, "application/rss+xml", rss(item("Dam breaks", DAM)));
        web.serve(DAM, "text/html", "<p>Nine people were killed.</p>");
        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.pass(Duration.ofMinutes(1));
        web.serve(DAM, "text/html", "<p>Eleven people were killed.</p>");

        driver.pass(Duration.ofHours(2));
        web.serve(DAM, "text/html", "<p>Nine people were killed.</p>");
        driver.pass(Duration.ofHours(5));

        List<Page> pages = driver.pages();
        assertThat(pages).extracting(Page::getRevision).containsExactly(1L, 2L, 3L);
        assertThat(pages)
                .extracting(Page::getFirstSeenAt)
                .containsOnly(pages.get(0).getFetchedAt());
        assertThat(text(pages.get(1))).contains("Eleven");
    }

    @Test
    void aChangedEntryIsARevisionOfTheSameArticle() {
        web.serve(FEED, "application/rss+xml", rss(item("Dam breaks", DAM)));
        web.serve(DAM, "text/html", "<p>Nine people were killed.</p>");
        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.pass(Duration.ofMinutes(1));
        web.serve(FEED, "application/rss+xml", rss(item("Dam breaks, many killed", DAM)));

        driver.pass(Duration.ofMinutes(50));

        assertThat(driver.pages()).extracting(Page::getTitle).containsExactly("Dam breaks", "Dam breaks, many killed");
    }

    @Test
    void oneArticleInTwoFeedsIsOne() {
        web.serve(FEED, "application/rss+xml", rss(item("Dam breaks", DAM)));
        web.serve("http://portal.example/rss", "application/rss+xml", rss(item("A dam breaks", DAM + "?utm_source=x")));
        web.serve(DAM, "text/html", "<p>Nine people were killed.</p>");
        web.serve(DAM + "?utm_source=x", "text/html", "<p>Nine people were killed.</p>");
        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.put(IngestDriver.feed("portal", "http://portal.example/rss").build());

        driver.pass(Duration.ofHours(3));

        assertThat(driver.pages()).hasSize(1);
    }

    @Test
    void anEntryWithTheWholeTextNeedsNoPage() {
        String text = "<p>" + "The dam broke and nine people were killed. ".repeat(30) + "</p>";
        web.serve(
                FEED,
                "application/rss+xml",
                rss("<item><title>Dam</title><link>" + DAM + "</link><content:encoded><![CDATA[" + text
                        + "]]></content:encoded></item>"));
        driver.put(IngestDriver.feed("agency", FEED).build());

        driver.pass(Duration.ofMinutes(10));

        assertThat(driver.pages()).extracting(Page::getBodySource).containsExactly(BodySource.ENTRY);
        assertThat(web.visits()).containsOnly(FEED);
    }

    @Test
    void neverFetchesPagesWhereTheOperatorSaysSo() {
        web.serve(FEED, "application/rss+xml", rss(item("Dam breaks", DAM)));
        driver.put(IngestDriver.feed("agency", FEED).setPageMode(PageMode.NEVER).build());

        driver.pass(Duration.ofMinutes(10));

        assertThat(driver.pages()).extracting(IngestTopologyTest::text).containsExactly("Dam breaks summary");
        assertThat(web.visits()).containsOnly(FEED);
    }

    @Test
    void whatCannotBeFetchedIsSentInTheEntrysWords() {
        web.serve(FEED, "application/rss+xml", rss(item("Dam breaks", DAM)));
        web.fail(DAM, FetchOutcomeKind.NOT_FOUND);
        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.pass(Duration.ofMinutes(5));
        web.serve(DAM, "text/html", "<p>Nine people were killed.</p>");

        driver.pass(Duration.ofHours(2));

        List<Page> pages = driver.pages();
        assertThat(pages).extracting(Page::getBodySource).containsExactly(BodySource.ENTRY, BodySource.PAGE);
        assertThat(pages).extracting(Page::getRevision).containsExactly(1L, 2L);
    }

    /** Each failure of the host holds all its pages, so that their attempts alone would take a week. */
    @Test
    void pagesOfAHostThatIsDownForADayAreSentInTheEntriesWords() {
        String[] items = IntStream.range(0, 40)
                .mapToObj(i -> item("Item " + i, "http://dead.example/" + i))
                .toArray(String[]::new);
        web.serve(FEED, "application/rss+xml", rss(items));
        web.fail("http://dead.example/robots.txt", FetchOutcomeKind.UNREACHABLE);
        driver.put(IngestDriver.feed("agency", FEED).build());

        driver.pass(Duration.ofHours(26));

        assertThat(driver.pages()).hasSize(40).extracting(Page::getBodySource).containsOnly(BodySource.ENTRY);
    }

    @Test
    void entriesWithoutLinkAreKnownByTheirGuid() {
        web.serve(
                FEED,
                "application/rss+xml",
                rss("<item><guid isPermaLink=\"false\">7</guid><title>Dam</title>"
                        + "<description>Nine killed.</description></item>"));
        driver.put(IngestDriver.feed("agency", FEED).build());

        driver.pass(Duration.ofHours(1));

        assertThat(driver.pages()).extracting(IngestTopologyTest::text).containsExactly("Nine killed.");
    }

    @Test
    void aRedirectToAnotherHostIsMadeAtThatHostsPace() {
        String elsewhere = "http://cdn.example/dam";
        web.serve(FEED, "application/rss+xml", rss(item("Dam breaks", DAM)));
        web.serve(DAM, new Redirected(URI.create(elsewhere), 1, false));
        web.serve(elsewhere, "text/html", "<p>Nine people were killed.</p>");
        driver.put(IngestDriver.feed("agency", FEED).build());

        driver.pass(Duration.ofHours(2));

        List<Page> pages = driver.pages();
        assertThat(pages).extracting(Page::getUrl).containsExactly(elsewhere);
        assertThat(pages).extracting(Page::getArticleId).containsExactly(Ids.articleOfLink(DAM));
        assertThat(web.requests).contains("http://cdn.example/robots.txt");
        assertThat(web.visits().stream().filter(DAM::equals))
                .as("visit and revisit")
                .hasSize(2);
    }

    @Test
    void aFeedBehindARedirectIsPolledThereAndComesHome() {
        String elsewhere = "http://feeds.example/agency";
        web.serve(FEED, new Redirected(URI.create(elsewhere), 1, true));
        web.serve(elsewhere, "application/rss+xml", rss(item("Dam breaks", DAM)));
        web.serve(DAM, "text/html", "<p>Nine people were killed.</p>");
        driver.put(IngestDriver.feed("agency", FEED).build());

        driver.pass(Duration.ofHours(1));

        assertThat(driver.pages()).hasSize(1);
        assertThat(driver.lastStatus().getState()).isEqualTo(FeedState.ACTIVE);
        assertThat(web.visits().stream().filter(elsewhere::equals).count()).isGreaterThan(2);
    }

    @Test
    void aRemovedFeedIsPolledNoMore() {
        web.serve(FEED, "application/rss+xml", rss());
        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.pass(Duration.ofMinutes(1));
        driver.remove("agency");
        int before = web.requests.size();

        driver.pass(Duration.ofHours(7));

        assertThat(web.requests).hasSize(before);
        assertThat(driver.lastStatus().getState()).isEqualTo(FeedState.REMOVED);
    }

    @Test
    void aFeedThatIsRemovedAndAddedAgainSendsNothingTwice() {
        String withoutLink = "<item><guid isPermaLink=\"false\">7</guid><title>Dam</title></item>";
        web.serve(FEED, "application/rss+xml", rss(item("Dam breaks", DAM), withoutLink));
        web.serve(DAM, "text/html", "<p>Nine people were killed.</p>");
        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.pass(Duration.ofMinutes(1));
        assertThat(driver.pages()).hasSize(2);
        driver.remove("agency");
        driver.pass(Duration.ofMinutes(1));
        web.serve(FEED, "application/rss+xml", rss(item("Port reopens", PORT), item("Dam breaks", DAM), withoutLink));
        web.serve(PORT, "text/html", "<p>The port reopened.</p>");

        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.pass(Duration.ofMinutes(1));

        assertThat(driver.pages()).extracting(Page::getTitle).containsExactly("Port reopens");
        assertThat(driver.lastStatus().getState()).isEqualTo(FeedState.ACTIVE);
    }

    @Test
    void aFeedHasSeriesFromItsStartUntilItIsPausedOrRemoved() {
        web.serve(FEED, "application/rss+xml", rss());
        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.pass(Duration.ofSeconds(1));
        assertThat(expectedInterval()).isNotNull();

        driver.put(IngestDriver.feed("agency", FEED).setPaused(true).build());
        driver.pass(Duration.ofSeconds(1));
        assertThat(expectedInterval()).isNull();

        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.pass(Duration.ofSeconds(1));
        assertThat(expectedInterval()).isNotNull();

        assertThat(driver.meters.getMeters()).anyMatch(IngestTopologyTest::isOfTheFeed);

        driver.remove("agency");
        driver.pass(Duration.ofSeconds(1));
        assertThat(driver.meters.getMeters()).noneMatch(IngestTopologyTest::isOfTheFeed);
    }

    @Test
    void whatATaskKnewOfItsFeedsGoesWithIt(@TempDir Path other) throws Exception {
        SimpleMeterRegistry meters;
        try (IngestDriver ending = new IngestDriver(other)) {
            ending.put(IngestDriver.feed("agency", FEED).build());
            meters = ending.meters;
            assertThat(meters.find(EXPECTED_INTERVAL).gauge()).isNotNull();
        }

        assertThat(meters.find(EXPECTED_INTERVAL).gauge()).isNull();
    }

    @Test
    void onlyTheHostsThatTheOperatorNamesAreAskedAndTheRestIsNotWaitedFor(@TempDir Path other) throws Exception {
        try (IngestDriver limited = new IngestDriver(other, Map.of("fetch.hosts", "portal.example"))) {
            limited.web.serve("http://portal.example/rss", "application/rss+xml", rss());
            limited.put(IngestDriver.feed("agency", FEED).build());
            limited.put(IngestDriver.feed("portal", "http://portal.example/rss").build());

            limited.pass(Duration.ofMinutes(1));

            assertThat(limited.web.visits()).containsExactly("http://portal.example/rss");
            assertThat(limited.gauge("feeds_never_polled")).isZero();
        }
    }

    @Test
    void everyEntryIsCountedOnceByWhatBecameOfIt() {
        String nothing = "<item></item>";
        web.serve(FEED, "application/rss+xml", rss(item("Dam breaks", DAM), item("Port reopens", PORT), nothing));
        driver.put(IngestDriver.feed("agency", FEED).setPageMode(PageMode.NEVER).build());
        driver.pass(Duration.ofMinutes(1));
        assertThat(entries("new") + entries("refused")).isEqualTo(3);
        web.serve(FEED, "application/rss+xml", rss(item("Dam holds", DAM), item("Port reopens", PORT), nothing));

        driver.pass(Duration.ofMinutes(20));

        assertThat(entries("new")).isEqualTo(2);
        assertThat(entries("changed")).isEqualTo(1);
        assertThat(entries("unchanged")).isEqualTo(1);
        assertThat(entries("refused")).isEqualTo(2);
    }

    @Test
    void aPausedFeedIsPolledAgainWhenItIsResumed() {
        web.serve(FEED, "application/rss+xml", rss());
        driver.put(IngestDriver.feed("agency", FEED).setPaused(true).build());
        driver.pass(Duration.ofHours(1));
        assertThat(web.requests).isEmpty();
        assertThat(driver.lastStatus().getState()).isEqualTo(FeedState.PAUSED);

        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.pass(Duration.ofMinutes(1));

        assertThat(web.visits()).containsExactly(FEED);
    }

    @Test
    void aFeedThatMovesToAnotherHostKeepsWhatItHasSeen() {
        String moved = "http://new.example/feed.xml";
        String withoutLink = "<item><guid isPermaLink=\"false\">7</guid><title>Dam</title></item>";
        web.serve(FEED, "application/rss+xml", rss(withoutLink));
        web.serve(moved, "application/rss+xml", rss(withoutLink));
        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.pass(Duration.ofMinutes(1));
        driver.put(IngestDriver.feed("agency", moved).build());

        driver.pass(Duration.ofMinutes(1));

        assertThat(web.visits()).containsExactly(FEED, moved);
        assertThat(driver.pages()).hasSize(1);
        assertThat(driver.meters
                        .get("claimwire_feed_entries")
                        .tag("result", "unchanged")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void robotsAreObeyed() {
        web.serve("http://agency.example/robots.txt", "text/plain", "User-agent: claimwire\nDisallow: /news/");
        web.serve(FEED, "application/rss+xml", rss(item("Dam breaks", DAM)));
        web.serve(DAM, "text/html", "<p>Nine people were killed.</p>");
        driver.put(IngestDriver.feed("agency", FEED).build());

        driver.pass(Duration.ofHours(2));

        assertThat(web.requests).doesNotContain(DAM);
        assertThat(driver.pages()).extracting(Page::getBodySource).containsExactly(BodySource.ENTRY);
    }

    @Test
    void oneHostIsAskedOnceAtATimeAndAtItsPace() {
        String[] items =
                IntStream.range(0, 5).mapToObj(i -> item("Item " + i, DAM + i)).toArray(String[]::new);
        web.serve("http://agency.example/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 10");
        web.serve(FEED, "application/rss+xml", rss(items));
        driver.put(IngestDriver.feed("agency", FEED).build());

        driver.pass(Duration.ofSeconds(75));

        assertThat(web.visits()).hasSize(6);
        for (int i = 1; i < web.times.size(); i++) {
            assertThat(Duration.between(web.times.get(i - 1), web.times.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(10));
        }
    }

    /** An hour is obeyed too, and rules that hold for an hour do not take the turn of what they are for. */
    @ParameterizedTest
    @ValueSource(ints = {120, 600, 3_600})
    void aLongCrawlDelayIsObeyed(int seconds) {
        web.serve("http://agency.example/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: " + seconds);
        web.serve(FEED, "application/rss+xml", rss(item("Dam breaks", DAM)));
        driver.put(IngestDriver.feed("agency", FEED).build());

        driver.pass(Duration.ofSeconds(3L * seconds));

        assertThat(web.visits()).startsWith(FEED, DAM);
        for (int i = 1; i < web.times.size(); i++) {
            assertThat(Duration.between(web.times.get(i - 1), web.times.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void aHeldHostIsLeftAlone() {
        web.serve(FEED, "application/rss+xml", rss());
        driver.put(IngestDriver.feed("host/*", "").setPaused(true).build());
        driver.put(IngestDriver.feed("agency", FEED).build());
        driver.pass(Duration.ofMinutes(1));
        assertThat(web.requests).isEmpty();

        driver.put(IngestDriver.feed("host/*", "").build());
        driver.put(IngestDriver.feed("host/agency.example", "").setPaused(true).build());
        driver.pass(Duration.ofMinutes(1));
        assertThat(web.requests).isEmpty();

        driver.put(IngestDriver.feed("host/agency.example", "").build());
        driver.pass(Duration.ofMinutes(1));
        assertThat(web.visits()).containsExactly(FEED);
    }

    @Test
    void oneBadFeedDelaysNoOther() {
        web.slow = true;
        web.serve("http://slow.example/feed", "application/rss+xml", rss());
        driver.put(IngestDriver.feed("slow", "http://slow.example/feed").build());
        driver.pass(Duration.ofSeconds(2));
        web.slow = false;
        web.serve(FEED, "application/rss+xml", rss(item("Dam breaks", DAM)));
        web.serve(DAM, "text/html", "<p>Nine people were killed.</p>");
        driver.put(IngestDriver.feed("agency", FEED).build());

        driver.pass(Duration.ofSeconds(20));

        assertThat(driver.pages()).hasSize(1);
        assertThat(driver.gauge("fetch_in_flight")).isEqualTo(1);
    }

    @Test
    void aGoneFeedIsRetiredAndReported() {
        web.fail(FEED, FetchOutcomeKind.GONE);
        driver.put(IngestDriver.feed("agency", FEED).build());

        driver.pass(Duration.ofDays(1).plusHours(1));

        assertThat(web.visits()).containsExactly(FEED);
        assertThat(driver.lastStatus().getState()).isEqualTo(FeedState.GONE);
    }

    private double entries(String result) {
        return driver.meters
                .get("claimwire_feed_entries")
                .tag("result", result)
                .counter()
                .count();
    }

    private static boolean isOfTheFeed(Meter meter) {
        return "agency".equals(meter.getId().getTag("feed"));
    }

    private @Nullable Meter expectedInterval() {
        return driver.meters.find(EXPECTED_INTERVAL).gauge();
    }

    private static String rss(String... items) {
        return "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>A</title>"
                + String.join("", items) + "</channel></rss>";
    }

    private static String item(String title, String link) {
        return "<item><title>" + title + "</title><link>" + link + "</link><description>" + title
                + " summary</description></item>";
    }

    private static String text(Page page) {
        return StandardCharsets.UTF_8.decode(page.getBody().duplicate()).toString();
    }
}
