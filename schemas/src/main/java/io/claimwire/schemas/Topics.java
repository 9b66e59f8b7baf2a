package io.claimwire.schemas;

import io.claimwire.record.Article;
import io.claimwire.record.Claim;
import io.claimwire.record.DeadLetter;
import io.claimwire.record.Feed;
import io.claimwire.record.FeedStatus;
import io.claimwire.record.Page;
import io.claimwire.record.Statement;
import io.claimwire.record.Tally;
import java.time.Duration;
import java.util.List;

/** Every topic of the pipeline: the one place for names, keys, retention, cleanup and serdes. */
public final class Topics {

    static {
        TrustedRecords.trust();
    }

    /** Partitions of each topic unless configured; fixed once the topics exist. */
    public static final int DEFAULT_PARTITIONS = 6;

    /** Largest page body, in bytes, so that a {@link Page} with its metadata fits its topic. */
    public static final int MAX_PAGE_BODY_BYTES = 5 << 20;

    private static final int MIB = 1 << 20;
    private static final String COMPACT = "compact";
    private static final String DELETE = "delete";
    private static final String COMPACT_DELETE = "compact,delete";
    private static final String BY_KEY = "key";

    public static final Topic<Feed> FEEDS =
            new Topic<>("news.feeds.v1", "feed id", BY_KEY, Feed.class, COMPACT, null, MIB);
    public static final Topic<FeedStatus> FEED_STATUS =
            new Topic<>("news.feed-status.v1", "feed id", BY_KEY, FeedStatus.class, COMPACT, null, MIB);
    public static final Topic<Page> PAGES =
            new Topic<>("news.pages.v1", "article id", BY_KEY, Page.class, DELETE, Duration.ofDays(7), 6 * MIB);
    public static final Topic<Article> ARTICLES =
            new Topic<>("news.articles.v1", "article id", BY_KEY, Article.class, DELETE, Duration.ofDays(30), 6 * MIB);
    public static final Topic<Claim> CLAIMS = new Topic<>(
            "news.claims.v1", "claim id", "article id", Claim.class, COMPACT_DELETE, Duration.ofDays(400), MIB);
    public static final Topic<Statement> STATEMENTS = new Topic<>(
            "news.statements.v1",
            "statement id",
            "tally id",
            Statement.class,
            COMPACT_DELETE,
            Duration.ofDays(400),
            MIB);
    public static final Topic<Tally> TALLIES =
            new Topic<>("news.tallies.v1", "tally id", BY_KEY, Tally.class, COMPACT_DELETE, Duration.ofDays(400), MIB);
    public static final Topic<DeadLetter> DEAD_LETTERS = new Topic<>(
            "news.dead-letters.v1",
            "origin topic-partition-offset, else stage and article id",
            BY_KEY,
            DeadLetter.class,
            DELETE,
            Duration.ofDays(30),
            7 * MIB);

    private static final List<Topic<?>> ALL =
            List.of(FEEDS, FEED_STATUS, PAGES, ARTICLES, CLAIMS, STATEMENTS, TALLIES, DEAD_LETTERS);

    private Topics() {}

    /** All topics, in the order of the flow. */
    public static List<Topic<?>> all() {
        return ALL;
    }
}
