package io.claimwire.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.SchemaStore;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Serde of records in state stores and their changelogs: Avro's single-object encoding, whose schemas are found by
 * fingerprint among the released ones and today's. Stores thus neither need subjects of their own in the registry
 * nor fail while it is down, and a new version reads the state of the old one.
 */
public final class StoreSerde<V extends SpecificRecord> implements Serde<V> {

    private final BinaryMessageEncoder<V> encoder;
    private final BinaryMessageDecoder<V> decoder;

    private StoreSerde(Class<V> type) {
        TrustedRecords.trust();
        SpecificData model = SpecificData.getForClass(type);
        var schema = model.getSchema(type);
        var known = new SchemaStore.Cache();
        ReleasedSchemas.of(schema.getFullName()).forEach(known::addSchema);
        known.addSchema(schema);
        encoder = new BinaryMessageEncoder<>(model, schema);
        decoder = new BinaryMessageDecoder<>(model, schema, known);
    }

    /** A serde for records of one type; safe for use by many threads. */
    public static <V extends SpecificRecord> StoreSerde<V> of(Class<V> type) {
        return new StoreSerde<>(type);
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's tombstones: a null value is null bytes
    public Serializer<V> serializer() {
        return (topic, value) -> value == null ? null : encode(value);
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's tombstones: null bytes are a null value
    public Deserializer<V> deserializer() {
        return (topic, bytes) -> bytes == null ? null : decode(topic, bytes);
    }

    private byte[] encode(V value) {
        try {
            ByteBuffer buffer = encoder.encode(value);
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private V decode(String topic, byte[] bytes) {
        try {
            return decoder.decode(bytes, null);
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("state of " + topic + " cannot be read: " + e.getMessage(), e);
        }
    }
}
