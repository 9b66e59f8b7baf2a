package io.claimwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.FeedState;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index of sitemaps as a feed: its news sitemaps are one feed, fetched one after another at their hosts' pace. */
class SitemapIndexTest {

    private static final String INDEX = "http://harbour.example/sitemap.xml";
    private static final String CITY = "http://harbour.example/news-city.xml";
    private static final String WORLD = "http://maps.example/news-world.xml";

    @TempDir
    Path state;

    private IngestDriver driver;
    private FakeWeb web;

    @BeforeEach
    void start() throws Exception {
        driver = new IngestDriver(state);
        web = driver.web;
        web.serve(INDEX, "application/xml", index(sitemap(CITY, ""), sitemap(WORLD, "")));
        web.serve(CITY, "application/xml", news("dam", "port"));
        web.serve(WORLD, "application/xml", news("quake"));
        driver.put(IngestDriver.feed("harbour", INDEX).build());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void itsNewsSitemapsAreOneFeed() {
        driver.pass(Duration.ofMinutes(2));

        assertThat(driver.pages())
                .extracting(Page::getLink)
                .containsExactlyInAnyOrder(story("dam"), story("port"), story("quake"));
        var statuses = driver.statuses();
        var last = statuses.get(statuses.size() - 1);
        assertThat(last.getLastOutcome()).isEqualTo(FetchOutcomeKind.NEW_ENTRIES);
        assertThat(last.getEntriesSeen()).isEqualTo(3);
        assertThat(last.getState()).isEqualTo(FeedState.ACTIVE);
        assertThat(last.getUrl()).isEqualTo(INDEX);
        assertThat(statuses).as("one poll").hasSize(2);
    }

    @Test
    void eachIsAskedForAtThePaceAndByTheRulesOfItsHost() {
        driver.pass(Duration.ofMinutes(1));

        assertThat(web.requests.stream().filter(url -> !url.contains("stories.example")))
                .containsExactly(
                        "http://harbour.example/robots.txt", INDEX, CITY, "http://maps.example/robots.txt", WORLD);
        for (int i = 1; i < web.requests.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (URI.create(web.requests.get(i))
                        .getHost()
                        .equals(URI.create(web.requests.get(j)).getHost())) {
                    assertThat(Duration.between(web.times.get(j), web.times.get(i)))
                            .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
                }
            }
        }
    }

    @Test
    void nothingIsListedTwiceAndWhatIsNewIsFound() {
        driver.pass(Duration.ofHours(1));
        assertThat(driver.pages()).hasSize(3);
        web.serve(WORLD, "application/xml", news("quake", "flood"));

        driver.pass(Duration.ofHours(1));

        assertThat(driver.pages()).extracting(Page::getLink).containsExactly(story("flood"));
        var status = driver.lastStatus();
        assertThat(status.getEntriesSeen()).isEqualTo(4);
    }

    @Test
    void aSitemapThatFailsOrListsNoNewsDoesNotStopTheOthers() {
        web.fail(CITY, FetchOutcomeKind.NOT_FOUND);

        driver.pass(Duration.ofMinutes(2));

        assertThat(driver.pages()).extracting(Page::getLink).containsExactly(story("quake"));
        assertThat(driver.lastStatus().getState()).isEqualTo(FeedState.ACTIVE);
    }

    @Test
    void whereNoneCanBeReadTheFeedFailsAsTheLastDid() {
        web.fail(CITY, FetchOutcomeKind.SERVER_ERROR);
        web.serve(WORLD, "application/xml", "<urlset><url><loc>/about</loc></url></urlset>");

        driver.pass(Duration.ofMinutes(2));

        var status = driver.lastStatus();
        assertThat(status.getLastOutcome()).isEqualTo(FetchOutcomeKind.NOT_A_FEED);
        assertThat(status.getMessage()).contains("lists no news");
    }

    @Test
    void anIndexWithinAnIndexIsNotGoneInto() {
        web.serve(WORLD, "application/xml", index(sitemap("http://maps.example/news-deep.xml", "")));

        driver.pass(Duration.ofMinutes(2));

        assertThat(web.requests).doesNotContain("http://maps.example/news-deep.xml");
        assertThat(driver.pages()).hasSize(2);
    }

    @Test
    void onlyTheLatestNewsSitemapsAreFetched() {
        Instant now = driver.clock.instant();
        String[] archive = IntStream.range(0, 1_000)
                .mapToObj(day -> sitemap(
                        "http://harbour.example/news-" + day + ".xml",
                        now.minus(Duration.ofHours(12L * day)).toString()))
                .toArray(String[]::new);
        web.serve(
                INDEX,
                "application/xml",
                index(sitemap("http://harbour.example/pages.xml", "") + String.join("", archive)));

        driver.pass(Duration.ofMinutes(2));

        assertThat(web.visits())
                .containsExactlyElementsOf(List.of(
                        INDEX,
                        "http://harbour.example/news-0.xml",
                        "http://harbour.example/news-1.xml",
                        "http://harbour.example/news-2.xml",
                        "http://harbour.example/news-3.xml",
                        "http://harbour.example/news-4.xml"));
    }

    private static String index(String... sitemaps) {
        return "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>" + String.join("", sitemaps)
                + "</sitemapindex>";
    }

    private static String sitemap(String url, String changed) {
        return "<sitemap><loc>" + url + "</loc>" + (changed.isEmpty() ? "" : "<lastmod>" + changed + "</lastmod>")
                + "</sitemap>";
    }

    private static String news(String... stories) {
        StringBuilder map = new StringBuilder("<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>");
        for (String story : stories) {
            map.append("<url><loc>")
                    .append(story(story))
                    .append("</loc><news:news><news:title>The ")
                    .append(story)
                    .append("</news:title></news:news></url>");
        }
        return map.append("</urlset>").toString();
    }

    private static String story(String name) {
        return "http://stories.example/" + name;
    }
}
