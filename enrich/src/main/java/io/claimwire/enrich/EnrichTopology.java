package io.claimwire.enrich;

import io.claimwire.record.enrich.KnownArticle;
import io.claimwire.record.enrich.SentClaims;
import io.claimwire.schemas.StoreSerde;
import io.claimwire.schemas.Topic;
import io.claimwire.schemas.Topics;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Pages to articles; articles, read back from their topic so that they can be read again, to claims. */
final class EnrichTopology {

    static final String KNOWN_ARTICLES = "known-articles";
    static final String SENT_CLAIMS = "sent-claims";
    static final String SEND_ARTICLES = "send-articles";
    static final String SEND_CLAIMS = "send-claims";
    static final String SEND_DEAD_PAGES = "send-dead-pages";
    static final String SEND_DEAD_ARTICLES = "send-dead-articles";

    private static final String READ_PAGES = "read-pages";
    private static final String READ_ARTICLES = "read-articles";
    private static final String EXTRACT_ARTICLE = "extract-article";
    private static final String EXTRACT_CLAIMS = "extract-claims";

    private EnrichTopology() {}

    static Topology build(Map<String, ?> registry, PageReader pages, ClaimReader claims, Reporting reporting) {
        Topology topology = new Topology();
        source(topology, READ_PAGES, Topics.PAGES, registry);
        topology.addProcessor(EXTRACT_ARTICLE, () -> new ExtractArticleProcessor(pages, reporting), READ_PAGES)
                .addStateStore(store(KNOWN_ARTICLES, KnownArticle.class), EXTRACT_ARTICLE);
        sink(topology, SEND_ARTICLES, Topics.ARTICLES, registry, EXTRACT_ARTICLE);
        sink(topology, SEND_DEAD_PAGES, Topics.DEAD_LETTERS, registry, EXTRACT_ARTICLE);

        source(topology, READ_ARTICLES, Topics.ARTICLES, registry);
        topology.addProcessor(EXTRACT_CLAIMS, () -> new ExtractClaimsProcessor(claims, reporting), READ_ARTICLES)
                .addStateStore(store(SENT_CLAIMS, SentClaims.class), EXTRACT_CLAIMS)
                .addSink(
                        SEND_CLAIMS,
                        Topics.CLAIMS.name(),
                        new StringSerializer(),
                        Topics.CLAIMS.valueSerde(registry).serializer(),
                        new ByArticle(),
                        EXTRACT_CLAIMS);
        sink(topology, SEND_DEAD_ARTICLES, Topics.DEAD_LETTERS, registry, EXTRACT_CLAIMS);
        return topology;
    }

    private static <V extends SpecificRecord> void source(
            Topology topology, String name, Topic<V> topic, Map<String, ?> registry) {
        ReceivedDeserializer<V> values =
                new ReceivedDeserializer<>(topic.valueSerde(registry).deserializer());
        topology.addSource(name, new StringDeserializer(), values, topic.name());
    }

    private static <V extends SpecificRecord> void sink(
            Topology topology, String name, Topic<V> topic, Map<String, ?> registry, String parent) {
        topology.addSink(
                name,
                topic.name(),
                new StringSerializer(),
                topic.valueSerde(registry).serializer(),
                parent);
    }

    private static <V extends SpecificRecord> StoreBuilder<KeyValueStore<String, V>> store(String name, Class<V> type) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), StoreSerde.of(type));
    }
}
