package io.claimwire.ingest;

import io.claimwire.ingest.frontier.Frontier;
import io.claimwire.record.ingest.ArticleState;
import io.claimwire.record.ingest.Errand;
import io.claimwire.record.ingest.FeedState;
import io.claimwire.record.ingest.HostState;
import io.claimwire.record.ingest.RegisteredFeed;
import io.claimwire.record.ingest.RobotsRules;
import io.claimwire.record.ingest.SeenEntries;
import io.claimwire.schemas.StoreSerde;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * State of one task: the hosts of its partition with all that lives with them.
 *
 * @param feeds by feed id
 * @param entries entries seen, by feed id
 * @param articles by article id
 * @param errands by errand id
 * @param hosts by host, which only the frontier changes and {@link HostSweep} deletes
 * @param robots by host
 * @param counters by name, see {@link TaskCounters}
 */
record Stores(
        KeyValueStore<String, FeedState> feeds,
        KeyValueStore<String, SeenEntries> entries,
        KeyValueStore<String, ArticleState> articles,
        KeyValueStore<String, Errand> errands,
        KeyValueStore<String, HostState> hosts,
        KeyValueStore<String, RobotsRules> robots,
        KeyValueStore<String, Long> counters,
        Frontier frontier) {

    static final String REGISTRY = "feed-registry";
    private static final String FEEDS = "feed-state";
    private static final String ENTRIES = "feed-entries";
    private static final String ARTICLES = "articles";
    private static final String ERRANDS = "errands";
    private static final String HOSTS = "hosts";
    private static final String ROBOTS = "robots";
    private static final String COUNTERS = "counters";
    private static final String WORK = "frontier-work";
    private static final String DUE = "frontier-due";

    /** Opens the stores of a task. */
    static Stores of(ProcessingContext context) {
        return new Stores(
                context.getStateStore(FEEDS),
                context.getStateStore(ENTRIES),
                context.getStateStore(ARTICLES),
                context.getStateStore(ERRANDS),
                context.getStateStore(HOSTS),
                context.getStateStore(ROBOTS),
                context.getStateStore(COUNTERS),
                new Frontier(context.getStateStore(WORK), context.getStateStore(DUE), context.getStateStore(HOSTS)));
    }

    /** What a task that owns hosts needs. */
    static Set<StoreBuilder<?>> ofHosts() {
        return ordered(
                records(FEEDS, FeedState.class),
                records(ENTRIES, SeenEntries.class),
                records(ARTICLES, ArticleState.class),
                records(ERRANDS, Errand.class),
                records(HOSTS, HostState.class),
                records(ROBOTS, RobotsRules.class),
                // cached: each of its numbers changes with every entry, and only the one at a commit is worth a record
                persistent(COUNTERS, Serdes.String(), Serdes.Long()).withCachingEnabled(),
                persistent(WORK, Serdes.Bytes(), Serdes.ByteArray()),
                persistent(DUE, Serdes.Bytes(), Serdes.ByteArray()));
    }

    /** What the feed registry needs. */
    static Set<StoreBuilder<?>> ofRegistry() {
        return ordered(records(REGISTRY, RegisteredFeed.class));
    }

    /** In this order: the topology's description is compared with a file. */
    private static Set<StoreBuilder<?>> ordered(StoreBuilder<?>... stores) {
        return new LinkedHashSet<>(Arrays.asList(stores));
    }

    private static <V extends SpecificRecord> StoreBuilder<?> records(String name, Class<V> type) {
        return persistent(name, Serdes.String(), StoreSerde.of(type));
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> persistent(String name, Serde<K> key, Serde<V> value) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name), key, value);
    }
}
