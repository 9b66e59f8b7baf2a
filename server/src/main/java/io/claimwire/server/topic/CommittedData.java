package io.claimwire.server.topic;

import io.claimwire.runtime.config.Configuration;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Whether committed records lie behind an offset. Offsets alone do not tell: transactions leave markers in the log
 * that no reader is given and that no stage commits. For one thread.
 */
public final class CommittedData implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final int ATTEMPTS = 20;

    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /**
     * Connects with the first question.
     *
     * @param admin of the same brokers; left open
     */
    public CommittedData(Configuration configuration, Admin admin) {
        this.admin = admin;
        Map<String, Object> settings = TopicReader.settings(configuration);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "claimwire-committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1 << 16);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * The partitions that have records from the processed offset on, or a transaction that is still to end: what is
     * in it may be committed the next moment.
     *
     * @param processed next offset to process, by partition; none is the beginning
     * @return how many offsets are left, markers included: more than the records by a little
     * @throws ExecutionException where the brokers do not tell
     */
    public Map<TopicPartition, Long> behind(Set<String> topics, Map<TopicPartition, Long> processed)
            throws InterruptedException, ExecutionException {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> TopicReader.partitions(consumer, topic).stream())
                .toList();
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = ends(partitions);
        Map<TopicPartition, Long> open = new HashMap<>();
        for (TopicPartition partition : partitions) {
            long begin = begins.getOrDefault(partition, 0L);
            long next = Math.max(begin, processed.getOrDefault(partition, begin));
            if (next < ends.getOrDefault(partition, 0L)) {
                open.put(partition, next);
            }
        }
        Map<TopicPartition, Long> behind = new HashMap<>();
        for (TopicPartition partition : withData(open, ends)) {
            behind.put(partition, ends.getOrDefault(partition, 0L) - open.getOrDefault(partition, 0L));
        }
        return behind;
    }

    /** Where the logs end, open transactions included, which the consumer's own ends leave out. */
    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** Reads all partitions side by side, each until its first record or its end. */
    private Set<TopicPartition> withData(Map<TopicPartition, Long> open, Map<TopicPartition, Long> ends) {
        // in doubt there is something
        Set<TopicPartition> withData = new HashSet<>(open.keySet());
        Set<TopicPartition> unread = new HashSet<>(open.keySet());
        consumer.assign(open.keySet());
        open.forEach(consumer::seek);
        for (int attempt = 0; attempt < ATTEMPTS && !unread.isEmpty(); attempt++) {
            Set<TopicPartition> read = new HashSet<>(consumer.poll(POLL).partitions());
            for (TopicPartition partition : unread) {
                if (!read.contains(partition) && consumer.position(partition) >= ends.getOrDefault(partition, 0L)) {
                    withData.remove(partition);
                    read.add(partition);
                }
            }
            unread.removeAll(read);
            consumer.pause(read);
        }
        return withData;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
