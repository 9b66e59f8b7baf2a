package io.claimwire.ingest;

import io.claimwire.ingest.article.FeedReader;
import io.claimwire.ingest.article.PageFingerprint;
import io.claimwire.ingest.feed.FeedParseResult;
import io.claimwire.ingest.feed.FeedParser;
import io.claimwire.ingest.feed.NotAFeed;
import io.claimwire.ingest.feed.ParsedFeed;
import io.claimwire.ingest.feed.SitemapChoice;
import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.ingest.host.Robots;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.ingest.FeedSettings;
import java.time.Instant;

/**
 * Reads what was fetched. Runs on the fetcher's threads; whatever a body does to a parser stays in its answer.
 *
 * @param robotsAgent our product token, lower case
 */
record Reading(String robotsAgent) {

    Answer of(FetchOutcome outcome, FetchPlan plan, Instant now) {
        try {
            if (plan.isRobots()) {
                return Answer.ofRobots(outcome, Robots.of(outcome, robotsAgent, now));
            }
            if (!(outcome instanceof FetchOutcome.Fetched fetched)) {
                return Answer.of(outcome);
            }
            FeedSettings settings = plan.settings();
            return settings == null
                    ? Answer.ofPage(outcome, PageFingerprint.of(fetched))
                    : feed(fetched, settings, now);
        } catch (Throwable poison) {
            String reason = "the parser failed on it: " + poison;
            return plan.isRobots()
                    ? Answer.of(new FetchOutcome.Failed(FetchOutcomeKind.SERVER_ERROR, "robots.txt: " + reason))
                    : Answer.ofNoFeed(outcome, reason, java.util.List.of());
        }
    }

    private static Answer feed(FetchOutcome.Fetched fetched, FeedSettings settings, Instant now) {
        FeedParseResult parsed = FeedParser.parse(
                fetched.body(), fetched.contentType(), fetched.source().url());
        FetchOutcome outcome = withoutBody(fetched);
        if (parsed instanceof ParsedFeed feed) {
            return Answer.ofFeed(outcome, FeedReader.read(feed, settings, now));
        }
        NotAFeed not = (NotAFeed) parsed;
        return Answer.ofNoFeed(outcome, not.reason(), SitemapChoice.of(not.sitemaps(), now));
    }

    /** The body of a feed is not needed any more, and up to megabytes of it would wait in a queue. */
    private static FetchOutcome withoutBody(FetchOutcome.Fetched fetched) {
        return new FetchOutcome.Fetched(fetched.source(), fetched.status(), new byte[0], fetched.contentType());
    }
}
