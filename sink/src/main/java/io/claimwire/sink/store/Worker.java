package io.claimwire.sink.store;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.failsafe.event.ExecutionAttemptedEvent;
import dev.failsafe.function.CheckedSupplier;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one piece of work at a time on a thread of its own, and tries again for as long as it takes: what it waits
 * for, a database or a registry, comes back or an operator brings it back.
 */
final class Worker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration FIRST_DELAY = Duration.ofMillis(200);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(15);
    private static final double JITTER = 0.2;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "store-worker"));
    private final RetryPolicy<Object> retries;
    private final Duration patience;
    private @Nullable CompletableFuture<?> work;
    private @Nullable Runnable takeOver;
    private volatile @Nullable String trouble;

    Worker(StoreMeters meters, Duration patience) {
        this(meters, patience, FIRST_DELAY, LONGEST_DELAY);
    }

    /**
     * @param patience how long a close waits for the work under way
     */
    Worker(StoreMeters meters, Duration patience, Duration firstDelay, Duration longestDelay) {
        this.patience = patience;
        retries = RetryPolicy.builder()
                .handle(Throwable.class)
                .withBackoff(firstDelay, longestDelay)
                .withJitter(JITTER)
                .withMaxRetries(-1)
                .onFailedAttempt(attempt -> failed(attempt, meters))
                .build();
    }

    boolean isBusy() {
        return work != null;
    }

    /** What the work under way waits for, null where nothing failed. From any thread. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /**
     * Starts a piece of work.
     *
     * @param result called by {@link #finishIfDone} on the thread that calls that
     */
    <T> void start(CheckedSupplier<T> piece, Consumer<T> result) {
        CompletableFuture<T> future = Failsafe.with(retries).with(thread).getAsync(piece);
        work = future;
        takeOver = () -> result.accept(future.join());
    }

    /** Hands over the result of finished work. */
    void finishIfDone() {
        if (work == null || takeOver == null || !work.isDone()) {
            return;
        }
        Runnable finished = takeOver;
        work = null;
        takeOver = null;
        trouble = null;
        finished.run();
    }

    /** Lets the work under way end, for a while; gives it up then. Its transaction is rolled back or stands. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(trouble == null ? patience.toMillis() : 0, TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void failed(ExecutionAttemptedEvent<Object> attempt, StoreMeters meters) {
        Throwable failure = attempt.getLastException();
        if (failure == null) {
            return;
        }
        meters.retry(failure);
        String message = String.valueOf(failure.getMessage());
        if (message.equals(trouble)) {
            LOG.debug("still waiting", failure);
        } else {
            trouble = message;
            LOG.warn("cannot write, trying again until it works: {}", message, failure);
        }
    }
}
