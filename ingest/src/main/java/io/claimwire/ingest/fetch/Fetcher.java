package io.claimwire.ingest.fetch;

import java.util.concurrent.CompletableFuture;

/** Fetches without blocking the caller. Thread-safe. */
public interface Fetcher extends AutoCloseable {

    /**
     * Starts a fetch. The future never fails: whatever goes wrong is an outcome. It completes on a thread of the
     * fetcher's own, where the answer may be parsed. Cancelling it ends the exchange.
     */
    CompletableFuture<FetchOutcome> fetch(FetchRequest request);

    /** Ends all exchanges and threads. */
    @Override
    void close();
}
