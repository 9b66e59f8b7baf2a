package io.claimwire.sink.store;

import io.claimwire.runtime.Stage;
import io.claimwire.runtime.StageContext;
import io.claimwire.runtime.StageHealth;
import io.claimwire.runtime.config.CommonConfig;
import io.claimwire.runtime.streams.RegistryProbe;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The store writer as a stage: a consumer loop on a thread of its own. */
public final class StoreLoop implements Stage {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final StoreWriter writer;
    private final Thread thread;
    private final KafkaClientMetrics metrics;

    private StoreLoop(String name, StoreWriter writer, KafkaClientMetrics metrics) {
        this.name = name;
        this.writer = writer;
        this.metrics = metrics;
        this.thread = new Thread(writer, name + "-writer");
    }

    /** Builds the stage; a database that is away does not fail it. */
    public static StoreLoop create(String name, StageContext context) {
        CommonConfig common = CommonConfig.from(context.configuration());
        StoreConfig config = StoreConfig.from(context.configuration());
        Map<String, String> registry = context.configuration().registry();
        Map<String, String> passedThrough = context.configuration().kafka();
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                StoreClients.consumer(name, common, config, passedThrough),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                StoreClients.producer(name, common, passedThrough),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        KafkaClientMetrics metrics = new KafkaClientMetrics(consumer);
        metrics.bindTo(context.meters());
        StoreMeters meters = new StoreMeters(context.meters(), context.clock());
        RegistryProbe probe = new RegistryProbe(registry);
        PendingBatch.Surroundings surroundings = new PendingBatch.Surroundings(
                name,
                new RecordDecoder(registry, probe::resolvesOurs),
                PostgresClaimStore.open(DatabaseConfig.from(context.configuration())),
                new KafkaDeadLetterBox(producer, registry),
                meters,
                context.clock());
        StoreWriter writer = new StoreWriter(
                consumer, surroundings, new Worker(meters, PATIENCE), config.retention(), context.clock());
        return new StoreLoop(name, writer, metrics);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public StageHealth health() {
        return writer.health();
    }

    @Override
    public String describe() {
        StringBuilder flow = new StringBuilder("Consumer loop, one database transaction a batch:\n");
        Tables.topics()
                .forEach(topic -> flow.append("   ")
                        .append(topic)
                        .append(" --> ")
                        .append(Tables.of(topic).name())
                        .append('\n'));
        return flow.append("   positions: sink_offsets, moved in the same transaction\n")
                .toString();
    }

    @Override
    public void close(Duration timeout) {
        writer.stop();
        try {
            thread.join(Math.max(1, timeout.toMillis()));
            if (thread.isAlive()) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        metrics.close();
    }
}
