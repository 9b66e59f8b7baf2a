package io.claimwire.ingest;

import io.claimwire.ingest.article.FeedReader;
import io.claimwire.ingest.article.PageFingerprint;
import io.claimwire.ingest.feed.FeedParseResult;
import io.claimwire.ingest.feed.FeedParser;
import io.claimwire.ingest.feed.NotAFeed;
import io.claimwire.ingest.feed.ParsedFeed;
import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.record.ingest.FeedSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads what was fetched. Runs on the fetcher's threads; whatever a body does to a parser stays in its answer. */
final class Reading {

    private Reading() {}

    /** @param settings of the feed that is polled; null for a page */
    static Answer of(FetchOutcome outcome, @Nullable FeedSettings settings, Instant now) {
        if (!(outcome instanceof FetchOutcome.Fetched fetched)) {
            return Answer.of(outcome);
        }
        try {
            return settings == null
                    ? new Answer(outcome, null, null, PageFingerprint.of(fetched))
                    : feed(fetched, settings, now);
        } catch (Throwable poison) {
            return new Answer(outcome, null, "the parser failed on it: " + poison, "");
        }
    }

    private static Answer feed(FetchOutcome.Fetched fetched, FeedSettings settings, Instant now) {
        FeedParseResult parsed = FeedParser.parse(
                fetched.body(), fetched.contentType(), fetched.source().url());
        if (parsed instanceof ParsedFeed feed) {
            return new Answer(withoutBody(fetched), FeedReader.read(feed, settings, now), null, "");
        }
        return new Answer(withoutBody(fetched), null, ((NotAFeed) parsed).reason(), "");
    }

    /** The body of a feed is not needed any more, and up to megabytes of it would wait in a queue. */
    private static FetchOutcome withoutBody(FetchOutcome.Fetched fetched) {
        return new FetchOutcome.Fetched(fetched.source(), fetched.status(), new byte[0], fetched.contentType());
    }
}
