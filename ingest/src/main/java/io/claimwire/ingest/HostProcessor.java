package io.claimwire.ingest;

import io.claimwire.record.ingest.HostMessage;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * One task's share of the hosts. Messages change what is to be fetched; the punctuator takes the fetches that ended
 * and starts those that are due. Neither waits for anything.
 */
final class HostProcessor implements Processor<String, HostMessage, String, SpecificRecord> {

    private final IngestParts parts;
    private @Nullable HostTask task;

    HostProcessor(IngestParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        HostTask started = new HostTask(parts, context);
        task = started;
        context.schedule(
                Duration.ofMillis(parts.config().tickMillis()),
                PunctuationType.WALL_CLOCK_TIME,
                timestamp -> started.tick(parts.clock().instant()));
    }

    @Override
    public void process(Record<String, HostMessage> record) {
        HostTask current = task;
        if (current == null) {
            throw new IllegalStateException("a record came before the task was started");
        }
        current.receive(record.key(), record.value(), parts.clock().instant());
    }

    @Override
    public void close() {
        HostTask ended = task;
        if (ended != null) {
            ended.close();
        }
        task = null;
    }
}
