package io.claimwire.ingest;

import io.claimwire.record.ingest.HostMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Brings everything of a host to one task; what is for all hosts goes to every task. */
final class HostPartitioner implements StreamPartitioner<String, HostMessage> {

    /** The name that stands for all hosts. */
    static final String ALL = "*";

    @Override
    public Optional<Set<Integer>> partitions(String topic, String host, HostMessage message, int partitions) {
        if (host.equals(ALL)) {
            return Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()));
        }
        int hash = Utils.toPositive(Utils.murmur2(host.getBytes(StandardCharsets.UTF_8)));
        return Optional.of(Set.of(hash % partitions));
    }
}
