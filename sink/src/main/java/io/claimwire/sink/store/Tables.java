package io.claimwire.sink.store;

import static io.claimwire.sink.store.Column.count;
import static io.claimwire.sink.store.Column.decimal;
import static io.claimwire.sink.store.Column.flag;
import static io.claimwire.sink.store.Column.instant;
import static io.claimwire.sink.store.Column.symbol;
import static io.claimwire.sink.store.Column.text;
import static io.claimwire.sink.store.Column.texts;

import io.claimwire.record.Article;
import io.claimwire.record.FeedStatus;
import io.claimwire.schemas.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every table that topics fill. */
final class Tables {

    static final Table<FeedStatus> FEED_STATUS = new Table<>(
            "feed_status",
            FeedStatus.class,
            List.of("feed_id"),
            FeedStatus::getFeedId,
            row -> 0,
            false,
            List.of(
                    text("feed_id", FeedStatus::getFeedId),
                    text("url", FeedStatus::getUrl),
                    text("outlet", FeedStatus::getOutlet),
                    symbol("state", FeedStatus::getState),
                    symbol("last_outcome", FeedStatus::getLastOutcome),
                    text("message", FeedStatus::getMessage),
                    instant("last_fetch_at", FeedStatus::getLastFetchAt),
                    instant("last_success_at", FeedStatus::getLastSuccessAt),
                    instant("last_new_entry_at", FeedStatus::getLastNewEntryAt),
                    instant("next_poll_at", FeedStatus::getNextPollAt),
                    count("interval_seconds", FeedStatus::getIntervalSeconds),
                    count("consecutive_failures", FeedStatus::getConsecutiveFailures),
                    count("entries_seen", FeedStatus::getEntriesSeen),
                    decimal("entries_per_day", FeedStatus::getEntriesPerDay)));

    static final Table<Article> ARTICLES = new Table<>(
            "articles",
            Article.class,
            List.of("article_id"),
            Article::getArticleId,
            Article::getRevision,
            true,
            List.of(
                    text("article_id", Article::getArticleId),
                    count("revision", Article::getRevision),
                    text("feed_id", Article::getFeedId),
                    text("outlet", Article::getOutlet),
                    texts("carriers", Article::getCarriers),
                    text("url", Article::getUrl),
                    text("canonical_url", Article::getCanonicalUrl),
                    text("title", Article::getTitle),
                    text("body", Article::getText),
                    texts("authors", Article::getAuthors),
                    text("language", Article::getLanguage),
                    text("section", Article::getSection),
                    instant("published_at", Article::getPublishedAt),
                    instant("modified_at", Article::getModifiedAt),
                    flag("paywalled", Article::getPaywalled),
                    count("word_count", Article::getWordCount),
                    text("content_hash", Article::getContentHash),
                    instant("first_seen_at", Article::getFirstSeenAt),
                    instant("fetched_at", Article::getFetchedAt),
                    text("extractor_version", Article::getExtractorVersion)));

    private static final Map<String, Table<?>> BY_TOPIC = byTopic();

    private Tables() {}

    /** The topics that fill tables. */
    static Set<String> topics() {
        return BY_TOPIC.keySet();
    }

    /** The table of a topic's records. */
    static Table<?> of(String topic) {
        Table<?> table = BY_TOPIC.get(topic);
        if (table == null) {
            throw new IllegalArgumentException("no table for " + topic);
        }
        return table;
    }

    private static Map<String, Table<?>> byTopic() {
        Map<String, Table<?>> tables = new LinkedHashMap<>();
        tables.put(Topics.FEED_STATUS.name(), FEED_STATUS);
        tables.put(Topics.ARTICLES.name(), ARTICLES);
        tables.put(Topics.CLAIMS.name(), ClaimTable.CLAIMS);
        tables.put(Topics.STATEMENTS.name(), LedgerTables.STATEMENTS);
        tables.put(Topics.TALLIES.name(), LedgerTables.TALLIES);
        return tables;
    }
}
