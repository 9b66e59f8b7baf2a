package io.claimwire.sink.store;

import io.claimwire.runtime.StageHealth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop from topics to rows. One batch is under way at a time, on another thread; meanwhile the partitions are
 * paused and the loop goes on polling, so that a database that is away for hours causes no rebalance. Positions
 * come from the database alone, on every assignment.
 */
final class StoreWriter implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWriter.class);
    private static final Duration BUSY_POLL = Duration.ofMillis(50);
    private static final Duration IDLE_POLL = Duration.ofMillis(500);
    private static final Duration PURGE_INTERVAL = Duration.ofHours(1);

    private final Consumer<byte[], byte[]> consumer;
    private final PendingBatch.Surroundings surroundings;
    private final Worker worker;
    private final Positions positions;
    private final Duration retention;
    private final Clock clock;
    private Instant nextPurge = Instant.MIN;
    private volatile boolean closing;
    private volatile boolean dead;

    StoreWriter(
            Consumer<byte[], byte[]> consumer,
            PendingBatch.Surroundings surroundings,
            Worker worker,
            Duration retention,
            Clock clock) {
        this.consumer = consumer;
        this.surroundings = surroundings;
        this.worker = worker;
        this.positions = new Positions(consumer);
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            subscribe();
            while (!closing) {
                turn();
            }
        } catch (WakeupException e) {
            LOG.debug("woken up to close");
        } catch (RuntimeException | Error e) {
            dead = true;
            LOG.error("the store writer ended and has to be started again; nothing is lost by it", e);
        } finally {
            closing = true;
            worker.close();
            consumer.close();
            surroundings.deadLetters().close();
            surroundings.store().close();
        }
    }

    /** Makes the loop end after the batch under way. Called from any thread. */
    void stop() {
        closing = true;
        consumer.wakeup();
    }

    StageHealth health() {
        String trouble = worker.trouble();
        return trouble == null
                ? new StageHealth(!dead, !dead && !closing, dead ? "ended by a failure, see the log" : "running")
                : new StageHealth(!dead, false, "waiting: " + trouble);
    }

    void subscribe() {
        consumer.subscribe(Tables.topics(), positions);
    }

    /** One round: takes over what the worker finished, gives it the next piece of work, polls. */
    void turn() {
        if (worker.isBusy()) {
            consumer.pause(consumer.assignment());
            consumer.poll(BUSY_POLL);
            worker.finishIfDone();
        } else if (positions.areMissing()) {
            var missing = positions.missing();
            worker.start(() -> surroundings.store().nextOffsets(missing), positions::found);
        } else if (!nextPurge.isAfter(clock.instant())) {
            Instant now = clock.instant();
            nextPurge = now.plus(PURGE_INTERVAL);
            worker.start(() -> surroundings.store().purge(now.minus(retention)), StoreWriter::purged);
        } else {
            consumer.resume(consumer.paused());
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            consumer.poll(IDLE_POLL).forEach(records::add);
            write(records);
        }
    }

    private void write(List<ConsumerRecord<byte[], byte[]>> polled) {
        // a partition that was assigned within this very poll has no position of ours yet
        List<ConsumerRecord<byte[], byte[]>> records = polled.stream()
                .filter(record -> positions.isPlaced(PendingBatch.partitionOf(record)))
                .toList();
        if (records.isEmpty()) {
            return;
        }
        Map<SourcePartition, Long> expected = positions.expected();
        PendingBatch batch = new PendingBatch(surroundings, records, expected);
        worker.start(batch::write, complete -> {
            if (complete) {
                positions.written(batch.written());
            } else {
                positions.lost(records.stream().map(PendingBatch::partitionOf).toList());
            }
        });
    }

    private static void purged(@Nullable Integer rows) {
        if (rows != null && rows > 0) {
            LOG.info("purged {} rows past retention", rows);
        }
    }
}
