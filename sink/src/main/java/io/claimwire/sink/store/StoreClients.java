package io.claimwire.sink.store;

import io.claimwire.runtime.config.CommonConfig;
import io.claimwire.schemas.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Settings of the writer's Kafka clients. What an operator passes through cannot undo what delivery rests on. */
final class StoreClients {

    private static final int GATHERED_BYTES = 1 << 16;
    private static final int MAX_REQUEST = Topics.DEAD_LETTERS.maxRecordBytes() + (1 << 20);

    private StoreClients() {}

    static Map<String, Object> consumer(
            String stage, CommonConfig common, StoreConfig config, Map<String, String> passedThrough) {
        Map<String, Object> settings = new HashMap<>(passedThrough);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, common.bootstrapServers());
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, stage);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, common.applicationPrefix() + "-" + stage);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batchSize());
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, GATHERED_BYTES);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int)
                config.batchWait().toMillis());
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Topics.ARTICLES.maxRecordBytes());
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return settings;
    }

    static Map<String, Object> producer(String stage, CommonConfig common, Map<String, String> passedThrough) {
        Map<String, Object> settings = new HashMap<>(passedThrough);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, common.bootstrapServers());
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, stage + "-dead-letters");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST);
        return settings;
    }
}
