package io.claimwire.sink.store;

import io.claimwire.record.DeadLetter;
import io.claimwire.runtime.deadletter.DeadLetters;
import io.claimwire.schemas.Topics;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;

/** The topic of dead letters. */
final class KafkaDeadLetterBox implements DeadLetterBox {

    private final Producer<byte[], byte[]> producer;
    private final Serializer<DeadLetter> serializer;

    KafkaDeadLetterBox(Producer<byte[], byte[]> producer, Map<String, ?> registry) {
        this.producer = producer;
        this.serializer = Topics.DEAD_LETTERS.valueSerde(registry).serializer();
    }

    @Override
    public void send(DeadLetter letter) {
        String topic = Topics.DEAD_LETTERS.name();
        byte[] key = Topics.DEAD_LETTERS.keySerde().serializer().serialize(topic, DeadLetters.key(letter));
        try {
            producer.send(new ProducerRecord<>(topic, key, serializer.serialize(topic, letter)))
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("a dead letter could not be sent: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while a dead letter was sent", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
