package io.claimwire.server.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.DeadLetter;
import io.claimwire.schemas.Topics;
import io.claimwire.server.standalone.SharedStandalone;
import io.claimwire.server.standalone.StandaloneProcess;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** What nobody can read ends on the topic of dead letters, whole, and holds nothing up. */
class DamagedInputIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void aRecordThatIsNoPageBecomesADeadLetterWithItsOrigin() throws Exception {
        StandaloneProcess standalone = SharedStandalone.get();
        byte[] damaged = "\u0007 neither a schema's id nor a page".getBytes(StandardCharsets.UTF_8);

        RecordMetadata sent = send(standalone, damaged);

        DeadLetter letter = awaitLetter(standalone, sent);
        assertThat(letter.getStage()).isEqualTo("enrich");
        assertThat(letter.getOriginValue()).isEqualTo(ByteBuffer.wrap(damaged));
    }

    private static RecordMetadata send(StandaloneProcess standalone, byte[] value) throws Exception {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, standalone.bootstrapServers());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.send(new ProducerRecord<>(
                            Topics.PAGES.name(), "damaged".getBytes(StandardCharsets.UTF_8), value))
                    .get(1, TimeUnit.MINUTES);
        }
    }

    private static DeadLetter awaitLetter(StandaloneProcess standalone, RecordMetadata origin) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            List<DeadLetter> letters =
                    CommittedRecords.of(Topics.DEAD_LETTERS, standalone.bootstrapServers(), standalone.registryUrl())
                            .stream()
                            .map(record -> record.value())
                            .toList();
            Optional<DeadLetter> letter = letters.stream()
                    .filter(each -> origin.topic().equals(each.getTopic())
                            && Long.valueOf(origin.offset()).equals(each.getOffset())
                            && Long.valueOf(origin.partition()).equals(each.getPartition()))
                    .findFirst();
            if (letter.isPresent()) {
                return letter.get();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no dead letter came for " + origin);
    }
}
