package io.claimwire.server.topic;

import io.claimwire.runtime.config.CommonConfig;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.schemas.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads topics without a group: what is committed, and nothing of it is marked as read. */
public final class TopicReader {

    private static final Duration POLL = Duration.ofMillis(200);

    private TopicReader() {}

    /** The latest value by key, without deleted ones; reads the whole topic up to its present end. */
    public static <V extends SpecificRecord> Map<String, V> latest(Configuration configuration, Topic<V> topic) {
        Map<String, V> latest = new LinkedHashMap<>();
        try (KafkaConsumer<String, V> consumer = consumer(configuration, topic, 500)) {
            List<TopicPartition> partitions = partitions(consumer, topic.name());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, V> record : consumer.poll(POLL)) {
                    if (record.value() == null) {
                        latest.remove(record.key());
                    } else {
                        latest.put(record.key(), record.value());
                    }
                }
            }
        }
        return latest;
    }

    /** A consumer of a topic's committed records, with no partitions assigned yet. */
    public static <V extends SpecificRecord> KafkaConsumer<String, V> consumer(
            Configuration configuration, Topic<V> topic, int maxPollRecords) {
        Map<String, Object> settings = settings(configuration);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, maxPollRecords);
        return new KafkaConsumer<>(
                settings,
                topic.keySerde().deserializer(),
                topic.valueSerde(configuration.registry()).deserializer());
    }

    static Map<String, Object> settings(Configuration configuration) {
        Map<String, Object> settings = new HashMap<>(configuration.kafka());
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, configuration.string(CommonConfig.BOOTSTRAP_SERVERS));
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "claimwire-reader");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }

    /** All partitions of a topic. */
    public static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }
}
