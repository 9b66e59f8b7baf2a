package io.claimwire.server.standalone;

import io.claimwire.runtime.config.AdminSettings;
import io.claimwire.runtime.config.CommonConfig;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.schemas.Topic;
import io.claimwire.schemas.Topics;
import io.claimwire.server.topic.CommittedData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the stages are behind their inputs, their own repartition topics included. For one thread. */
final class Lags implements AutoCloseable {

    private static final Map<String, List<Topic<?>>> INPUTS = Map.of(
            "ingest", List.of(Topics.FEEDS),
            "enrich", List.of(Topics.PAGES, Topics.ARTICLES),
            "ledger", List.of(Topics.CLAIMS));

    /** The status of feeds is left out: it changes with every poll and is never done. */
    private static final List<Topic<?>> STORED =
            List.of(Topics.ARTICLES, Topics.CLAIMS, Topics.STATEMENTS, Topics.TALLIES);

    private final Admin admin;
    private final CommittedData data;
    private final StoredOffsets stored;
    private final String prefix;

    Lags(Configuration configuration, StoredOffsets stored) {
        this.admin = Admin.create(AdminSettings.of(configuration, "claimwire-lags"));
        this.data = new CommittedData(configuration, admin);
        this.stored = stored;
        this.prefix = configuration.string(CommonConfig.APPLICATION_PREFIX);
    }

    /** What is not yet processed, in words; empty where all is. */
    List<String> behind() throws InterruptedException {
        List<String> behind = new ArrayList<>();
        try {
            Set<String> topics = admin.listTopics().names().get();
            for (Map.Entry<String, List<Topic<?>>> stage : INPUTS.entrySet()) {
                String group = prefix + "-" + stage.getKey();
                Set<String> inputs =
                        new HashSet<>(stage.getValue().stream().map(Topic::name).toList());
                topics.stream()
                        .filter(topic -> topic.startsWith(group + "-") && topic.endsWith("-repartition"))
                        .forEach(inputs::add);
                describe(behind, stage.getKey(), inputs, committed(group));
            }
            describe(
                    behind,
                    "store",
                    new HashSet<>(STORED.stream().map(Topic::name).toList()),
                    stored.next());
        } catch (ExecutionException e) {
            behind.add("the broker does not tell (" + e.getCause() + ")");
        }
        return behind;
    }

    @Override
    public void close() {
        data.close();
        admin.close();
        stored.close();
    }

    private Map<TopicPartition, Long> committed(String group) throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        for (Map.Entry<TopicPartition, OffsetAndMetadata> offset : admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .entrySet()) {
            if (offset.getValue() != null) {
                committed.put(offset.getKey(), offset.getValue().offset());
            }
        }
        return committed;
    }

    private void describe(List<String> behind, String stage, Set<String> inputs, Map<TopicPartition, Long> processed)
            throws InterruptedException, ExecutionException {
        Map<String, Long> waiting = new java.util.TreeMap<>();
        data.behind(inputs, processed)
                .forEach((partition, records) -> waiting.merge(partition.topic(), records, Long::sum));
        waiting.forEach((topic, records) -> behind.add(stage + ": about " + records + " records of " + topic));
    }
}
