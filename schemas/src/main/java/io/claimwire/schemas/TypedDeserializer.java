package io.claimwire.schemas;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Refuses a record that decodes, but into another type than its topic's. */
final class TypedDeserializer<V extends SpecificRecord> implements Deserializer<V> {

    private final Class<V> type;
    private final Deserializer<Object> delegate;

    TypedDeserializer(Class<V> type, Deserializer<Object> delegate) {
        this.type = type;
        this.delegate = delegate;
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's tombstones: null bytes are a null value
    public @Nullable V deserialize(String topic, byte @Nullable [] data) {
        Object value = delegate.deserialize(topic, data);
        if (value == null) {
            return null;
        }
        if (!type.isInstance(value)) {
            throw new SerializationException(
                    topic + " holds a " + value.getClass().getName() + " where a " + type.getSimpleName() + " belongs");
        }
        return type.cast(value);
    }

    @Override
    public void close() {
        delegate.close();
    }
}
