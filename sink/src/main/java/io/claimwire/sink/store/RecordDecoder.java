package io.claimwire.sink.store;

import io.claimwire.runtime.streams.RegistryFailures;
import io.claimwire.schemas.Topic;
import io.claimwire.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Decodes records of all topics, and tells one that nobody can decode from a registry that is away. */
final class RecordDecoder {

    private final Map<String, Deserializer<? extends SpecificRecord>> deserializers = new HashMap<>();
    private final BooleanSupplier registryResolvesOurs;

    /**
     * @param registry settings of the registry client
     * @param registryResolvesOurs whether the registry, asked now, finds a schema that it must have
     */
    RecordDecoder(Map<String, ?> registry, BooleanSupplier registryResolvesOurs) {
        for (Topic<?> topic : Topics.all()) {
            if (Tables.topics().contains(topic.name())) {
                deserializers.put(topic.name(), topic.valueSerde(registry).deserializer());
            }
        }
        this.registryResolvesOurs = registryResolvesOurs;
    }

    /** What a record holds. */
    sealed interface Decoded {

        /** Something for the database. */
        record Readable(Change change) implements Decoded {}

        /** Nothing that could ever be read. */
        record Poison(Throwable failure) implements Decoded {}
    }

    /**
     * Decodes.
     *
     * @throws RegistryUnavailable where that cannot be known while the registry is away
     */
    Decoded decode(ConsumerRecord<byte[], byte[]> record) {
        Deserializer<? extends SpecificRecord> deserializer = deserializers.get(record.topic());
        if (deserializer == null) {
            throw new IllegalArgumentException("not subscribed to " + record.topic());
        }
        try {
            SpecificRecord value = deserializer.deserialize(record.topic(), record.headers(), record.value());
            String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
            return new Decoded.Readable(new Change(record.topic(), key, value));
        } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError e) {
            Exception registryFailure = RegistryFailures.in(e);
            if (registryFailure != null && isOutage(registryFailure)) {
                throw new RegistryUnavailable(registryFailure);
            }
            return new Decoded.Poison(e);
        }
    }

    private boolean isOutage(Exception failure) {
        return !RegistryFailures.saysUnknownId(failure) || !registryResolvesOurs.getAsBoolean();
    }
}
