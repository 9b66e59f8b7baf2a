package io.claimwire.sink;

import io.claimwire.record.Statement;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Puts statements beside the others of their tally, by the hash that Kafka's producers use for keys. */
final class ByTally implements StreamPartitioner<String, Statement> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, Statement value, int partitions) {
        byte[] tally = value.getTallyId().getBytes(StandardCharsets.UTF_8);
        return Optional.of(Set.of(BuiltInPartitioner.partitionForKey(tally, partitions)));
    }
}
