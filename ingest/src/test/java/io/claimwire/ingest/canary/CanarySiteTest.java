package io.claimwire.ingest.canary;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.feed.FeedParser;
import io.claimwire.ingest.feed.ParsedEntry;
import io.claimwire.ingest.feed.ParsedFeed;
import io.claimwire.record.Feed;
import io.claimwire.schemas.Canary;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CanarySiteTest {

    private static final Instant NOW = Instant.parse("2026-04-01T10:20:30Z");

    @Test
    void servesOneArticleThatIsNewEveryMinute() throws Exception {
        ParsedEntry first = entry(NOW);
        ParsedEntry same = entry(NOW.plusSeconds(20));
        ParsedEntry next = entry(NOW.plusSeconds(40));

        assertThat(first.published()).isEqualTo(Instant.parse("2026-04-01T10:20:00Z"));
        assertThat(same.title()).isEqualTo(first.title());
        assertThat(next.published()).isEqualTo(Instant.parse("2026-04-01T10:21:00Z"));
        assertThat(next.title()).isNotEqualTo(first.title());
        assertThat(next.id()).isNotNull();
    }

    private static ParsedEntry entry(Instant now) throws Exception {
        try (CanarySite site = CanarySite.start(0, Clock.fixed(now, ZoneOffset.UTC))) {
            Feed feed = CanarySite.feed(site.port(), now);
            assertThat(feed.getFeedId()).isEqualTo(Canary.FEED_ID);
            ParsedFeed parsed = (ParsedFeed) FeedParser.parse(get(feed.getUrl()), null, URI.create(feed.getUrl()));
            assertThat(parsed.repairs()).isEmpty();
            ParsedEntry entry = parsed.entries().get(0);
            assertThat(new String(get(String.valueOf(entry.link())), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("nine canaries")
                    .contains(String.valueOf(entry.published()));
            return entry;
        }
    }

    private static byte[] get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray())
                .body();
    }
}
