package io.claimwire.sink;

import io.claimwire.record.RecordStatus;
import io.claimwire.record.Statement;
import io.claimwire.sink.ledger.Revisions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The statements of each tally as last sent, retracted ones too: one that returns goes on with its revisions. */
final class SentStatements {

    private final KeyValueStore<String, Statement> store;

    SentStatements(KeyValueStore<String, Statement> store) {
        this.store = store;
    }

    /** What changed in a tally, remembered as sent: new and different statements, then retractions. */
    List<Statement> changes(String tallyId, List<Statement> now) {
        List<Statement> changes = new ArrayList<>();
        Set<String> standing = new HashSet<>();
        for (Statement statement : now) {
            standing.add(statement.getStatementId());
            put(changes, Revisions.next(store.get(key(statement)), statement));
        }
        for (Statement last : standingBefore(tallyId)) {
            if (!standing.contains(last.getStatementId())) {
                put(changes, Revisions.retracted(last));
            }
        }
        return changes;
    }

    private void put(List<Statement> changes, Optional<Statement> change) {
        change.ifPresent(statement -> {
            store.put(key(statement), statement);
            changes.add(statement);
        });
    }

    private List<Statement> standingBefore(String tallyId) {
        List<Statement> standing = new ArrayList<>();
        try (KeyValueIterator<String, Statement> all = store.prefixScan(tallyId + "/", new StringSerializer())) {
            all.forEachRemaining(entry -> {
                if (entry.value.getStatus() == RecordStatus.ACTIVE) {
                    standing.add(entry.value);
                }
            });
        }
        return standing;
    }

    private static String key(Statement statement) {
        return statement.getTallyId() + "/" + statement.getStatementId();
    }
}
