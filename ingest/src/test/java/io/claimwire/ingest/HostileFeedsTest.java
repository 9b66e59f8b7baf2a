package io.claimwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.agency.Newsroom;
import io.claimwire.ingest.agency.Newsrooms;
import io.claimwire.ingest.agency.Reply;
import io.claimwire.ingest.agency.ScriptedWeb;
import io.claimwire.ingest.agency.Visit;
import io.claimwire.ingest.fetch.Fetcher;
import io.claimwire.ingest.fetch.LoopbackFetchers;
import io.claimwire.record.FeedState;
import io.claimwire.record.FeedStatus;
import io.claimwire.record.FetchOutcomeKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds made to do harm, through the whole stage: each ends as operators see it, and the others go on as if alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFeedsTest {

    private static final int GOOD = 10;
    private static final String HEAD = "<rss version='2.0'><channel><title>T</title>";
    private static final String ITEM = "<item><title>Survives</title><guid isPermaLink='false'>s</guid></item>";

    private final TestClock clock = new TestClock();
    private final Map<String, List<FeedStatus>> statuses = new HashMap<>();
    private final List<Newsroom> good = new ArrayList<>();
    private ScriptedWeb web;
    private long pages;

    @TempDir
    static Path state;

    @BeforeAll
    void run() throws Exception {
        web = new ScriptedWeb(clock);
        Newsrooms make = new Newsrooms(web, clock.instant());
        Map<String, String> flags = Map.of("fetch.timeout.ms", "5000", "fetch.threads", "4");
        IngestConfig config = IngestConfig.from(IngestDriver.configuration(flags));
        try (Fetcher fetcher = LoopbackFetchers.of(config.fetch(), web.port(), clock);
                IngestDriver driver = new IngestDriver(state, clock, fetcher, flags)) {
            script(driver);
            for (int i = 0; i < GOOD; i++) {
                Newsroom room = make.plain("good" + i + ".example");
                good.add(room);
                driver.put(feed(room.host().replace(".example", ""), room.feed()));
            }
            driver.passPatiently(Duration.ofMinutes(22), Duration.ofSeconds(1));
            driver.statuses()
                    .forEach(status -> statuses.computeIfAbsent(status.getFeedId(), id -> new ArrayList<>())
                            .add(status));
            pages = driver.pages().stream()
                    .filter(page -> page.getFeedId().startsWith("good"))
                    .count();
        }
    }

    @AfterAll
    void close() {
        web.close();
    }

    private void script(IngestDriver driver) throws IOException {
        serve(driver, "nested", rss("<item>" + "<a>".repeat(200_000) + "</item>" + ITEM));
        serve(driver, "large", rss(ITEM.repeat((50 << 20) / ITEM.length())));
        serve(driver, "many", rss("<item><title>One of many</title><description>x</description></item>" + numbered()));
        serve(driver, "bomb", Reply.of("text/xml", gzip(1 << 30)).with("Content-Encoding", "gzip"));
        serve(driver, "doctype", rss(ITEM, "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"));
        serve(
                driver,
                "charset",
                Reply.of(
                        "text/xml; charset=utf-16",
                        (HEAD + ITEM + "</channel></rss>").getBytes(StandardCharsets.UTF_8)));
        serve(driver, "header", Reply.of("text/xml", HEAD).with("X-Large", "x".repeat(20 << 20)));
        serve(driver, "page", Reply.of("text/html", "<html><body>No feed</body></html>"));
        serve(
                driver,
                "giant",
                rss("<item><title>" + "long ".repeat(600_000) + "</title><category>" + "c".repeat(1 << 20)
                        + "</category><guid>" + "g".repeat(1 << 20) + "</guid></item>"));
        serve(driver, "inside", Reply.redirect(302, "http://127.0.0.1:1/"));
        serve(driver, "metadata", Reply.redirect(302, "http://169.254.169.254/latest/meta-data"));
        serve(driver, "unique", Reply.redirect(302, "http://[fd00::1]/"));
        serve(driver, "file", Reply.redirect(302, "file:///etc/passwd"));
        web.host("circle.example", ask -> circle(ask.path()));
        driver.put(feed("circle", web.url("circle.example", "/feed.xml")));
    }

    private Reply circle(String path) {
        return switch (path) {
            case "/feed.xml" -> Reply.redirect(301, web.url("circle.example", "/b.xml"));
            case "/b.xml" -> Reply.redirect(302, web.url("circle.example", "/feed.xml"));
            default -> Reply.status(404);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "nested, NEW_ENTRIES",
        "large, TOO_LARGE",
        "many, NEW_ENTRIES",
        "bomb, TOO_LARGE",
        "doctype, NEW_ENTRIES",
        "charset, NEW_ENTRIES",
        "header, TOO_LARGE",
        "page, NOT_A_FEED",
        "giant, NEW_ENTRIES",
        "inside, BLOCKED_ADDRESS",
        "metadata, BLOCKED_ADDRESS",
        "unique, BLOCKED_ADDRESS",
        "file, CLIENT_ERROR",
        "circle, TOO_MANY_REDIRECTS"
    })
    void endsAsOperatorsSee(String feed, FetchOutcomeKind outcome) {
        FeedStatus first = statuses.get(feed).stream()
                .filter(status -> status.getLastFetchAt() != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError(feed + " was never polled"));

        assertThat(first.getLastOutcome()).isEqualTo(outcome);
        boolean read = outcome == FetchOutcomeKind.NEW_ENTRIES;
        assertThat(first.getState()).isEqualTo(read ? FeedState.ACTIVE : FeedState.FAILING);
        if (!read) {
            assertThat(first.getMessage()).isNotBlank().hasSizeLessThan(600);
        }
        assertThat(first.getNextPollAt()).isAfter(first.getLastFetchAt());
    }

    @Test
    void theOthersKeepTheirIntervals() {
        for (Newsroom room : good) {
            List<Visit> polls = web.visits().get(room.host()).stream()
                    .filter(visit -> visit.ask().path().equals("/feed.xml"))
                    .toList();
            assertThat(polls).hasSize(3);
            for (int i = 1; i < polls.size(); i++) {
                Duration between = Duration.between(
                        polls.get(i - 1).ask().at(), polls.get(i).ask().at());
                assertThat(between).isBetween(Duration.ofMinutes(10), Duration.ofSeconds(605));
            }
        }
        assertThat(pages).isEqualTo(GOOD * 4);
    }

    private void serve(IngestDriver driver, String feed, Reply reply) {
        web.host(feed + ".example", ask -> ask.path().equals("/feed.xml") ? reply : Reply.status(404));
        driver.put(feed(feed, web.url(feed + ".example", "/feed.xml")));
    }

    private static io.claimwire.record.Feed feed(String id, String url) {
        return IngestDriver.feed(id, url)
                .setMinIntervalSeconds(600)
                .setMaxIntervalSeconds(600)
                .build();
    }

    private static Reply rss(String items) {
        return rss(items, "");
    }

    private static Reply rss(String items, String prolog) {
        return Reply.of("application/rss+xml; charset=utf-8", prolog + HEAD + items + "</channel></rss>");
    }

    private static String numbered() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            items.append("<item><guid>g").append(i).append("</guid></item>");
        }
        return items.toString();
    }

    private static byte[] gzip(int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            byte[] chunk = new byte[1 << 16];
            for (int written = 0; written < zeros; written += chunk.length) {
                gzip.write(chunk);
            }
        }
        return out.toByteArray();
    }
}
