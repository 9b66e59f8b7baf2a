package io.claimwire.sink.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where reading stands in each partition, as the database says. A partition that is assigned, or was written by
 * another writer, is paused until the database has been asked. Used by the thread that polls.
 */
final class Positions implements ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(Positions.class);

    private final Consumer<byte[], byte[]> consumer;
    private final Set<SourcePartition> missing = new HashSet<>();
    private final Map<SourcePartition, Long> expected = new HashMap<>();

    Positions(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        consumer.pause(assigned);
        assigned.forEach(partition -> ask(source(partition)));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        revoked.forEach(partition -> forget(source(partition)));
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        onPartitionsRevoked(lost);
    }

    boolean areMissing() {
        return !missing.isEmpty();
    }

    Set<SourcePartition> missing() {
        return Set.copyOf(missing);
    }

    boolean isPlaced(SourcePartition partition) {
        return expected.containsKey(partition);
    }

    /** Next offset of each partition as the database was last known to hold it. */
    Map<SourcePartition, Long> expected() {
        return Map.copyOf(expected);
    }

    /** The database's answer. What was revoked meanwhile is left alone. */
    void found(Map<SourcePartition, Long> offsets) {
        offsets.forEach((partition, offset) -> {
            if (missing.remove(partition)) {
                expected.put(partition, offset);
                consumer.seek(kafka(partition), offset);
            }
        });
    }

    /** Offsets that were committed to the database, also told to Kafka, whose tools show the lag by them. */
    void written(Map<SourcePartition, Long> offsets) {
        Map<TopicPartition, OffsetAndMetadata> shown = new HashMap<>();
        offsets.forEach((partition, offset) -> {
            Long before = expected.get(partition);
            if (before != null && !before.equals(offset)) {
                expected.put(partition, offset);
                shown.put(kafka(partition), new OffsetAndMetadata(offset));
            }
        });
        try {
            consumer.commitAsync(shown, (done, failure) -> {
                if (failure != null) {
                    LOG.debug("offsets for Kafka's own tools were not committed", failure);
                }
            });
        } catch (CommitFailedException e) {
            LOG.debug("offsets for Kafka's own tools were not committed", e);
        }
    }

    /** Partitions that another writer was in: read on from where the database stands. */
    void lost(Collection<SourcePartition> partitions) {
        Set<SourcePartition> ours = new HashSet<>(partitions);
        ours.retainAll(expected.keySet());
        LOG.warn("another writer moved offsets of {}: reading from where it got", ours);
        ours.forEach(partition -> {
            consumer.pause(Set.of(kafka(partition)));
            ask(partition);
        });
    }

    private void ask(SourcePartition partition) {
        expected.remove(partition);
        missing.add(partition);
    }

    private void forget(SourcePartition partition) {
        expected.remove(partition);
        missing.remove(partition);
    }

    private static SourcePartition source(TopicPartition partition) {
        return new SourcePartition(partition.topic(), partition.partition());
    }

    private static TopicPartition kafka(SourcePartition partition) {
        return new TopicPartition(partition.topic(), partition.partition());
    }
}
