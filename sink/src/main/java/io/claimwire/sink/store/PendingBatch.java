package io.claimwire.sink.store;

import io.claimwire.runtime.deadletter.DeadLetters;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records that were read and are on their way into the database. {@link #write} may be called again after every
 * failure and goes on where it was. A record that cannot be decoded or stored becomes one dead letter, sent before
 * the offset moves past it; to find one that the database refuses, the batch is halved until it is alone.
 */
final class PendingBatch {

    private final String stage;
    private final RecordDecoder decoder;
    private final ClaimStore store;
    private final DeadLetterBox deadLetters;
    private final StoreMeters meters;
    private final Clock clock;
    private final Deque<List<ConsumerRecord<byte[], byte[]>>> chunks = new ArrayDeque<>();
    private final Map<SourcePartition, Long> expected;
    private final Set<ConsumerRecord<byte[], byte[]>> givenUp = Collections.newSetFromMap(new IdentityHashMap<>());
    private long attempts;

    /** What all batches of a writer share. */
    record Surroundings(
            String stage,
            RecordDecoder decoder,
            ClaimStore store,
            DeadLetterBox deadLetters,
            StoreMeters meters,
            Clock clock) {}

    /**
     * @param expected next offset that the database holds, at least of every partition of the records
     */
    PendingBatch(
            Surroundings surroundings,
            List<ConsumerRecord<byte[], byte[]>> records,
            Map<SourcePartition, Long> expected) {
        this.stage = surroundings.stage();
        this.decoder = surroundings.decoder();
        this.store = surroundings.store();
        this.deadLetters = surroundings.deadLetters();
        this.meters = surroundings.meters();
        this.clock = surroundings.clock();
        this.expected = new HashMap<>(expected);
        chunks.add(records);
    }

    /** The partition of a record. */
    static SourcePartition partitionOf(ConsumerRecord<?, ?> record) {
        return new SourcePartition(record.topic(), record.partition());
    }

    /** How far each partition got: what the database holds as next offset. */
    Map<SourcePartition, Long> written() {
        return Map.copyOf(expected);
    }

    /**
     * Writes what is left.
     *
     * @return false where another writer was there: what is left has to be read anew
     */
    boolean write() {
        attempts++;
        while (!chunks.isEmpty()) {
            List<ConsumerRecord<byte[], byte[]>> chunk = chunks.getFirst();
            StoreBatch batch = decode(chunk);
            try {
                if (!(meters.timed(store, batch) instanceof WriteOutcome.Committed committed)) {
                    meters.superseded();
                    return false;
                }
                meters.committed(batch, committed);
                batch.moves().forEach((partition, move) -> expected.put(partition, move.next()));
                chunks.removeFirst();
            } catch (DataRefused e) {
                isolate(chunk, e);
            }
        }
        return true;
    }

    private StoreBatch decode(List<ConsumerRecord<byte[], byte[]>> chunk) {
        List<Change> changes = new ArrayList<>(chunk.size());
        Map<SourcePartition, StoreBatch.Move> moves = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : chunk) {
            if (!givenUp.contains(record)) {
                RecordDecoder.Decoded decoded = decoder.decode(record);
                if (decoded instanceof RecordDecoder.Decoded.Readable readable) {
                    changes.add(readable.change());
                } else if (decoded instanceof RecordDecoder.Decoded.Poison poison) {
                    giveUp(record, "undecodable", poison.failure());
                }
            }
            SourcePartition partition = partitionOf(record);
            moves.put(partition, new StoreBatch.Move(expected.getOrDefault(partition, 0L), record.offset() + 1));
        }
        return new StoreBatch(changes, moves);
    }

    private void isolate(List<ConsumerRecord<byte[], byte[]>> chunk, DataRefused failure) {
        List<ConsumerRecord<byte[], byte[]>> left =
                chunk.stream().filter(record -> !givenUp.contains(record)).toList();
        if (left.size() <= 1) {
            left.forEach(record -> giveUp(record, "refused", failure));
            return;
        }
        int half = chunk.size() / 2;
        chunks.removeFirst();
        chunks.addFirst(chunk.subList(half, chunk.size()));
        chunks.addFirst(chunk.subList(0, half));
    }

    private void giveUp(ConsumerRecord<byte[], byte[]> record, String reason, Throwable failure) {
        deadLetters.send(DeadLetters.of(
                stage,
                reason,
                new DeadLetters.Origin(
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        record.key(),
                        record.value(),
                        record.headers()),
                failure,
                attempts,
                clock.instant()));
        givenUp.add(record);
        meters.deadLetter(stage, reason);
    }
}
