package io.claimwire.ingest.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Feeds for tests. */
final class Feeds {
    static final URI BASE = URI.create("https://wire.example/feeds/world");

    private Feeds() {}

    static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>Wire</title><link>https://wire.example/</link>" + items
                + "</channel></rss>";
    }

    static String item(String guid, String link, String title) {
        return "<item><guid isPermaLink=\"false\">" + guid + "</guid><link>" + link + "</link><title>" + title
                + "</title><pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate></item>";
    }

    static FeedParseResult result(String text) {
        return FeedParser.parse(text.getBytes(StandardCharsets.UTF_8), "application/rss+xml; charset=utf-8", BASE);
    }

    static ParsedFeed parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8), "application/rss+xml; charset=utf-8");
    }

    static ParsedFeed parse(byte[] body, String contentType) {
        FeedParseResult result = FeedParser.parse(body, contentType, BASE);
        if (result instanceof ParsedFeed feed) {
            return feed;
        }
        throw new AssertionError(result.toString());
    }
}
