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
    private volatile long feedsNeverPolled;
    private volatile long pagesPending;
    private volatile long entriesUnderWay;

    TaskCounters(KeyValueStore<String, Long> store) {
        this.store = store;
        feedsNeverPolled = read(FEEDS_NEVER_POLLED);
        pagesPending = read(PAGES_PENDING);
        entriesUnderWay = read(ENTRIES_UNDER_WAY);
    }

    /** Feeds that were never polled and are not paused. */
    long feedsNeverPolled() {
        return feedsNeverPolled;
    }

    /** Articles whose page is still to be fetched for the first time. */
    long pagesPending() {
        return pagesPending;
    }

    /** Entries sent to other tasks less entries received; over all tasks the sum is what is on the way. */
    long entriesUnderWay() {
        return entriesUnderWay;
    }

    void addFeedsNeverPolled(long change) {
        feedsNeverPolled = add(FEEDS_NEVER_POLLED, feedsNeverPolled, change);
    }

    void addPagesPending(long change) {
        pagesPending = add(PAGES_PENDING, pagesPending, change);
    }

    void addEntriesUnderWay(long change) {
        entriesUnderWay = add(ENTRIES_UNDER_WAY, entriesUnderWay, change);
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
