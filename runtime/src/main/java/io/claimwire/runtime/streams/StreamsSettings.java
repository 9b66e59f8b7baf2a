package io.claimwire.runtime.streams;

import io.claimwire.runtime.StageContext;
import io.claimwire.runtime.config.CommonConfig;
import io.claimwire.schemas.Topics;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;

/** The Streams configuration of every stage. */
public final class StreamsSettings {

    /** Largest request: {@code max.request.size} is checked before compression. */
    private static final int MAX_REQUEST = Topics.DEAD_LETTERS.maxRecordBytes() + (1 << 20);

    private StreamsSettings() {}

    /** Properties for a stage's topology. */
    public static Properties of(String stage, StageContext context) {
        CommonConfig common = CommonConfig.from(context.configuration());
        Properties properties = new Properties();
        // first what the operator passes through, so that it cannot undo what delivery rests on
        properties.putAll(context.configuration().kafka());
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, common.applicationPrefix() + "-" + stage);
        properties.put(StreamsConfig.CLIENT_ID_CONFIG, stage);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, common.bootstrapServers());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, common.stateDirectory());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, common.streamThreads());
        properties.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, common.commitInterval().toMillis());
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, common.replicationFactor());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        // changelogs and repartitions take whatever a producer may send
        properties.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), String.valueOf(MAX_REQUEST));
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(
                StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.String().getClass());
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, PoisonHandler.class);
        properties.put(
                PoisonHandler.NEEDS,
                new PoisonHandler.Needs(
                        stage,
                        Topics.DEAD_LETTERS.valueSerde(context.configuration().registry()),
                        new RegistryProbe(context.configuration().registry()),
                        context.meters(),
                        context.clock()));
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MAX_REQUEST);
        // the one codec that every client has: kafkajs, for one, fails on zstd
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "gzip");
        properties.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
                Topics.DEAD_LETTERS.maxRecordBytes());
        return properties;
    }
}
