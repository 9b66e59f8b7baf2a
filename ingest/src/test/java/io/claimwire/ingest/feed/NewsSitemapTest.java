package io.claimwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NewsSitemapTest {

    private static final URI BASE = URI.create("https://harbour.example/news-sitemap.xml");

    @Test
    void newsAreEntries() {
        ParsedFeed feed = (ParsedFeed) parse("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                  <url><loc>https://harbour.example/about</loc></url>
                  <url>
                    <loc>https://harbour.example/dam?a=1&amp;b=2</loc>
                    <lastmod>2026-04-01T11:00:00Z</lastmod>
                    <news:news>
                      <news:publication><news:name>Harbour News</news:name><news:language>en</news:language></news:publication>
                      <news:publication_date>2026-04-01T10:20:00+02:00</news:publication_date>
                      <news:title>Dam &amp; bridge break</news:title>
                      <news:keywords>floods, dams</news:keywords>
                    </news:news>
                  </url>
                </urlset>
                """);

        assertThat(feed.version()).isEqualTo("sitemap-news");
        assertThat(feed.title()).isEqualTo(new FeedText(FeedText.Type.TEXT, "Harbour News", null));
        assertThat(feed.repairs()).isEmpty();
        ParsedEntry entry = feed.entries().get(0);
        assertThat(feed.entries()).hasSize(1);
        assertThat(entry.link()).isEqualTo("https://harbour.example/dam?a=1&b=2");
        assertThat(entry.title()).isEqualTo(new FeedText(FeedText.Type.TEXT, "Dam & bridge break", "en"));
        assertThat(entry.published()).isEqualTo(Instant.parse("2026-04-01T08:20:00Z"));
        assertThat(entry.updated()).isEqualTo(Instant.parse("2026-04-01T11:00:00Z"));
        assertThat(entry.language()).isEqualTo("en");
        assertThat(entry.categories()).containsExactly("floods", "dams");
    }

    @Test
    void aBrokenOneIsMended() {
        ParsedFeed feed = (ParsedFeed) parse("""
                <urlset><url><loc>/dam</loc><news:news><news:title>Dam & bridge</news:title></news:news></url>
                <url><loc>/port</loc><news:news><news:title>Port
                """);

        assertThat(feed.entries())
                .extracting(ParsedEntry::link)
                .containsExactly("https://harbour.example/dam", "https://harbour.example/port");
        assertThat(feed.repairs()).isNotEmpty();
    }

    @Test
    void aSitemapWithoutNewsIsNoFeed() {
        assertThat(parse("<urlset><url><loc>https://harbour.example/about</loc></url></urlset>"))
                .isInstanceOfSatisfying(
                        NotAFeed.class, refused -> assertThat(refused.reason()).contains("lists no news"));
    }

    private static FeedParseResult parse(String xml) {
        return FeedParser.parse(xml.getBytes(StandardCharsets.UTF_8), "application/xml", BASE);
    }
}
