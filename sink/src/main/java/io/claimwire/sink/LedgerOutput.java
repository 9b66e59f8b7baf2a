package io.claimwire.sink;

import io.claimwire.record.Statement;
import io.claimwire.record.Tally;
import io.claimwire.runtime.CloudEvents;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Sends the ledger's records to their sinks, with headers of their own. */
final class LedgerOutput {

    private static final String STATEMENT = "io.claimwire.statement.v1";
    private static final String TALLY = "io.claimwire.tally.v1";

    private final ProcessorContext<String, SpecificRecord> context;

    LedgerOutput(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
    }

    void send(Statement statement, long fetched) {
        send(
                STATEMENT,
                statement.getStatementId(),
                statement.getRevision(),
                statement.getStatus().name(),
                statement,
                fetched,
                LedgerTopology.STATEMENTS_SINK);
    }

    void send(Tally tally, long fetched) {
        send(
                TALLY,
                tally.getTallyId(),
                tally.getRevision(),
                tally.getStatus().name(),
                tally,
                fetched,
                LedgerTopology.TALLIES_SINK);
    }

    private void send(
            String type, String key, long revision, String status, SpecificRecord value, long fetched, String sink) {
        var headers = CloudEvents.headers(type, LedgerStage.NAME, key, revision, status, Instant.ofEpochMilli(fetched));
        context.forward(new Record<>(key, value, fetched, headers), sink);
    }
}
