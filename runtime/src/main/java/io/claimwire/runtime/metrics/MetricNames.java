package io.claimwire.runtime.metrics;

import java.util.List;

/** Every meter of ours, declared once. Prometheus names; names and labels are public API. */
public final class MetricNames {

    public static final Metric FEED_FETCH = counter(
            "feed_fetch", "Polls of feeds; beyond 2,000 feeds a process the label is _other.", "feed", "outcome");
    public static final Metric FEED_FETCH_DURATION = timer("feed_fetch_duration", "Time of a feed's fetch.", "outcome");
    public static final Metric FEED_LAST_SUCCESS = gauge(
            "feed_last_success_timestamp_seconds",
            "When a feed was last fetched well, Unix time; 0 is never. No series while it is paused.",
            "feed");
    public static final Metric FEED_LAST_NEW_ENTRY =
            gauge("feed_last_new_entry_timestamp_seconds", "When a feed last had a new entry, Unix time.", "feed");
    public static final Metric FEED_EXPECTED_INTERVAL =
            gauge("feed_expected_interval_seconds", "Present interval between two polls of a feed.", "feed");
    public static final Metric FEED_CONSECUTIVE_FAILURES =
            gauge("feed_consecutive_failures", "Failures of a feed since its last success.", "feed");
    public static final Metric FEED_ENTRIES =
            counter("feed_entries", "Entries read: new, changed, unchanged, refused.", "feed", "result");
    public static final Metric FEEDS_NEVER_POLLED =
            gauge("feeds_never_polled", "Feeds that were never polled and are not paused.");
    public static final Metric PAGE_FETCH = counter("page_fetch", "Fetches of pages.", "outcome");
    public static final Metric FETCH_BLOCKED =
            counter("fetch_blocked", "Fetches refused before a byte was sent.", "reason");
    public static final Metric FETCH_BYTES = counter("fetch_bytes", "Bytes read from the network.");
    public static final Metric FETCH_IN_FLIGHT = gauge("fetch_in_flight", "Fetches under way.");
    public static final Metric INGEST_TASKS =
            gauge("ingest_tasks", "Partitions of hosts that this process serves; those that restore are not counted.");
    public static final Metric FRONTIER_DUE = gauge("frontier_due", "Polls and page fetches that are due.");
    public static final Metric FRONTIER_PENDING = gauge("frontier_pending", "Page fetches known and not yet made.");
    public static final Metric FRONTIER_OLDEST_DUE =
            gauge("frontier_oldest_due_seconds", "How long the oldest of the due work has waited.");

    public static final Metric PAGES_IN = counter("pages_in", "Page revisions read by enrich.");
    public static final Metric ARTICLES = counter(
            "articles",
            "Page revisions by what became of them: article, duplicate, dead_letter, discarded_REASON.",
            "outcome");
    public static final Metric CLAIMS = counter("claims", "Claims sent.", "outcome", "stance");
    public static final Metric CLAIMS_RETRACTED = counter("claims_retracted", "Claims taken back by a correction.");
    public static final Metric ARTICLES_WITHOUT_CLAIMS =
            counter("articles_without_claims", "Articles in which no claim was found.");
    public static final Metric EXTRACT_DURATION =
            timer("extract_duration", "Time to read one page (layer page) or one text (layer claims).", "layer");
    public static final Metric DEAD_LETTERS = counter("dead_letters", "Records given up on.", "stage", "reason");
    public static final Metric THREADS_REPLACED =
            counter("stream_threads_replaced", "Dead stream threads replaced.", "stage", "reason");

    public static final Metric STORED = counter("stored", "Rows by what became of them.", "table", "result");
    public static final Metric STORE_WRITE_DURATION = timer("store_write_duration", "Time of a database transaction.");
    public static final Metric STORE_BATCH_SIZE =
            new Metric("store_batch_size", Metric.Kind.SUMMARY, "Records of a transaction.", List.of());
    public static final Metric STORE_RETRIES = counter("store_retries", "Transactions tried again.", "class");
    public static final Metric STORE_LAST_COMMIT =
            gauge("store_last_commit_timestamp_seconds", "When a transaction last committed, Unix time.");
    public static final Metric TALLIES_CONTESTED = counter("tallies_contested", "Tallies that became contested.");

    public static final Metric PUBLISHED_TO_CLAIM =
            timer("published_to_claim", "From an article's publication to its claims.");
    public static final Metric PUBLISHED_TO_STORE =
            timer("published_to_store", "From an article's publication to its rows.");
    public static final Metric CANARY_LAST_SEEN = gauge(
            "canary_last_seen_timestamp_seconds",
            "When the newest dispatch of the canary that is stored as a claim was published, Unix time.");
    public static final Metric BUILD_INFO = gauge("build_info", "Always 1.", "version", "java");

    private static final List<Metric> ALL = List.of(
            FEED_FETCH,
            FEED_FETCH_DURATION,
            FEED_LAST_SUCCESS,
            FEED_LAST_NEW_ENTRY,
            FEED_EXPECTED_INTERVAL,
            FEED_CONSECUTIVE_FAILURES,
            FEED_ENTRIES,
            FEEDS_NEVER_POLLED,
            PAGE_FETCH,
            FETCH_BLOCKED,
            FETCH_BYTES,
            FETCH_IN_FLIGHT,
            INGEST_TASKS,
            FRONTIER_DUE,
            FRONTIER_PENDING,
            FRONTIER_OLDEST_DUE,
            PAGES_IN,
            ARTICLES,
            CLAIMS,
            CLAIMS_RETRACTED,
            ARTICLES_WITHOUT_CLAIMS,
            EXTRACT_DURATION,
            DEAD_LETTERS,
            THREADS_REPLACED,
            STORED,
            STORE_WRITE_DURATION,
            STORE_BATCH_SIZE,
            STORE_RETRIES,
            STORE_LAST_COMMIT,
            TALLIES_CONTESTED,
            PUBLISHED_TO_CLAIM,
            PUBLISHED_TO_STORE,
            CANARY_LAST_SEEN,
            BUILD_INFO);

    private MetricNames() {}

    /** All meters, in the order of the flow. */
    public static List<Metric> all() {
        return ALL;
    }

    private static Metric counter(String name, String help, String... labels) {
        return new Metric(name, Metric.Kind.COUNTER, help, List.of(labels));
    }

    private static Metric gauge(String name, String help, String... labels) {
        return new Metric(name, Metric.Kind.GAUGE, help, List.of(labels));
    }

    private static Metric timer(String name, String help, String... labels) {
        return new Metric(name, Metric.Kind.TIMER, help, List.of(labels));
    }
}
