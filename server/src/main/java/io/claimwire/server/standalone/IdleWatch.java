package io.claimwire.server.standalone;

import io.claimwire.runtime.metrics.Metric;
import io.claimwire.runtime.metrics.MetricNames;
import io.claimwire.server.OperatorException;
import io.claimwire.server.stages.RunningStages;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Waits until the whole pipeline has nothing left to do. For one thread. */
final class IdleWatch {

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Between two checks a record may be on its way from one place we look at to another. */
    private static final int CALM_CHECKS = 3;

    private final RunningStages stages;
    private final Lags lags;

    IdleWatch(RunningStages stages, Lags lags) {
        this.stages = stages;
        this.lags = lags;
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
        MeterRegistry meters = stages.meters();
        Collection<Gauge> gauges = meters.find(metric.scrapedName()).gauges();
        double value = gauges.stream().mapToDouble(Gauge::value).sum();
        if (gauges.isEmpty()) {
            pending.add("ingest has not reported its " + what);
        } else if (value > 0) {
            pending.add((long) value + " " + what);
        }
    }
}
