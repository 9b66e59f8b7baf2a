package io.claimwire.ingest;

import io.claimwire.record.ingest.HostMessage;
import io.claimwire.schemas.StoreSerde;
import io.claimwire.schemas.Topic;
import io.claimwire.schemas.Topics;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Feeds by id, then everything by host: the second sub-topology reads what it and the first send to hosts, and owns
 * all that is fetched.
 */
final class IngestTopology {

    static final String PAGES = "pages";
    static final String FEED_STATUS = "feed-status";
    static final String OTHER_HOSTS = "other-hosts";
    private static final String REGISTRY = "feed-registry";
    private static final String BY_HOST = "by-host";
    private static final String HOSTS = "hosts";

    /** What {@code repartition} appends to the name of its topic. */
    private static final String REPARTITION = BY_HOST + "-repartition";

    private IngestTopology() {}

    /** @param registry settings of the registry client */
    static Topology build(IngestParts parts, int partitions, Map<String, String> registry) {
        StreamsBuilder builder = new StreamsBuilder();
        var messages = StoreSerde.of(HostMessage.class);
        var byHost = new HostPartitioner();
        builder.stream(
                        Topics.FEEDS.name(),
                        Consumed.with(Topics.FEEDS.keySerde(), Topics.FEEDS.valueSerde(registry))
                                .withName("feeds"))
                .process(supplier(FeedRegistryProcessor::new, Stores.ofRegistry()), Named.as(REGISTRY))
                .repartition(Repartitioned.<String, HostMessage>as(BY_HOST)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(messages)
                        .withStreamPartitioner(byHost)
                        .withNumberOfPartitions(partitions))
                .process(supplier(() -> new HostProcessor(parts), Stores.ofHosts()), Named.as(HOSTS));
        Topology topology = builder.build();
        topology.addSink(OTHER_HOSTS, REPARTITION, Serdes.String().serializer(), messages.serializer(), byHost, HOSTS);
        sink(topology, PAGES, Topics.PAGES, registry);
        sink(topology, FEED_STATUS, Topics.FEED_STATUS, registry);
        return topology;
    }

    private static <V extends SpecificRecord> void sink(
            Topology topology, String name, Topic<V> topic, Map<String, String> registry) {
        topology.addSink(
                name,
                topic.name(),
                topic.keySerde().serializer(),
                topic.valueSerde(registry).serializer(),
                HOSTS);
    }

    private static <K, V, R, S> ProcessorSupplier<K, V, R, S> supplier(
            java.util.function.Supplier<Processor<K, V, R, S>> processor, Set<StoreBuilder<?>> stores) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<K, V, R, S> get() {
                return processor.get();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return stores;
            }
        };
    }
}
