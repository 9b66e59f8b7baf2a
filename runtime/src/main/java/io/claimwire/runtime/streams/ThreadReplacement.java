package io.claimwire.runtime.streams;

import io.claimwire.runtime.metrics.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces dead stream threads, at most so many within an hour. A thread that died of an outage waits here until
 * the registry answers, and does not count: an outage of a night must not end the stage.
 */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadReplacement.class);
    private static final Duration WINDOW = Duration.ofHours(1);

    private final String stage;
    private final int limit;
    private final BooleanSupplier registryAnswers;
    private final BooleanSupplier closing;
    private final Clock clock;
    private final Pause pause;
    private final MeterRegistry meters;
    private final Deque<Instant> replaced = new ArrayDeque<>();

    /** How this class waits. */
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    ThreadReplacement(
            String stage,
            int limit,
            BooleanSupplier registryAnswers,
            BooleanSupplier closing,
            Clock clock,
            Pause pause,
            MeterRegistry meters) {
        this.stage = stage;
        this.limit = limit;
        this.registryAnswers = registryAnswers;
        this.closing = closing;
        this.clock = clock;
        this.pause = pause;
        this.meters = meters;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        if (RegistryFailures.in(failure) != null) {
            LOG.warn("{}: the schema registry does not answer, waiting for it: {}", stage, failure.toString());
            return awaitRegistry() ? replace("registry") : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        if (isOutage(failure)) {
            LOG.warn("{}: a stream thread ended because Kafka is away, replacing it: {}", stage, failure.toString());
            return replace("broker");
        }
        LOG.error("{}: a stream thread died", stage, failure);
        return mayReplace() ? replace("failure") : giveUp();
    }

    private boolean awaitRegistry() {
        long seconds = 1;
        try {
            while (!registryAnswers.getAsBoolean()) {
                if (closing.getAsBoolean()) {
                    return false;
                }
                pause.of(Duration.ofSeconds(seconds));
                seconds = Math.min(15, seconds * 2);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isOutage(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof RetriableException) {
                return true;
            }
        }
        return false;
    }

    private synchronized boolean mayReplace() {
        Instant now = clock.instant();
        while (!replaced.isEmpty() && replaced.peekFirst().isBefore(now.minus(WINDOW))) {
            replaced.removeFirst();
        }
        if (replaced.size() >= limit) {
            return false;
        }
        replaced.addLast(now);
        return true;
    }

    private StreamThreadExceptionResponse replace(String reason) {
        MetricNames.THREADS_REPLACED.counter(meters, stage, reason).increment();
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private StreamThreadExceptionResponse giveUp() {
        LOG.error("{}: {} threads were replaced within an hour; the stage gives up", stage, limit);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
