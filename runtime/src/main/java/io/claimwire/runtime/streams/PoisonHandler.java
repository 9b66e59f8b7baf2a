package io.claimwire.runtime.streams;

import io.claimwire.record.DeadLetter;
import io.claimwire.runtime.deadletter.DeadLetters;
import io.claimwire.runtime.metrics.MetricNames;
import io.claimwire.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * Sends a record that cannot be decoded to the dead letters, in the transaction that moves the offset past it. While
 * the registry is away nothing is poison: the thread fails, and {@link ThreadReplacement} waits for the registry.
 *
 * <p>Kafka Streams makes it by reflection; what it needs comes through the Streams configuration.
 */
public final class PoisonHandler implements DeserializationExceptionHandler {

    static final String NEEDS = "claimwire.poison.handler";

    /** What the handler works with. */
    record Needs(String stage, Serde<DeadLetter> serde, RegistryProbe registry, MeterRegistry meters, Clock clock) {}

    private Needs needs;

    /** For Kafka Streams, which calls {@link #configure} next. */
    @SuppressWarnings("NullAway.Init")
    public PoisonHandler() {}

    @Override
    public void configure(Map<String, ?> config) {
        if (!(config.get(NEEDS) instanceof Needs given)) {
            throw new IllegalStateException("started by something else than StreamsRunner");
        }
        needs = given;
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        Exception registryFailure = RegistryFailures.in(failure);
        boolean outage = registryFailure != null
                && !(RegistryFailures.saysUnknownId(registryFailure)
                        && needs.registry().resolvesOurs());
        if (outage) {
            return Response.fail();
        }
        DeadLetters.Origin origin = new DeadLetters.Origin(
                record.topic(), record.partition(), record.offset(), record.key(), record.value(), record.headers());
        DeadLetter letter = DeadLetters.of(
                needs.stage(), "undecodable", origin, failure, 1, needs.clock().instant());
        MetricNames.DEAD_LETTERS
                .counter(needs.meters(), needs.stage(), "undecodable")
                .increment();
        String topic = Topics.DEAD_LETTERS.name();
        byte[] key = Topics.DEAD_LETTERS.keySerde().serializer().serialize(topic, DeadLetters.key(letter));
        byte[] value = needs.serde().serializer().serialize(topic, letter);
        return Response.resume(List.of(new ProducerRecord<>(topic, key, value)));
    }
}
