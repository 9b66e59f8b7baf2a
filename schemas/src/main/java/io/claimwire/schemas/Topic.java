package io.claimwire.schemas;

import io.claimwire.record.Page;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * One topic of the pipeline. Keys are UTF-8 strings.
 *
 * @param name the topic's name
 * @param key what the key holds, in words
 * @param partitionedBy what decides the partition, in words: the key itself unless it says otherwise
 * @param type class of the values
 * @param cleanup a value of {@code cleanup.policy}
 * @param retention how long records are kept, null where only compaction removes them
 * @param maxRecordBytes largest record, counted before compression
 */
public record Topic<V extends SpecificRecord>(
        String name,
        String key,
        String partitionedBy,
        Class<V> type,
        String cleanup,
        @Nullable Duration retention,
        int maxRecordBytes) {

    /** Schema of the values. */
    public Schema schema() {
        return SpecificData.get().getSchema(type);
    }

    /** The registry's subject of the values. */
    public String subject() {
        return name + "-value";
    }

    /** Topic configuration for its creation. */
    public Map<String, String> config() {
        Map<String, String> config = new LinkedHashMap<>();
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup);
        config.put(TopicConfig.RETENTION_MS_CONFIG, retention == null ? "-1" : Long.toString(retention.toMillis()));
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxRecordBytes));
        // pages are for our own stages only, and large; what is public every client must be able to unpack
        config.put(TopicConfig.COMPRESSION_TYPE_CONFIG, type == Page.class ? "zstd" : "producer");
        // we set it to when we fetched: by the date of an old article the broker would delete the record at once
        config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime");
        return config;
    }

    /** Serde of the keys. */
    public Serde<String> keySerde() {
        return Serdes.String();
    }

    /**
     * Serde of the values: Confluent's serializer and deserializer, on specific records. Neither registers a
     * schema.
     *
     * @param registry settings of the registry client; {@code schema.registry.url} is required
     */
    public Serde<V> valueSerde(Map<String, ?> registry) {
        Map<String, Object> config = new LinkedHashMap<>(registry);
        config.put("auto.register.schemas", false);
        config.put("use.latest.version", false);
        config.put("avro.remove.java.properties", true);
        config.put("specific.avro.reader", true);
        KafkaAvroSerializer serializer = new KafkaAvroSerializer();
        KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();
        serializer.configure(config, false);
        deserializer.configure(config, false);
        return Serdes.serdeFrom(
                (topic, value) -> serializer.serialize(topic, value), new TypedDeserializer<>(type, deserializer));
    }
}
