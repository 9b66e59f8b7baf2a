package io.claimwire.sink;

import io.claimwire.record.Contribution;
import io.claimwire.record.ContributionChange;
import io.claimwire.record.CountedClaim;
import io.claimwire.record.Statement;
import io.claimwire.record.Tally;
import io.claimwire.schemas.StoreSerde;
import io.claimwire.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Claims to statements and tallies. */
final class LedgerTopology {

    static final String COUNTED_CLAIMS = "counted-claims";
    static final String CONTRIBUTIONS = "contributions";
    static final String STATEMENTS = "statements";
    static final String TALLIES = "tallies";
    static final String STATEMENTS_SINK = "send-statements";
    static final String TALLIES_SINK = "send-tallies";

    private static final String READ_CLAIMS = "read-claims";
    private static final String COUNT_CLAIM = "count-claim";
    private static final String BY_TALLY = "by-tally";
    private static final String SETTLE_TALLY = "settle-tally";

    private LedgerTopology() {}

    static Topology build(LedgerConfig config, Map<String, ?> registry, MeterRegistry meters) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(store(COUNTED_CLAIMS, CountedClaim.class));
        builder.addStateStore(store(CONTRIBUTIONS, Contribution.class));
        builder.addStateStore(store(STATEMENTS, Statement.class));
        builder.addStateStore(store(TALLIES, Tally.class));
        builder.stream(
                        Topics.CLAIMS.name(),
                        Consumed.with(Serdes.String(), Topics.CLAIMS.valueSerde(registry))
                                .withName(READ_CLAIMS))
                .process(CountClaimProcessor::new, Named.as(COUNT_CLAIM), COUNTED_CLAIMS)
                .repartition(Repartitioned.<String, ContributionChange>as(BY_TALLY)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(StoreSerde.of(ContributionChange.class)))
                .process(
                        () -> new SettleTallyProcessor(config, meters),
                        Named.as(SETTLE_TALLY),
                        CONTRIBUTIONS,
                        STATEMENTS,
                        TALLIES);
        return builder.build()
                .addSink(
                        STATEMENTS_SINK,
                        Topics.STATEMENTS.name(),
                        new StringSerializer(),
                        Topics.STATEMENTS.valueSerde(registry).serializer(),
                        new ByTally(),
                        SETTLE_TALLY)
                .addSink(
                        TALLIES_SINK,
                        Topics.TALLIES.name(),
                        new StringSerializer(),
                        Topics.TALLIES.valueSerde(registry).serializer(),
                        SETTLE_TALLY);
    }

    private static <V extends SpecificRecord> StoreBuilder<KeyValueStore<String, V>> store(String name, Class<V> type) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), StoreSerde.of(type));
    }
}
