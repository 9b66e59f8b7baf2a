package io.claimwire.ingest;

import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Numbers that a task keeps beside its stores, in a store themselves so that nothing has to be counted at start and a
 * transaction that is rolled back takes its counts with it. Read by meters from other threads.
 */
final class TaskCounters {

    private static final String FEEDS_NEVER_POLLED = "feeds.never.polled";
    private static final String PAGES_PENDING = "pages.pending";
    private static final String ENTRIES_UNDER_WAY = "entries.under.way";

    private final KeyValueStore<String, Long> store;
    private final AskedHosts hosts;
    private volatile long feedsNeverPolled;
    private volatile long pagesPending;
    private volatile long entriesUnderWay;

    /** Of the two numbers above what belongs to hosts that are not asked; not kept, as another run may ask others. */
    private volatile long feedsLeftOut;

    private volatile long pagesLeftOut;

    TaskCounters(KeyValueStore<String, Long> store, AskedHosts hosts) {
        this.store = store;
        this.hosts = hosts;
        feedsNeverPolled = read(FEEDS_NEVER_POLLED);
        pagesPending = read(PAGES_PENDING);
        entriesUnderWay = read(ENTRIES_UNDER_WAY);
    }

    /** Feeds that were never polled and are not paused. */
    long feedsNeverPolled() {
        return Math.max(0, feedsNeverPolled - feedsLeftOut);
    }

    /** Articles whose page is still to be fetched for the first time. */
    long pagesPending() {
        return Math.max(0, pagesPending - pagesLeftOut);
    }

    /** Entries sent to other tasks less entries received; over all tasks the sum is what is on the way. */
    long entriesUnderWay() {
        return entriesUnderWay;
    }

    void addFeedsNeverPolled(String host, long change) {
        feedsNeverPolled = add(FEEDS_NEVER_POLLED, feedsNeverPolled, change);
        feedsLeftOut = leftOut(feedsLeftOut, host, change);
    }

    void addPagesPending(String host, long change) {
        pagesPending = add(PAGES_PENDING, pagesPending, change);
        pagesLeftOut = leftOut(pagesLeftOut, host, change);
    }

    /** Tells of a feed in the stores at the start of the task that counts as never polled. */
    void foundFeed(String host) {
        feedsLeftOut = leftOut(feedsLeftOut, host, 1);
    }

    /** The same for a page that is still to be fetched for the first time. */
    void foundPage(String host) {
        pagesLeftOut = leftOut(pagesLeftOut, host, 1);
    }

    void addEntriesUnderWay(long change) {
        entriesUnderWay = add(ENTRIES_UNDER_WAY, entriesUnderWay, change);
    }

    private long leftOut(long before, String host, long change) {
        return hosts.includes(host) ? before : before + change;
    }

    private long add(String name, long before, long change) {
        if (change != 0) {
            store.put(name, before + change);
        }
        return before + change;
    }

    private long read(String name) {
        Long stored = store.get(name);
        return stored == null ? 0 : stored;
    }
}
