package io.claimwire.server.stages;

import io.claimwire.runtime.Stage;
import io.claimwire.runtime.StageContext;
import io.claimwire.runtime.StageDefinition;
import io.claimwire.runtime.config.CommonConfig;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.runtime.health.HealthServer;
import io.claimwire.runtime.metrics.KafkaMeters;
import io.claimwire.runtime.metrics.MetricNames;
import io.claimwire.server.OperatorException;
import io.javalin.util.JavalinBindException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stages of this process with their health server. {@link #close} may be called from any thread, once. */
public final class RunningStages implements AutoCloseable {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

    private final List<Stage> stages;
    private final PrometheusMeterRegistry meters;
    private final HealthServer health;

    private RunningStages(List<Stage> stages, PrometheusMeterRegistry meters, HealthServer health) {
        this.stages = stages;
        this.meters = meters;
        this.health = health;
    }

    /**
     * Builds and starts stages.
     *
     * @throws OperatorException where the health server's port is taken
     */
    public static RunningStages start(
            List<StageDefinition> definitions, Configuration configuration, Clock clock, String version) {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        meters.config().meterFilter(new KafkaMeters());
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        MetricNames.BUILD_INFO.gauge(meters, () -> 1, version, System.getProperty("java.version"));
        StageContext context = new StageContext(configuration, meters, clock);
        List<Stage> stages = new ArrayList<>();
        for (StageDefinition definition : definitions) {
            stages.add(definition.create(context));
        }
        HealthServer health = health(configuration, stages, meters, version);
        RunningStages running = new RunningStages(stages, meters, health);
        try {
            stages.forEach(Stage::start);
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
        return running;
    }

    /** The meters of all stages. */
    public MeterRegistry meters() {
        return meters;
    }

    /** The port of the health server. */
    public int healthPort() {
        return health.port();
    }

    /** True while every stage runs. */
    public boolean ready() {
        return stages.stream().allMatch(stage -> stage.health().ready());
    }

    /** The stages that are dead for good, in words; empty while all live. */
    public List<String> dead() {
        return stages.stream()
                .filter(stage -> !stage.health().live())
                .map(stage -> stage.name() + " (" + stage.health().detail() + ")")
                .toList();
    }

    @Override
    public void close() {
        List<Thread> closers = new ArrayList<>();
        for (Stage stage : stages) {
            Thread closer = new Thread(() -> stage.close(CLOSE_TIMEOUT), "close-" + stage.name());
            closer.start();
            closers.add(closer);
        }
        for (Thread closer : closers) {
            try {
                closer.join(CLOSE_TIMEOUT.plusSeconds(5).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        health.close();
        meters.close();
    }

    private static HealthServer health(
            Configuration configuration, List<Stage> stages, PrometheusMeterRegistry meters, String version) {
        CommonConfig common = CommonConfig.from(configuration);
        try {
            return new HealthServer(
                    common.healthHost(), common.healthPort(), stages, meters, Map.of("version", version));
        } catch (JavalinBindException e) {
            throw new OperatorException(
                    "port " + common.healthPort() + " of the health server is in use on " + common.healthHost()
                            + ": end the program that holds it, or set another by --set "
                            + CommonConfig.HEALTH_PORT + "=PORT (0 takes a free one)",
                    e);
        }
    }
}
