package io.claimwire.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwire.record.Claim;
import io.claimwire.record.DateInterval;
import io.claimwire.record.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class StoreSerdeTest {

    private static final Claim CLAIM = Claim.newBuilder()
            .setClaimId("c")
            .setOutcome(Outcome.KILLED)
            .setFetchedAt(Instant.ofEpochMilli(1_750_000_000_123L))
            .setDate(DateInterval.newBuilder()
                    .setStart(LocalDate.of(2026, 3, 1))
                    .setEnd(LocalDate.of(2026, 3, 2))
                    .build())
            .build();

    @Test
    void aStoredRecordComesBack() {
        StoreSerde<Claim> serde = StoreSerde.of(Claim.class);
        byte[] bytes = serde.serializer().serialize("store", CLAIM);
        assertThat(serde.deserializer().deserialize("store", bytes)).isEqualTo(CLAIM);
    }

    @Test
    void garbageIsRefusedInWords() {
        assertThatThrownBy(() -> StoreSerde.of(Claim.class)
                        .deserializer()
                        .deserialize("store", "garbage".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("store");
    }

    @Test
    void theTopicSerdeNeverRegistersAndRoundTripsWhatIsRegistered() throws Exception {
        Map<String, String> registry = Map.of("schema.registry.url", "mock://serdes");
        var serde = Topics.CLAIMS.valueSerde(registry);
        assertThatThrownBy(() -> serde.serializer().serialize(Topics.CLAIMS.name(), CLAIM))
                .isInstanceOf(SerializationException.class);
        RegistrySubjects.register("mock://serdes", Topics.CLAIMS);
        byte[] bytes = serde.serializer().serialize(Topics.CLAIMS.name(), CLAIM);
        assertThat(serde.deserializer().deserialize(Topics.CLAIMS.name(), bytes))
                .isEqualTo(CLAIM);
    }

    @Test
    void aRecordOfAnotherTypeIsRefused() throws Exception {
        Map<String, String> registry = Map.of("schema.registry.url", "mock://types");
        RegistrySubjects.register("mock://types", Topics.CLAIMS);
        byte[] bytes = Topics.CLAIMS.valueSerde(registry).serializer().serialize(Topics.CLAIMS.name(), CLAIM);
        assertThatThrownBy(() ->
                        Topics.TALLIES.valueSerde(registry).deserializer().deserialize(Topics.CLAIMS.name(), bytes))
                .hasMessageContaining("where a Tally belongs");
    }
}
