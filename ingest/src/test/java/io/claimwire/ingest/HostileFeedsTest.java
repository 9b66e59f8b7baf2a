package io.claimwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import io.claimwire.ingest.agency.Newsroom;
import io.claimwire.ingest.agency.Newsrooms;
import io.claimwire.ingest.agency.Reply;
import io.claimwire.ingest.agency.ScriptedWeb;
import io.claimwire.ingest.agency.Visit;
import io.claimwire.ingest.fetch.Fetcher;
import io.claimwire.ingest.fetch.LoopbackFetchers;
import io.claimwire.record.Feed;
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
import java.util.concurrent.locks.LockSupport;
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

    @TempDir
    static Path certificates;

    @BeforeAll
    void run() throws Exception {
        web = new ScriptedWeb(clock);
        Newsrooms make = new Newsrooms(web, clock.instant());
        Map<String, String> flags = Map.of("fetch.timeout.ms", "10000", "fetch.threads", "4");
        IngestConfig config = IngestConfig.from(IngestDriver.configuration(flags));
        try (LoopbackFetchers.OtherName secure = new LoopbackFetchers.OtherName(certificates);
                Fetcher fetcher = LoopbackFetchers.of(config.fetch(), web.port(), secure, clock);
                IngestDriver driver = new IngestDriver(state, clock, fetcher, flags)) {
            script(driver);
            add(driver, feed("tls", "https://tls.example:" + secure.port() + "/feed.xml"));
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

    private void script(IngestDriver driver) throws Exception {
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
        serve(driver, "laughs", rss(ITEM + "<item><title>&l29;</title></item>", laughs()));
        serve(
                driver,
                "longtext",
                rss("<item><title>T</title><description>" + "x".repeat(9 << 20) + "</description></item>"));
        web.host("rebound.example", ask -> Reply.status(404).with("Connection", "close"));
        add(driver, feed("rebound", web.url("rebound.example", "/feed.xml")));
        wild(driver, "endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = ITEM.repeat(1_000).getBytes(StandardCharsets.UTF_8);
            while (true) {
                exchange.getResponseBody().write(chunk);
            }
        });
        wild(driver, "slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write('<');
                exchange.getResponseBody().flush();
                LockSupport.parkNanos(200_000_000);
            }
        });
        web.wild("rules.example", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("User-agent: *\nDisallow: /feed\n".getBytes(StandardCharsets.UTF_8));
            while (true) {
                exchange.getResponseBody().write(new byte[1 << 16]);
            }
        });
        add(driver, feed("rules", web.url("rules.example", "/feed.xml")));
        web.host("circle.example", ask -> circle(ask.path()));
        add(driver, feed("circle", web.url("circle.example", "/feed.xml")));
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
        "circle, TOO_MANY_REDIRECTS",
        "laughs, NEW_ENTRIES",
        "longtext, NEW_ENTRIES",
        "rebound, BLOCKED_ADDRESS",
        "endless, TOO_LARGE",
        "slow, TIMEOUT",
        "rules, ROBOTS_DENIED",
        "tls, TLS_FAILED"
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

    /** A host without robots.txt whose feed does as it likes, once in the time of the test. */
    private void wild(IngestDriver driver, String feed, HttpHandler handler) throws InterruptedException {
        web.wild(feed + ".example", exchange -> {
            if (exchange.getRequestURI().getPath().equals("/feed.xml")) {
                handler.handle(exchange);
            } else {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            }
        });
        add(
                driver,
                Feed.newBuilder(feed(feed, web.url(feed + ".example", "/feed.xml")))
                        .setMinIntervalSeconds(3_600)
                        .setMaxIntervalSeconds(3_600)
                        .build());
    }

    /** One after another, so that each has the machine to itself and none runs out of time for another's sake. */
    private static void add(IngestDriver driver, Feed feed) throws InterruptedException {
        driver.put(feed);
        driver.passPatiently(Duration.ofSeconds(3), Duration.ofSeconds(1));
    }

    private void serve(IngestDriver driver, String feed, Reply reply) throws InterruptedException {
        web.host(feed + ".example", ask -> ask.path().equals("/feed.xml") ? reply : Reply.status(404));
        add(driver, feed(feed, web.url(feed + ".example", "/feed.xml")));
    }

    private static Feed feed(String id, String url) {
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

    private static String laughs() {
        StringBuilder declarations = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 30; i++) {
            declarations.append("<!ENTITY l%d '&l%d;&l%d;&l%d;'>".formatted(i, i - 1, i - 1, i - 1));
        }
        return declarations.append("]>").toString();
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
