package io.claimwire.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.claimwire.record.Claim;
import io.claimwire.record.RecordStatus;
import io.claimwire.record.Statement;
import io.claimwire.record.Tally;
import io.claimwire.schemas.RegisteredSchema;
import io.claimwire.schemas.Topic;
import io.claimwire.schemas.Topics;
import io.claimwire.sink.ledger.ClaimFixtures;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTopologyTest {

    private static final int MOST_CLAIMS = 10;
    private static final String SCOPE = "ledger-topology-test";
    private static final Map<String, String> REGISTRY = Map.of("schema.registry.url", "mock://" + SCOPE);

    @TempDir
    Path state;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private TopologyTestDriver driver;
    private TestInputTopic<String, Claim> claims;
    private TestOutputTopic<String, Statement> statements;
    private TestOutputTopic<String, Tally> tallies;

    @BeforeEach
    void start() throws Exception {
        for (Topic<?> topic : Topics.all()) {
            MockSchemaRegistry.getClientForScope(SCOPE)
                    .register(topic.subject(), new AvroSchema(RegisteredSchema.of(topic)));
        }
        Properties properties = new Properties();
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        driver = new TopologyTestDriver(topology(), properties);
        claims = driver.createInputTopic(
                Topics.CLAIMS.name(),
                new StringSerializer(),
                Topics.CLAIMS.valueSerde(REGISTRY).serializer());
        statements = driver.createOutputTopic(
                Topics.STATEMENTS.name(),
                new StringDeserializer(),
                Topics.STATEMENTS.valueSerde(REGISTRY).deserializer());
        tallies = driver.createOutputTopic(
                Topics.TALLIES.name(),
                new StringDeserializer(),
                Topics.TALLIES.valueSerde(REGISTRY).deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
        MockSchemaRegistry.dropScope(SCOPE);
    }

    private Topology topology() {
        return LedgerTopology.build(new LedgerConfig(MOST_CLAIMS), REGISTRY, meters);
    }

    @Test
    void isTheReviewedOne() throws IOException {
        try (InputStream reviewed = LedgerTopologyTest.class.getResourceAsStream("ledger-topology.txt")) {
            assertThat(reviewed).as("ledger-topology.txt beside this test").isNotNull();
            assertThat(topology().describe().toString().strip())
                    .isEqualTo(new String(reviewed.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    @Test
    void aClaimGivesAStatementAndATally() {
        Claim claim = police(5).build();
        send(claim);

        TestRecord<String, Tally> tally = tallies.readRecord();
        TestRecord<String, Statement> statement = statements.readRecord();
        assertThat(tally.key()).isEqualTo(tally.value().getTallyId());
        assertThat(tally.value().getRevision()).isEqualTo(1);
        assertThat(tally.value().getHighest()).isEqualTo(5);
        assertThat(tally.getRecordTime()).isEqualTo(claim.getFetchedAt());
        assertThat(header(tally, "ce_id")).isEqualTo(tally.key() + "/1/ACTIVE");
        assertThat(header(tally, "ce_type")).isEqualTo("io.claimwire.tally.v1");
        assertThat(header(tally, "ce_source")).isEqualTo("/claimwire/ledger");
        assertThat(statement.key()).isEqualTo(statement.value().getStatementId());
        assertThat(statement.value().getTallyId()).isEqualTo(tally.key());
        assertThat(header(statement, "ce_type")).isEqualTo("io.claimwire.statement.v1");
        assertThat(tallies.isEmpty()).isTrue();
        assertThat(statements.isEmpty()).isTrue();
    }

    @Test
    void aRepeatedRecordChangesNothing() {
        send(police(5).build());
        tallies.readRecordsToList();
        statements.readRecordsToList();

        send(police(5).build());

        assertThat(tallies.isEmpty()).isTrue();
        assertThat(statements.isEmpty()).isTrue();
    }

    @Test
    void aClaimThatMovesLeavesItsOldTally() {
        send(police(5).build());
        String old = tallies.readKeyValue().key;

        send(police(5)
                .setRevision(2)
                .setPlaces(List.of(ClaimFixtures.place("Selka")))
                .build());

        List<Tally> sent = tallies.readValuesToList();
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0))
                .returns(old, Tally::getTallyId)
                .returns(RecordStatus.RETRACTED, Tally::getStatus)
                .returns(2L, Tally::getRevision)
                .returns(0L, Tally::getClaimCount);
        assertThat(sent.get(1)).returns(RecordStatus.ACTIVE, Tally::getStatus).returns(1L, Tally::getRevision);
        assertThat(statements.readValuesToList())
                .extracting(Statement::getStatus)
                .containsExactly(RecordStatus.ACTIVE, RecordStatus.RETRACTED, RecordStatus.ACTIVE);
    }

    @Test
    void aRetractedClaimIsGoneAndATallyThatReturnsGoesOnWithItsRevisions() {
        send(police(5).build());
        send(police(5).setRevision(2).setStatus(RecordStatus.RETRACTED).build());
        send(police(5).setRevision(3).build());
        send(police(7)
                .setClaimId(ClaimFixtures.claim("other", "x").getClaimId())
                .build());

        assertThat(tallies.readValuesToList())
                .extracting(Tally::getRevision, Tally::getStatus, Tally::getHighest)
                .containsExactly(
                        tuple(1L, RecordStatus.ACTIVE, 5L),
                        tuple(2L, RecordStatus.RETRACTED, null),
                        tuple(3L, RecordStatus.ACTIVE, 7L));
    }

    @Test
    void onlyWhatChangedIsSent() {
        send(police(5).build());
        send(ClaimFixtures.claim("army", "herald")
                .setSource(ClaimFixtures.slot("the army"))
                .setQuantity(ClaimFixtures.exactly(9))
                .build());

        assertThat(statements.readValuesToList())
                .extracting(Statement::getSource)
                .containsExactly("police", "the army");
        assertThat(tallies.readValuesToList()).extracting(Tally::getContested).containsExactly(false, true);
        assertThat(meters.get("claimwire_tallies_contested").counter().count()).isEqualTo(1);
    }

    @Test
    void aTallyWithVeryManyClaimsReadsTheLatestAndTheFirstAndCountsTheRest() {
        Instant start = ClaimFixtures.PUBLISHED;
        List<TestRecord<String, Claim>> records = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Instant at = start.plusSeconds(i);
            Claim claim = ClaimFixtures.claim("many" + i, "a" + i)
                    .setSource(ClaimFixtures.slot("police"))
                    .setQuantity(ClaimFixtures.exactly(i))
                    .setPublishedAt(at)
                    .setFirstSeenAt(at)
                    .setFetchedAt(at)
                    .setEvidence(null)
                    .build();
            records.add(new TestRecord<>(claim.getClaimId(), claim, at));
        }
        Collections.shuffle(records, new Random(7));
        claims.pipeRecordList(records);

        Map<String, Tally> last = new HashMap<>();
        tallies.readValuesToList().forEach(tally -> last.put(tally.getTallyId(), tally));
        assertThat(last.values())
                .singleElement()
                .returns(40L, Tally::getClaimCount)
                .returns(39L, Tally::getHighest)
                .returns((long) MOST_CLAIMS, tally -> tally.getSources().get(0).getClaimCount())
                .returns(start, Tally::getFirstSeen);
    }

    private static Claim.Builder police(int count) {
        return ClaimFixtures.claim("police", "courier")
                .setSource(ClaimFixtures.slot("police"))
                .setQuantity(ClaimFixtures.exactly(count));
    }

    private void send(Claim claim) {
        claims.pipeInput(claim.getClaimId(), claim, claim.getFetchedAt());
    }

    private static String header(TestRecord<String, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
