package io.claimwire.sink.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.Claim;
import io.claimwire.record.DeadLetter;
import io.claimwire.schemas.Canary;
import io.claimwire.schemas.RegisteredSchema;
import io.claimwire.schemas.Topic;
import io.claimwire.schemas.Topics;
import io.claimwire.sink.ledger.ClaimFixtures;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreWriterTest {

    private static final String LAST_SEEN = "claimwire_canary_last_seen_timestamp_seconds";
    private static final String SCOPE = "store-writer-test";
    private static final Map<String, String> REGISTRY = Map.of("schema.registry.url", "mock://" + SCOPE);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.CLAIMS.name(), 0);
    private static final SourcePartition SOURCE = new SourcePartition(Topics.CLAIMS.name(), 0);

    private final SimpleMeterRegistry meterRegistry = new SimpleMeterRegistry();
    private final Clock clock = Clock.fixed(ClaimFixtures.PUBLISHED, ZoneOffset.UTC);
    private final InMemoryClaimStore store = new InMemoryClaimStore();
    private final List<DeadLetter> letters = new CopyOnWriteArrayList<>();
    private final List<RuntimeException> letterFailures = new CopyOnWriteArrayList<>();
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private Worker worker;
    private StoreWriter writer;
    private long offset;

    @BeforeEach
    void start() throws Exception {
        for (Topic<?> topic : Topics.all()) {
            MockSchemaRegistry.getClientForScope(SCOPE)
                    .register(topic.subject(), new AvroSchema(RegisteredSchema.of(topic)));
        }
        StoreMeters meters = new StoreMeters(meterRegistry, clock);
        worker = new Worker(meters, Duration.ofSeconds(5), Duration.ofMillis(1), Duration.ofMillis(5));
        writer = new StoreWriter(
                consumer,
                new PendingBatch.Surroundings(
                        "store", new RecordDecoder(REGISTRY, () -> true), store, new Letters(), meters, clock),
                worker,
                Duration.ofDays(400),
                clock);
        writer.subscribe();
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.rebalance(List.of(PARTITION));
    }

    @AfterEach
    void stop() {
        worker.close();
        MockSchemaRegistry.dropScope(SCOPE);
    }

    @Test
    void theNewestCanaryIsShownAndOnlyWhereThereIsOne() {
        add(claim("a"));
        // offsets are committed after the meters are set, rows are written before
        turnUntil(() -> consumer.committed(Set.of(PARTITION)).get(PARTITION) != null);
        assertThat(meterRegistry.find(LAST_SEEN).gauge()).isNull();

        Instant newest = Instant.parse("2026-03-02T10:01:00Z");
        add(canary("b", newest), canary("c", newest.minusSeconds(60)));
        turnUntil(() -> consumer.committed(Set.of(PARTITION)).get(PARTITION).offset() == 3);

        assertThat(meterRegistry.get(LAST_SEEN).gauge().value()).isEqualTo(newest.getEpochSecond());
    }

    @Test
    void recordsBecomeRowsAndTheirOffsetsMoveWithThem() {
        add(claim("a"), claim("b"));
        turnUntil(() -> store.table("claims").size() == 2);

        assertThat(store.offsets).containsEntry(SOURCE, 2L);
        turnUntil(() -> consumer.committed(Set.of(PARTITION)).get(PARTITION) != null);
        assertThat(consumer.committed(Set.of(PARTITION)).get(PARTITION).offset())
                .isEqualTo(2);
    }

    @Test
    void everyAssignmentStartsWhereTheDatabaseStands() {
        add(claim("a"), claim("b"), claim("c"));
        store.offsets.put(SOURCE, 2L);

        turnUntil(() -> store.table("claims").size() == 1);

        assertThat(store.table("claims")).containsOnlyKeys(claim("c").getClaimId());
        assertThat(store.offsets).containsEntry(SOURCE, 3L);
    }

    @Test
    void databaseTroubleIsWaitedForAndNothingIsReadMeanwhile() {
        add(claim("a"));
        for (int i = 0; i < 4; i++) {
            store.failures.add(new StoreUnavailable("connection", "away", new IllegalStateException()));
        }
        turnUntil(() -> store.table("claims").size() == 1);
        turnUntil(() -> !worker.isBusy());

        assertThat(letters).isEmpty();
        assertThat(meterRegistry
                        .get("claimwire_store_retries")
                        .tag("class", "connection")
                        .counter()
                        .count())
                .isEqualTo(4);
        assertThat(writer.health().ready()).isTrue();
    }

    @Test
    void whileTheDatabaseIsAwayTheStageSaysSoAndKeepsPollingPaused() {
        for (int i = 0; i < 10_000; i++) {
            store.failures.add(new StoreUnavailable("connection", "the database is away", new IllegalStateException()));
        }
        turnUntil(() -> worker.trouble() != null);

        assertThat(writer.health().live()).isTrue();
        assertThat(writer.health().ready()).isFalse();
        assertThat(writer.health().detail()).contains("the database is away");
        assertThat(consumer.paused()).contains(PARTITION);
        store.failures.clear();
    }

    @Test
    void anUndecodableRecordBecomesOneDeadLetterAndTheOthersFlow() {
        add(claim("a"));
        addBytes("no Avro at all".getBytes(StandardCharsets.UTF_8));
        add(claim("b"));
        store.failures.add(new StoreUnavailable("connection", "away once", new IllegalStateException()));

        turnUntil(() -> store.offsets.getOrDefault(SOURCE, 0L) == 3L);

        assertThat(store.table("claims")).hasSize(2);
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.getStage()).isEqualTo("store");
            assertThat(letter.getReason()).isEqualTo("undecodable");
            assertThat(letter.getOffset()).isEqualTo(1);
            assertThat(letter.getOriginValue().array()).asString().isEqualTo("no Avro at all");
        });
    }

    @Test
    void theOffsetDoesNotMoveBeforeTheDeadLetterIsSent() {
        letterFailures.add(new KafkaException("no broker"));
        letterFailures.add(new KafkaException("no broker"));
        addBytes(new byte[] {1, 2, 3});
        add(claim("a"));

        turnUntil(() -> store.table("claims").size() == 1);

        assertThat(letterFailures).isEmpty();
        assertThat(letters).hasSize(1);
    }

    @Test
    void aRowThatTheDatabaseRefusesIsFoundAndTheRestIsWritten() {
        Claim bad = claim("bad");
        store.refused = row -> row.equals(bad);
        add(claim("a"), claim("b"), bad, claim("c"), claim("d"));

        turnUntil(() -> store.offsets.getOrDefault(SOURCE, 0L) == 5L);

        assertThat(store.table("claims")).hasSize(4);
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.getReason()).isEqualTo("refused");
            assertThat(letter.getOffset()).isEqualTo(2);
        });
    }

    @Test
    void whereAnotherWriterWasItsOffsetsAreTakenOver() {
        turnUntil(() -> store.offsets.containsKey(SOURCE) && !worker.isBusy());
        turnUntil(() -> consumer.paused().isEmpty());
        store.offsets.put(SOURCE, 1L); // the other writer stored the first record
        add(claim("theirs"));
        turnUntil(() -> meterRegistry
                        .find("claimwire_store_retries")
                        .tag("class", "other_writer")
                        .counter()
                != null);
        turnUntil(() -> !worker.isBusy());
        add(claim("ours"));

        turnUntil(() -> store.offsets.getOrDefault(SOURCE, 0L) == 2L);

        assertThat(store.table("claims")).containsOnlyKeys(claim("ours").getClaimId());
    }

    @Test
    void aCommitWhoseAnswerIsLostIsNotRepeated() {
        store.loseNextAnswer = true;
        add(claim("a"), claim("b"));
        turnUntil(() -> store.offsets.getOrDefault(SOURCE, 0L) == 2L);
        turnUntil(() -> !worker.isBusy());
        add(claim("c"));
        turnUntil(() -> store.offsets.getOrDefault(SOURCE, 0L) == 3L);
        turnUntil(() -> !worker.isBusy());

        assertThat(store.table("claims")).hasSize(3);
        assertThat(meterRegistry
                        .get("claimwire_stored")
                        .tag("table", "claims")
                        .tag("result", "written")
                        .counter()
                        .count())
                .as("rows whose commit was answered")
                .isEqualTo(1);
    }

    @Test
    void aRevokedPartitionIsLeftAloneAndAReturningOneIsAskedForAnew() {
        add(claim("a"));
        turnUntil(() -> store.offsets.getOrDefault(SOURCE, 0L) == 1L);
        turnUntil(() -> !worker.isBusy());
        consumer.rebalance(List.of());
        store.offsets.put(SOURCE, 2L); // meanwhile elsewhere
        consumer.rebalance(List.of(PARTITION));
        add(claim("elsewhere"), claim("b"));

        turnUntil(() -> store.offsets.getOrDefault(SOURCE, 0L) == 3L);

        assertThat(store.table("claims"))
                .containsOnlyKeys(claim("a").getClaimId(), claim("b").getClaimId());
    }

    private void turnUntil(BooleanSupplier done) {
        for (int turns = 0; turns < 20_000 && !done.getAsBoolean(); turns++) {
            writer.turn();
            Thread.yield();
        }
        assertThat(done.getAsBoolean()).as("reached").isTrue();
    }

    private static Claim claim(String name) {
        return ClaimFixtures.claim(name, "article").build();
    }

    private static Claim canary(String name, Instant publishedAt) {
        return ClaimFixtures.claim(name, "article")
                .setFeedId(Canary.FEED_ID)
                .setPublishedAt(publishedAt)
                .build();
    }

    private void add(Claim... claims) {
        var serializer = Topics.CLAIMS.valueSerde(REGISTRY).serializer();
        Arrays.stream(claims).forEach(claim -> addBytes(serializer.serialize(Topics.CLAIMS.name(), claim)));
    }

    private void addBytes(byte[] value) {
        consumer.addRecord(new ConsumerRecord<>(
                PARTITION.topic(), PARTITION.partition(), offset++, "key".getBytes(StandardCharsets.UTF_8), value));
    }

    private final class Letters implements DeadLetterBox {
        @Override
        public void send(DeadLetter letter) {
            if (!letterFailures.isEmpty()) {
                throw letterFailures.remove(0);
            }
            letters.add(letter);
        }

        @Override
        public void close() {}
    }
}
