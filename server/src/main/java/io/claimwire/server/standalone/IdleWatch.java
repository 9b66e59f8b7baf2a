package io.claimwire.server.standalone;

import io.claimwire.runtime.metrics.Metric;
import io.claimwire.runtime.metrics.MetricNames;
import io.claimwire.server.OperatorException;
import io.claimwire.server.stages.RunningStages;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Waits until the whole pipeline has nothing left to do. For one thread. */
final class IdleWatch {

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Between two checks a record may be on its way from one place we look at to another. */
    private static final int CALM_CHECKS = 3;

    private final RunningStages stages;
    private final Lags lags;
    private final int partitions;

    /** @param partitions how many tasks ingest has when all of them run */
    IdleWatch(RunningStages stages, Lags lags, int partitions) {
        this.stages = stages;
        this.lags = lags;
        this.partitions = partitions;
    }

    /**
     * Waits.
     *
     * @param more what else must be done, in words; empty where nothing is
     * @throws OperatorException after the timeout, with what was still pending, or where a stage has died
     */
    void await(Duration timeout, Supplier<List<String>> more) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        int calm = 0;
        while (calm < CALM_CHECKS) {
            List<String> pending = pending(more);
            calm = pending.isEmpty() ? calm + 1 : 0;
            if (!pending.isEmpty() && System.nanoTime() > end) {
                throw new OperatorException("not idle after " + timeout.toSeconds() + " s; still pending:\n  "
                        + String.join("\n  ", pending)
                        + "\nStart again on the same data directory to go on, with a longer --idle-timeout if the"
                        + " machine is slow");
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private List<String> pending(Supplier<List<String>> more) throws InterruptedException {
        List<String> dead = stages.dead();
        if (!dead.isEmpty()) {
            throw new OperatorException("a stage gave up: " + dead + ". The log says why");
        }
        List<String> pending = new ArrayList<>();
        if (!stages.ready()) {
            pending.add("stages are starting");
        }
        if (sum(MetricNames.INGEST_TASKS) < partitions) {
            // a task that restores its state does not count what it has pending
            pending.add("ingest restores its state");
        }
        gauge(pending, MetricNames.FEEDS_NEVER_POLLED, "feeds never polled");
        gauge(pending, MetricNames.FRONTIER_PENDING, "pages to fetch");
        gauge(pending, MetricNames.FETCH_IN_FLIGHT, "fetches under way");
        if (pending.isEmpty()) {
            // the dearer questions only where the cheap ones are answered
            pending.addAll(lags.behind());
        }
        if (pending.isEmpty()) {
            pending.addAll(more.get());
        }
        return pending;
    }

    private void gauge(List<String> pending, Metric metric, String what) {
        double value = sum(metric);
        if (value > 0) {
            pending.add((long) value + " " + what);
        }
    }

    private double sum(Metric metric) {
        MeterRegistry meters = stages.meters();
        return meters.find(metric.scrapedName()).gauges().stream()
                .mapToDouble(Gauge::value)
                .sum();
    }
}
