package io.claimwire.ingest;

import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.ingest.fetch.Fetcher;
import io.claimwire.ingest.frontier.Frontier;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The fetches that one task has under way, at most one a host. Fetches end on other threads and wait in a queue until
 * the task takes them; a task that starts anew gets a new desk, so that what an older one began reaches nobody.
 */
final class FetchDesk {

    /** A body of more bytes than these keeps its slot until the task takes it, so that waiting bodies are bounded. */
    private static final int LARGE = 1 << 16;

    private final Fetcher fetcher;
    private final Semaphore slots;
    private final Clock clock;
    private final Reading reading;
    private final IngestMeters meters;
    private final Map<String, CompletableFuture<FetchOutcome>> running = new HashMap<>();
    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();
    private volatile int runningCount;
    private volatile boolean closed;

    /** @param slots fetches that this process may still start */
    FetchDesk(Fetcher fetcher, Semaphore slots, Clock clock, Reading reading, IngestMeters meters) {
        this.fetcher = fetcher;
        this.slots = slots;
        this.clock = clock;
        this.reading = reading;
        this.meters = meters;
    }

    /**
     * A fetch that ended.
     *
     * @param due the work it was made for
     * @param robotsOf the address whose host's robots.txt was fetched, before the work itself; null for the work
     * @param url address that was asked for
     * @param holdsSlot true where its slot is free only once it is taken
     */
    record Ended(String host, Frontier.Due due, @Nullable URI robotsOf, URI url, Answer answer, boolean holdsSlot) {}

    boolean isBusy(String host) {
        return running.containsKey(host);
    }

    int underWay() {
        return runningCount;
    }

    /** Starts a fetch; false where no slot is free. */
    boolean start(String host, Frontier.Due due, FetchPlan plan) {
        return start(host, due, null, plan);
    }

    /** Starts the fetch of a host's robots.txt, which the work waits for; false where no slot is free. */
    boolean startRobots(String host, Frontier.Due due, URI url, FetchPlan plan) {
        return start(host, due, url, plan);
    }

    /** The next fetch that ended; null where there is none now. */
    @Nullable
    Ended poll() {
        Ended next = ended.poll();
        if (next != null) {
            release(next);
            running.remove(next.host());
            runningCount = running.size();
        }
        return next;
    }

    /** Cancels everything; what still ends is ignored. */
    void close() {
        running.values().forEach(future -> future.cancel(true));
        running.clear();
        runningCount = 0;
        closed = true;
        for (Ended left = ended.poll(); left != null; left = ended.poll()) {
            release(left);
        }
    }

    private void release(Ended taken) {
        if (taken.holdsSlot()) {
            slots.release();
        }
    }

    private boolean start(String host, Frontier.Due due, @Nullable URI robotsOf, FetchPlan plan) {
        if (!slots.tryAcquire()) {
            return false;
        }
        Instant started = clock.instant();
        CompletableFuture<FetchOutcome> future = fetcher.fetch(plan.request());
        running.put(host, future);
        runningCount = running.size();
        URI url = plan.request().url();
        future.whenComplete((outcome, cancelled) -> {
            boolean large = outcome instanceof FetchOutcome.Fetched fetched && fetched.body().length > LARGE;
            if (!large) {
                slots.release();
            }
            if (outcome != null) {
                if (plan.settings() != null) {
                    meters.feedFetched(outcome, Duration.between(started, clock.instant()));
                }
                Answer answer = reading.of(outcome, plan, clock.instant());
                Ended end = new Ended(host, due, robotsOf, url, answer, large);
                ended.add(end);
                if (closed && ended.remove(end)) {
                    release(end);
                }
            }
        });
        return true;
    }
}
