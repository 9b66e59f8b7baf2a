package io.claimwire.enrich;

import io.claimwire.record.DeadLetter;
import io.claimwire.runtime.deadletter.DeadLetters;
import io.claimwire.runtime.deadletter.DeadLetters.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Makes the dead letter of a record that could not be read. */
final class LostRecord {

    private LostRecord() {}

    /** A record under the dead letter's key, at the time of the input. */
    static Record<String, DeadLetter> letter(
            ProcessingContext context,
            Record<String, ? extends Received<?>> input,
            String reason,
            Throwable failure,
            Instant at) {
        RecordMetadata metadata = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("a dead letter is about a record of a topic"));
        Origin origin = new Origin(
                metadata.topic(),
                metadata.partition(),
                metadata.offset(),
                input.key() == null ? null : input.key().getBytes(StandardCharsets.UTF_8),
                input.value().bytes(),
                input.headers());
        DeadLetter letter = DeadLetters.of(EnrichStage.NAME, reason, origin, failure, 1, at);
        return new Record<>(DeadLetters.key(letter), letter, input.timestamp());
    }
}
