package io.claimwire.server.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwire.record.Claim;
import io.claimwire.record.Quantity;
import io.claimwire.record.Tally;
import io.claimwire.schemas.Topic;
import io.claimwire.schemas.Topics;
import io.claimwire.server.sample.ExpectedClaims;
import io.claimwire.server.sample.SampleClaim;
import io.claimwire.server.standalone.SharedStandalone;
import io.claimwire.server.standalone.StandaloneProcess;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Packages that share no code with us read from a running standalone what was written and what was to be written. */
class IndependentConsumerIT {

    @Test
    void theTopicsAreReadByPackagesThatShareNoCodeWithUs() throws Exception {
        NodeConsumer node = NodeConsumer.install(Path.of("target", "consumer"));
        StandaloneProcess standalone = SharedStandalone.get();
        Map<String, JsonNode> claims = new HashMap<>();
        read(node, standalone, Topics.CLAIMS, (json, claim) -> {
            sameClaim(json, claim);
            claims.put(claim.getClaimId(), json);
        });
        assertThat(claims.values().stream().map(IndependentConsumerIT::inShort))
                .containsExactlyInAnyOrderElementsOf(ExpectedClaims.all().stream()
                        .map(IndependentConsumerIT::inShort)
                        .toList());

        Map<String, JsonNode> tallies = new HashMap<>();
        read(node, standalone, Topics.TALLIES, (json, tally) -> {
            sameTally(json, tally);
            tallies.put(tally.getTallyId(), json);
        });
        assertThat(tallies.values().stream().map(ExpectedTallies::inShort))
                .containsExactlyInAnyOrderElementsOf(ExpectedTallies.all());
    }

    /** Both readers over the whole topic; the check gets each record as both have decoded it. */
    private static <V extends SpecificRecord> void read(
            NodeConsumer node, StandaloneProcess standalone, Topic<V> topic, BiConsumer<JsonNode, V> check)
            throws Exception {
        Map<String, ConsumerRecord<String, V>> ours = new HashMap<>();
        CommittedRecords.of(topic, standalone.bootstrapServers(), standalone.registryUrl())
                .forEach(record -> ours.put(record.partition() + "-" + record.offset(), record));
        List<JsonNode> theirs =
                node.read(standalone.bootstrapServers(), standalone.registryUrl(), topic.name(), ours.size());
        assertThat(theirs).hasSameSizeAs(ours.keySet());
        for (JsonNode record : theirs) {
            ConsumerRecord<String, V> same = ours.get(record.get("partition").asText() + "-"
                    + record.get("offset").asText());
            Objects.requireNonNull(same, record.toString());
            assertThat(record.get("key").asText()).isEqualTo(same.key());
            assertThat(record.at("/headers/ce_specversion").asText()).isEqualTo("1.0");
            Header id = same.headers().lastHeader("ce_id");
            assertThat(record.at("/headers/ce_id").asText().getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(id.value());
            check.accept(record.get("value"), same.value());
        }
    }

    private static void sameClaim(JsonNode json, Claim claim) {
        assertThat(json.get("claimId").asText()).isEqualTo(claim.getClaimId());
        assertThat(json.get("articleId").asText()).isEqualTo(claim.getArticleId());
        assertThat(json.get("revision").asLong()).isEqualTo(claim.getRevision());
        assertThat(json.get("outcome").asText()).isEqualTo(claim.getOutcome().name());
        assertThat(json.get("stance").asText()).isEqualTo(claim.getStance().name());
        assertThat(json.at("/evidence/text").asText())
                .isEqualTo(String.valueOf(claim.getEvidence().getText()));
        sameQuantity(json.get("quantity"), claim.getQuantity());
    }

    private static void sameTally(JsonNode json, Tally tally) {
        assertThat(json.get("tallyId").asText()).isEqualTo(tally.getTallyId());
        assertThat(json.get("revision").asLong()).isEqualTo(tally.getRevision());
        assertThat(json.get("outcome").asText()).isEqualTo(tally.getOutcome().name());
        assertThat(json.get("contested").asBoolean()).isEqualTo(tally.getContested());
        assertThat(number(json.get("lowest"))).isEqualTo(tally.getLowest());
        assertThat(number(json.get("highest"))).isEqualTo(tally.getHighest());
        assertThat(json.get("sources")).hasSameSizeAs(tally.getSources());
        for (int index = 0; index < tally.getSources().size(); index++) {
            sameQuantity(
                    json.get("sources").get(index).get("quantity"),
                    tally.getSources().get(index).getQuantity());
        }
    }

    private static void sameQuantity(JsonNode json, @Nullable Quantity quantity) {
        if (quantity == null) {
            assertThat(json.isNull()).isTrue();
            return;
        }
        assertThat(number(json.get("lower"))).isEqualTo(quantity.getLower());
        assertThat(number(json.get("upper"))).isEqualTo(quantity.getUpper());
        assertThat(json.get("modifier").asText())
                .isEqualTo(quantity.getModifier().name());
    }

    private static @Nullable Long number(JsonNode node) {
        return node.isNull() ? null : node.asLong();
    }

    private static List<@Nullable String> inShort(JsonNode claim) {
        JsonNode quantity = claim.get("quantity");
        return Arrays.asList(
                URI.create(claim.get("url").asText()).getPath(),
                claim.get("status").asText(),
                claim.get("outcome").asText(),
                quantity.isNull()
                        ? null
                        : SampleClaim.quantity(
                                number(quantity.get("lower")),
                                number(quantity.get("upper")),
                                quantity.get("modifier").asText()),
                claim.at("/evidence/text").asText());
    }

    private static List<@Nullable String> inShort(SampleClaim claim) {
        return Arrays.asList(claim.path(), claim.status(), claim.outcome(), claim.quantity(), claim.evidence());
    }
}
