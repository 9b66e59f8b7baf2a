package io.claimwire.enrich;

import io.claimwire.record.Claim;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Puts the claims of an article into one partition, by the hash that Kafka's producers use for keys. */
final class ByArticle implements StreamPartitioner<String, Claim> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, Claim value, int partitions) {
        byte[] article = value.getArticleId().getBytes(StandardCharsets.UTF_8);
        return Optional.of(Set.of(BuiltInPartitioner.partitionForKey(article, partitions)));
    }
}
