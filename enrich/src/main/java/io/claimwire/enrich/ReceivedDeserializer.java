package io.claimwire.enrich;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/** Keeps the bytes beside what another deserializer makes of them; failures stay that one's. */
final class ReceivedDeserializer<V> implements Deserializer<Received<V>> {

    private final Deserializer<V> values;

    ReceivedDeserializer(Deserializer<V> values) {
        this.values = values;
    }

    @Override
    public Received<V> deserialize(String topic, byte[] bytes) {
        return received(bytes, values.deserialize(topic, bytes));
    }

    @Override
    public Received<V> deserialize(String topic, Headers headers, byte[] bytes) {
        return received(bytes, values.deserialize(topic, headers, bytes));
    }

    @SuppressWarnings("NullAway") // Kafka's tombstones: no bytes, no value
    private Received<V> received(byte[] bytes, V value) {
        return bytes == null ? null : new Received<>(bytes, value);
    }

    @Override
    public void close() {
        values.close();
    }
}
