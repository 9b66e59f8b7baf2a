package io.claimwire.runtime.streams;

import io.claimwire.runtime.Stage;
import io.claimwire.runtime.StageContext;
import io.claimwire.runtime.StageHealth;
import io.claimwire.runtime.config.AdminSettings;
import io.claimwire.runtime.config.CommonConfig;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/**
 * Runs one topology: exactly once, threads replaced within bounds, and a close that leaves the group, without which
 * the next start would wait for the session to time out.
 */
public final class StreamsRunner implements Stage {

    private final String name;
    private final Topology topology;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;
    private final BrokerProbe broker;
    private final Dependencies dependencies;
    private final AtomicBoolean closing = new AtomicBoolean();

    /** Builds the runner; nothing is connected yet. */
    public StreamsRunner(String name, Topology topology, StageContext context) {
        this.name = name;
        this.topology = topology;
        Properties properties = StreamsSettings.of(name, context);
        streams = new KafkaStreams(topology, properties);
        RegistryProbe registry = new RegistryProbe(context.configuration().registry());
        streams.setUncaughtExceptionHandler(new ThreadReplacement(
                name,
                CommonConfig.from(context.configuration()).threadReplacements(),
                registry::resolvesOurs,
                closing::get,
                context.clock(),
                time -> Thread.sleep(time.toMillis()),
                context.meters()));
        metrics = new KafkaStreamsMetrics(streams);
        metrics.bindTo(context.meters());
        broker = new BrokerProbe(AdminSettings.of(context.configuration(), name + "-probe"));
        dependencies = new Dependencies(
                Map.of("the broker", broker::answers, "the schema registry", registry::resolvesOurs),
                StreamsRunner::inBackground,
                context.clock());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        streams.start();
    }

    @Override
    public StageHealth health() {
        KafkaStreams.State state = streams.state();
        boolean live = state != KafkaStreams.State.ERROR && state != KafkaStreams.State.PENDING_ERROR;
        List<String> missing = dependencies.missing();
        return new StageHealth(
                live,
                state.isRunningOrRebalancing() && missing.isEmpty(),
                missing.isEmpty() ? state.name() : state.name() + ", no answer from " + String.join(" and ", missing));
    }

    @Override
    public String describe() {
        return topology.describe().toString();
    }

    @Override
    public void close(Duration timeout) {
        closing.set(true);
        streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(timeout));
        metrics.close();
        broker.close();
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "probe");
        thread.setDaemon(true);
        thread.start();
    }
}
