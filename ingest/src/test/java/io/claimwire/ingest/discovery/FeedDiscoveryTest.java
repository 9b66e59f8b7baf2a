package io.claimwire.ingest.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.feed.ParsedEntry;
import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.ingest.fetch.FetchOutcome.Failed;
import io.claimwire.ingest.fetch.FetchOutcome.Fetched;
import io.claimwire.ingest.fetch.FetchOutcome.Redirected;
import io.claimwire.ingest.fetch.FetchOutcome.Source;
import io.claimwire.ingest.fetch.FetchRequest;
import io.claimwire.ingest.fetch.Fetcher;
import io.claimwire.ingest.host.HostGate;
import io.claimwire.ingest.host.Pace;
import io.claimwire.ingest.host.RobotsPolicy;
import io.claimwire.record.FetchOutcomeKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FeedDiscoveryTest {

    private static final String FEED =
            "<rss version='2.0'><channel><title>Harbour</title><item><title>One</title></item></channel></rss>";
    private static final String EMPTY = "<rss version='2.0'><channel><title>Comments</title></channel></rss>";
    private static final String HOME = "https://harbour.example/";

    private final Map<String, FetchOutcome> web = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();

    @Test
    void theAddressOfAFeedIsTaken() throws Exception {
        serve(HOME + "rss", FEED);

        assertThat(found(HOME + "rss").url()).isEqualTo(URI.create(HOME + "rss"));
    }

    @Test
    void aPageDeclaresItsFeedsAndTheFirstWithEntriesWins() throws Exception {
        page("<link rel='alternate stylesheet' type='text/css' href='/x.css'>"
                + "<link rel='alternate' hreflang='de' href='/de'>"
                + "<link rel=alternate type='application/rss+xml' href='/comments'>"
                + "<link rel='Alternate' type='application/atom+xml; charset=utf-8' href='news/feed?a=1&amp;b=2'>"
                + "<link rel='alternate' type='application/rss+xml' href='/sport'>");
        serve(HOME + "comments", EMPTY);
        serve(HOME + "news/feed?a=1&b=2", FEED);
        serve(HOME + "sport", FEED);

        Discovery.Found found = found(HOME);

        assertThat(found.url()).isEqualTo(URI.create(HOME + "news/feed?a=1&b=2"));
        assertThat(found.feed().entries()).hasSize(1);
        assertThat(found.others()).containsExactly(URI.create(HOME + "comments"), URI.create(HOME + "sport"));
        assertThat(asked).doesNotContain(HOME + "sport");
    }

    @Test
    void elseItLinksToOne() throws Exception {
        page("<a href='/about-our-feed.html'>About</a> <a href='/world/news.rss'>RSS</a>");
        serve(HOME + "world/news.rss", FEED);

        assertThat(found(HOME).url()).isEqualTo(URI.create(HOME + "world/news.rss"));
        assertThat(asked).doesNotContain(HOME + "about-our-feed.html");
    }

    @Test
    void elseItIsInAUsualPlace() throws Exception {
        page("<p>News</p>");
        serve(HOME + "feed.xml", FEED);

        assertThat(found(HOME).url()).isEqualTo(URI.create(HOME + "feed.xml"));
    }

    @Test
    void saysWhatWasTriedWhereThereIsNone() throws Exception {
        page("<link rel=alternate type='application/rss+xml' href='/empty'>");
        serve(HOME + "empty", EMPTY);

        Discovery.Nothing nothing = (Discovery.Nothing) discovery(true).find(URI.create(HOME));

        assertThat(nothing.reason()).contains("it is a page");
        assertThat(nothing.tried()).hasSize(9).first().asString().contains("no entries");
    }

    @Test
    void saysWhyTheAddressItselfCannotBeRead() throws Exception {
        web.put(HOME, new Failed(FetchOutcomeKind.DNS_FAILED, "the name resolves to no address"));

        assertThat(discovery(true).find(URI.create(HOME)))
                .isEqualTo(new Discovery.Nothing("the name resolves to no address", List.of()));
    }

    @Test
    void robotsAreObeyedAndTheHostsPaceIsKept() throws Exception {
        web.put(
                HOME + "robots.txt",
                fetched(HOME + "robots.txt", "User-agent: *\nDisallow: /feed\nCrawl-delay: 3", "text/plain"));
        page("<link rel=alternate type='application/rss+xml' href='/feed'>");
        serve(HOME + "feed", FEED);

        Discovery.Nothing nothing = (Discovery.Nothing) discovery(true).find(URI.create(HOME));

        assertThat(asked).doesNotContain(HOME + "feed");
        assertThat(nothing.tried()).first().asString().contains("robots.txt");
        assertThat(waits).hasSizeGreaterThan(3).allMatch(wait -> wait.compareTo(Duration.ofSeconds(1)) >= 0);
        assertThat(waits).endsWith(Duration.ofSeconds(3));
    }

    @Test
    void aMoveForGoodIsTakenAndTheOtherHostsRobotsAreAsked() throws Exception {
        String elsewhere = "https://feeds.example/harbour";
        web.put(HOME, new Redirected(URI.create(elsewhere), 1, true));
        web.put(
                elsewhere,
                new Fetched(
                        new Source(URI.create(elsewhere), URI.create(elsewhere), null, null, null),
                        200,
                        FEED.getBytes(StandardCharsets.UTF_8),
                        "application/rss+xml"));

        assertThat(found(HOME).url()).isEqualTo(URI.create(elsewhere));
        assertThat(asked).contains("https://feeds.example/robots.txt");
    }

    @Test
    void anIndexOfSitemapsIsAFeedWhereOneOfThemListsNews() throws Exception {
        String index = HOME + "sitemap.xml";
        serve(
                index,
                "<sitemapindex><sitemap><loc>/old-news.xml</loc><lastmod>2020-01-01</lastmod></sitemap>"
                        + "<sitemap><loc>/no-news.xml</loc></sitemap><sitemap><loc>/news.xml</loc></sitemap>"
                        + "</sitemapindex>");
        serve(HOME + "no-news.xml", "<urlset><url><loc>/about</loc></url></urlset>");
        serve(
                HOME + "news.xml",
                "<urlset><url><loc>/dam</loc><news:news><news:title>Dam</news:title></news:news></url></urlset>");

        Discovery.Found found = found(index);

        assertThat(found.url()).isEqualTo(URI.create(index));
        assertThat(found.feed().entries()).extracting(ParsedEntry::link).containsExactly(HOME + "dam");
        assertThat(asked).doesNotContain(HOME + "old-news.xml");
    }

    @Test
    void aRobotsFileIsFollowedAtTheHostsPaceToo() throws Exception {
        String elsewhere = HOME + "static/robots.txt";
        web.put(HOME + "robots.txt", new Redirected(URI.create(elsewhere), 1, true));
        web.put(elsewhere, fetched(elsewhere, "User-agent: *\nDisallow: /", "text/plain"));
        serve(HOME + "rss", FEED);

        Discovery.Nothing nothing = (Discovery.Nothing) discovery(true).find(URI.create(HOME + "rss"));

        assertThat(nothing.reason()).contains("robots.txt");
        assertThat(waits).containsExactly(Duration.ofSeconds(1));
    }

    private Discovery.Found found(String url) throws InterruptedException {
        Discovery discovery = discovery(true).find(URI.create(url));
        assertThat(discovery).isInstanceOf(Discovery.Found.class);
        return (Discovery.Found) discovery;
    }

    private void page(String head) {
        web.put(HOME, fetched(HOME, "<html><head>" + head + "</head><body>Welcome</body></html>", "text/html"));
    }

    private void serve(String url, String body) {
        web.put(url, fetched(url, body, "application/rss+xml"));
    }

    private static Fetched fetched(String url, String body, String type) {
        return new Fetched(
                new Source(URI.create(url), null, null, null, null), 200, body.getBytes(StandardCharsets.UTF_8), type);
    }

    private FeedDiscovery discovery(boolean obeyed) {
        Fetcher fetcher = new Fetcher() {
            @Override
            public CompletableFuture<FetchOutcome> fetch(FetchRequest request) {
                String url = request.url().toString();
                asked.add(url);
                return CompletableFuture.completedFuture(
                        web.getOrDefault(url, new Failed(FetchOutcomeKind.NOT_FOUND, "404")));
            }

            @Override
            public void close() {}
        };
        Pace pace = new Pace(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(10), Duration.ofHours(1));
        Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
        PoliteFetches fetches = new PoliteFetches(
                fetcher,
                new RobotsPolicy(obeyed, "claimwire"),
                new HostGate(pace, () -> 0.5),
                1 << 20,
                clock,
                waits::add);
        return new FeedDiscovery(fetches, clock);
    }
}
