package io.claimwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.feed.FeedParser;
import io.claimwire.ingest.feed.ParsedFeed;
import io.claimwire.ingest.feed.ReadFeed;
import io.claimwire.record.ingest.FeedSettings;
import io.claimwire.record.ingest.ListedEntry;
import io.claimwire.schemas.Ids;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String LONG = "The dam broke in the night and nine people were killed. ".repeat(20);

    @Test
    void anArticleLivesWithTheHostOfItsLink() {
        ListedEntry entry = read("AUTO", "<item><title>Dam</title><link>https://Cdn.example:8443/dam#top</link></item>")
                .get(0);

        assertThat(entry.getHost()).isEqualTo("cdn.example:8443");
        assertThat(entry.getArticleId()).isEqualTo(Ids.articleOfLink("https://cdn.example:8443/dam"));
        assertThat(entry.getContent()).isNull();
    }

    @Test
    void entriesThatShareALinkAreReadFromTheFeedItself() {
        List<ListedEntry> entries = read(
                "ALWAYS",
                "<item><guid>1</guid><title>Nine killed</title><link>http://agency.example/</link></item>"
                        + "<item><guid>2</guid><title>Port reopens</title><link>http://agency.example/</link></item>");

        assertThat(entries).extracting(ListedEntry::getHost).containsOnly("feed/agency");
        assertThat(entries).extracting(ListedEntry::getContent).containsExactly("Nine killed", "Port reopens");
        assertThat(entries).extracting(ListedEntry::getArticleId).doesNotHaveDuplicates();
    }

    @Test
    void theWholeTextIsReadFromTheFeedUnlessTheOperatorWantsThePage() {
        String whole = item(LONG);
        String cut = item(LONG + "...");
        String invitation = item(LONG + "<a href='/dam'>Read more</a>");

        assertThat(read("AUTO", whole).get(0).getWhole()).isTrue();
        assertThat(read("ALWAYS", whole).get(0).getContent()).isNull();
        assertThat(read("AUTO", cut).get(0).getContent()).isNull();
        assertThat(read("AUTO", invitation).get(0).getContent()).isNull();
        assertThat(read("NEVER", cut).get(0).getContent()).contains("nine people");
        assertThat(read("NEVER", cut).get(0).getWhole()).isFalse();
    }

    @Test
    void recentEntriesTellThePace() {
        String dated = "<item><title>A</title><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate></item>"
                + "<item><title>B</title><pubDate>Sat, 28 Feb 2026 10:00:00 GMT</pubDate></item>"
                + "<item><title>C</title><pubDate>Thu, 01 Jan 2026 10:00:00 GMT</pubDate></item>";

        assertThat(feed("AUTO", dated).recentPerDay()).isEqualTo(2 / 3.0);
        assertThat(feed("AUTO", "<item><title>A</title></item>").recentPerDay()).isNegative();
    }

    @Test
    void aListThatEndsWithinTheLastDaysIsJudgedByItsSpan() {
        String busy = "<item><title>A</title><pubDate>Sun, 01 Mar 2026 10:40:00 GMT</pubDate></item>"
                + "<item><title>B</title><pubDate>Sun, 01 Mar 2026 10:20:00 GMT</pubDate></item>"
                + "<item><title>C</title><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate></item>";
        String stampedAtOnce = "<item><title>A</title><pubDate>Sun, 01 Mar 2026 10:40:00 GMT</pubDate></item>"
                + "<item><title>B</title><pubDate>Sun, 01 Mar 2026 10:40:01 GMT</pubDate></item>";

        assertThat(feed("AUTO", busy).recentPerDay()).isEqualTo(24);
        assertThat(feed("AUTO", stampedAtOnce).recentPerDay()).isEqualTo(2 / 3.0);
    }

    private static String item(String content) {
        return "<item><title>Dam</title><link>http://agency.example/dam</link><content:encoded><![CDATA[<p>" + content
                + "</p>]]></content:encoded></item>";
    }

    private static List<ListedEntry> read(String mode, String items) {
        return feed(mode, items).entries().stream().map(entry -> entry.entry()).toList();
    }

    private static ReadFeed feed(String mode, String items) {
        String xml = "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>" + items
                + "</channel></rss>";
        ParsedFeed parsed = (ParsedFeed) FeedParser.parse(
                xml.getBytes(StandardCharsets.UTF_8), "application/rss+xml", URI.create("http://agency.example/feed"));
        FeedSettings settings =
                FeedSettings.newBuilder().setFeedId("agency").setPageMode(mode).build();
        return FeedReader.read(parsed, settings, NOW);
    }
}
