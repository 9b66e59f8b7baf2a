package io.claimwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.agency.Newsroom;
import io.claimwire.ingest.agency.Newsrooms;
import io.claimwire.ingest.agency.Reply;
import io.claimwire.ingest.agency.ScriptedWeb;
import io.claimwire.ingest.agency.Visit;
import io.claimwire.ingest.fetch.Fetcher;
import io.claimwire.ingest.fetch.LoopbackFetchers;
import io.claimwire.record.BodySource;
import io.claimwire.record.FeedState;
import io.claimwire.record.FeedStatus;
import io.claimwire.record.Page;
import io.claimwire.schemas.Ids;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An hour and more of hundreds of agencies, over HTTP, with the clock turned fast; then everybody is asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptedAgencyTest {

    private static final int HOSTS_A_KIND = 20;
    private static final Duration LENGTH = Duration.ofMinutes(75);
    private static final Duration LEAST_INTERVAL = Duration.ofMinutes(2);

    private final TestClock clock = new TestClock();
    private final Map<String, Newsroom> rooms = new TreeMap<>();
    private final Map<String, FeedStatus> statuses = new HashMap<>();
    private final Map<String, List<Page>> pages = new HashMap<>();
    private Map<String, List<Visit>> visits = Map.of();
    private ScriptedWeb web;

    @TempDir
    static Path state;

    @BeforeAll
    void run() throws Exception {
        web = new ScriptedWeb(clock);
        Newsrooms make = new Newsrooms(web, clock.instant());
        Map<String, String> flags =
                Map.of("page.revisit.after.ms", "1200000", "fetch.in.flight.max", "32", "fetch.threads", "4");
        IngestConfig config = IngestConfig.from(IngestDriver.configuration(flags));
        try (Fetcher fetcher = LoopbackFetchers.of(config.fetch(), web.port(), clock);
                IngestDriver driver = new IngestDriver(state, clock, fetcher, flags)) {
            for (int i = 0; i < HOSTS_A_KIND; i++) {
                add(driver, "plain" + i, make::plain);
                add(driver, "busy" + i, make::busy);
                add(driver, "gone" + i, make::gone);
                add(driver, "rewriting" + i, make::rewriting);
                add(driver, "correcting" + i, make::correcting);
                add(driver, "amending" + i, make::amending);
                add(driver, "closed" + i, make::closed);
                add(driver, "flaky" + i, make::flaky);
                add(driver, "delegating" + i, make::delegating);
                Newsroom renamed = make.renamed("renamed" + i + ".example");
                add(driver, "renamed" + i, renamed, web.url(renamed.host(), "/old.xml"));
                Newsroom moved = make.plain("moved" + i + ".example");
                web.host(
                        "old" + i + ".example",
                        ask -> ask.path().equals("/feed.xml") ? Reply.redirect(301, moved.feed()) : Reply.status(404));
                add(driver, "moved" + i, moved, web.url("old" + i + ".example", "/feed.xml"));
            }
            driver.passPatiently(LENGTH, Duration.ofSeconds(1));
            driver.pages()
                    .forEach(page -> pages.computeIfAbsent(page.getFeedId(), id -> new ArrayList<>())
                            .add(page));
            driver.statuses().forEach(status -> statuses.put(status.getFeedId(), status));
        }
        visits = web.visits();
    }

    @AfterAll
    void close() {
        web.close();
    }

    private void add(IngestDriver driver, String feed, Function<String, Newsroom> kind) {
        Newsroom room = kind.apply(feed + ".example");
        add(driver, feed, room, room.feed());
    }

    private void add(IngestDriver driver, String feed, Newsroom room, String url) {
        rooms.put(feed, room);
        driver.put(IngestDriver.feed(feed, url)
                .setMinIntervalSeconds(LEAST_INTERVAL.toSeconds())
                .setMaxIntervalSeconds(600)
                .build());
    }

    @Test
    void noEntryIsLost() {
        rooms.forEach((feed, room) -> {
            Instant lastLook = feedVisits(room).stream()
                    .filter(visit -> visit.status() == 200 || visit.status() == 304)
                    .map(visit -> visit.ask().at())
                    .filter(at ->
                            at.isBefore(clock.instant().minus(Duration.ofMinutes(feed.startsWith("flaky") ? 15 : 2))))
                    .reduce(Instant.EPOCH, (first, second) -> second);
            Set<String> expected =
                    room.published(lastLook).stream().map(Ids::articleOfLink).collect(Collectors.toSet());
            assertThat(expected).as(feed).hasSizeGreaterThan(feed.startsWith("gone") ? 0 : 1);
            assertThat(sent(feed)).as(feed).extracting(Page::getArticleId).containsAll(expected);
        });
    }

    @Test
    void everyFeedIsLookedAtToTheEnd() {
        rooms.forEach((feed, room) -> {
            boolean ends = feed.startsWith("gone");
            assertThat(statuses.get(feed).getState())
                    .as(feed)
                    .isIn(
                            ends
                                    ? Set.of(FeedState.GONE)
                                    : feed.startsWith("flaky")
                                            ? Set.of(FeedState.ACTIVE, FeedState.FAILING)
                                            : Set.of(FeedState.ACTIVE));
            List<Visit> polls = feedVisits(room);
            Instant last = polls.get(polls.size() - 1).ask().at();
            Duration silence = Duration.between(last, clock.instant());
            if (!ends && !feed.startsWith("flaky")) {
                assertThat(silence).as(feed).isLessThan(Duration.ofMinutes(12));
            }
        });
    }

    @Test
    void noRevisionIsSentTwiceAndNothingThatWasNotPublished() {
        rooms.forEach((feed, room) -> {
            Set<String> links = new HashSet<>(room.published(clock.instant()));
            assertThat(sent(feed)).as(feed).allSatisfy(page -> assertThat(links).contains(page.getLink()));
            assertThat(sent(feed))
                    .as(feed)
                    .extracting(page -> page.getArticleId() + "/" + page.getRevision())
                    .doesNotHaveDuplicates();
            boolean changes = feed.startsWith("correcting") || feed.startsWith("amending");
            // a page that failed too often at first is read later: a revision of what the entry said
            boolean fails = feed.startsWith("flaky");
            assertThat(sent(feed).stream().filter(page -> page.getRevision() > 1))
                    .as(feed)
                    .hasSizeBetween(changes ? 1 : 0, changes ? 1 : fails ? 20 : 0);
        });
    }

    @Test
    void aCorrectionInTheFeedIsARevision() {
        ofKind(
                "correcting",
                (feed, room) ->
                        assertThat(revision(feed, room.link(0), 2).getTitle()).endsWith(", corrected"));
    }

    @Test
    void aCorrectionOutsideTheFeedIsNoticedByARevisit() {
        ofKind(
                "amending",
                (feed, room) -> assertThat(StandardCharsets.UTF_8
                                .decode(revision(feed, room.link(0), 2)
                                        .getBody()
                                        .duplicate())
                                .toString())
                        .contains("An earlier version was wrong."));
    }

    @Test
    void nothingIsFetchedWithoutNeed() {
        rooms.forEach((feed, room) -> {
            Map<String, Long> asked = visits.get(room.host()).stream()
                    .collect(Collectors.groupingBy(visit -> visit.ask().path(), Collectors.counting()));
            int tries = feed.startsWith("flaky") ? 3 : feed.startsWith("busy") || feed.startsWith("correcting") ? 2 : 1;
            asked.forEach((path, times) -> {
                if (path.startsWith("/news/")) {
                    assertThat(times).as(feed + path).isLessThanOrEqualTo(2L * tries);
                }
            });
            assertThat(asked.get("/robots.txt")).as(feed).isEqualTo(1);
            long whole = feedVisits(room).stream()
                    .filter(visit -> visit.status() == 200)
                    .count();
            if (!feed.startsWith("rewriting") && !feed.startsWith("correcting")) {
                assertThat(whole).as("bodies of " + feed).isLessThanOrEqualTo(room.versions(clock.instant()));
            }
        });
    }

    @Test
    void aSecondVisitOfAPageIsConditional() {
        ofKind("plain", (feed, room) -> {
            List<Visit> first = visits.get(room.host()).stream()
                    .filter(visit -> web.url(room.host(), visit.ask().path()).equals(room.link(0)))
                    .toList();
            assertThat(first).extracting(Visit::status).containsExactly(200, 304);
            assertThat(Duration.between(
                            first.get(0).ask().at(), first.get(1).ask().at()))
                    .isBetween(Duration.ofMinutes(20), Duration.ofMinutes(21));
        });
    }

    @Test
    void hostsAreNeverAskedFasterThanTheirPace() {
        visits.forEach((host, asked) -> {
            Duration least = Duration.ofSeconds(host.startsWith("closed") ? 5 : 1);
            for (int i = 1; i < asked.size(); i++) {
                assertThat(Duration.between(
                                asked.get(i - 1).ask().at(), asked.get(i).ask().at()))
                        .as(host + asked.get(i).ask().path())
                        .isGreaterThanOrEqualTo(least);
            }
        });
    }

    @Test
    void feedsAreNeverPolledFasterThanTheirInterval() {
        rooms.forEach((feed, room) -> {
            List<Visit> polls = feedVisits(room);
            for (int i = 1; i < polls.size(); i++) {
                assertThat(Duration.between(
                                polls.get(i - 1).ask().at(), polls.get(i).ask().at()))
                        .as(feed)
                        .isGreaterThanOrEqualTo(LEAST_INTERVAL);
            }
        });
    }

    @Test
    void aBusyHostIsLeftAloneForAsLongAsItAsks() {
        ofKind("busy", (feed, room) -> {
            List<Visit> asked = visits.get(room.host());
            assertThat(asked).extracting(Visit::status).contains(429);
            for (int i = 1; i < asked.size(); i++) {
                if (asked.get(i - 1).status() == 429) {
                    assertThat(Duration.between(
                                    asked.get(i - 1).ask().at(),
                                    asked.get(i).ask().at()))
                            .isGreaterThanOrEqualTo(Newsrooms.RETRY_AFTER);
                }
            }
        });
    }

    @Test
    void robotsAreObeyed() {
        ofKind("closed", (feed, room) -> {
            assertThat(visits.get(room.host()))
                    .extracting(visit -> visit.ask().path())
                    .containsOnly("/robots.txt", "/feed.xml");
            assertThat(sent(feed)).extracting(Page::getBodySource).containsOnly(BodySource.ENTRY);
        });
    }

    @Test
    void aMoveIsTakenOverWhenItIsSaidTwice() {
        ofKind("moved", (feed, room) -> {
            assertThat(visits.get(room.host().replace("moved", "old")))
                    .extracting(visit -> visit.ask().path())
                    .containsExactly("/robots.txt", "/feed.xml", "/feed.xml");
            assertThat(statuses.get(feed).getUrl()).isEqualTo(room.feed());
        });
        ofKind(
                "renamed",
                (feed, room) -> assertThat(visits.get(room.host()).stream()
                                .filter(visit -> visit.ask().path().equals("/old.xml")))
                        .hasSize(2));
    }

    @Test
    void aGoneFeedIsAskedForNoMore() {
        ofKind(
                "gone",
                (feed, room) -> assertThat(feedVisits(room))
                        .filteredOn(visit -> visit.status() == 410)
                        .hasSize(1));
    }

    private void ofKind(String kind, java.util.function.BiConsumer<String, Newsroom> check) {
        Map<String, Newsroom> some = rooms.entrySet().stream()
                .filter(room -> room.getKey().startsWith(kind))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(some).hasSize(HOSTS_A_KIND);
        some.forEach(check);
    }

    private List<Visit> feedVisits(Newsroom room) {
        return visits.get(room.host()).stream()
                .filter(visit -> visit.ask().path().equals("/feed.xml"))
                .toList();
    }

    private List<Page> sent(String feed) {
        return pages.getOrDefault(feed, List.of());
    }

    private Page revision(String feed, String link, long revision) {
        return sent(feed).stream()
                .filter(page -> page.getLink().equals(link) && page.getRevision() == revision)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no revision " + revision + " of " + link));
    }
}
