package io.claimwire.sink;

import io.claimwire.record.Contribution;
import io.claimwire.record.ContributionChange;
import io.claimwire.record.Tally;
import io.claimwire.runtime.metrics.MetricNames;
import io.claimwire.sink.ledger.ContributionOrder;
import io.claimwire.sink.ledger.Revisions;
import io.claimwire.sink.ledger.Settlement;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps the claims of each tally, settles it anew on every change and sends what came out different. */
final class SettleTallyProcessor implements Processor<String, ContributionChange, String, SpecificRecord> {

    private final int mostClaims;
    private final Counter contested;
    private KeyValueStore<String, Contribution> contributions;
    private KeyValueStore<String, Tally> tallies;
    private SentStatements statements;
    private LedgerOutput output;

    @SuppressWarnings("NullAway.Init")
    SettleTallyProcessor(LedgerConfig config, MeterRegistry meters) {
        mostClaims = config.mostClaims();
        contested = MetricNames.TALLIES_CONTESTED.counter(meters);
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        contributions = context.getStateStore(LedgerTopology.CONTRIBUTIONS);
        tallies = context.getStateStore(LedgerTopology.TALLIES);
        statements = new SentStatements(context.getStateStore(LedgerTopology.STATEMENTS));
        output = new LedgerOutput(context);
    }

    @Override
    public void process(Record<String, ContributionChange> record) {
        String tallyId = record.key();
        Tally last = tallies.get(tallyId);
        long claimCount = (last == null ? 0 : last.getClaimCount()) + apply(record.value());
        List<Contribution> claims = latestAndFirst(tallyId);
        if (claims.isEmpty()) {
            statements.changes(tallyId, List.of()).forEach(change -> output.send(change, record.timestamp()));
            send(last, Revisions.retracted(last), record.timestamp());
            return;
        }
        Settlement settlement = Settlement.of(tallyId, claims, claimCount);
        statements.changes(tallyId, settlement.statements()).forEach(change -> output.send(change, record.timestamp()));
        send(last, Revisions.next(last, settlement.tally()), record.timestamp());
    }

    private void send(@Nullable Tally last, Optional<Tally> next, long timestamp) {
        next.ifPresent(tally -> {
            tallies.put(tally.getTallyId(), tally);
            output.send(tally, timestamp);
            if (tally.getContested() && (last == null || !last.getContested())) {
                contested.increment();
            }
        });
    }

    /** By how many claims the tally grew. A change that is applied already changes nothing. */
    private long apply(ContributionChange change) {
        long grown = 0;
        Contribution removed = change.getRemoved();
        if (removed != null && contributions.delete(ContributionOrder.key(removed)) != null) {
            grown--;
        }
        Contribution added = change.getAdded();
        if (added != null) {
            String key = ContributionOrder.key(added);
            grown += contributions.get(key) == null ? 1 : 0;
            contributions.put(key, added);
        }
        return grown;
    }

    private List<Contribution> latestAndFirst(String tallyId) {
        List<Contribution> claims = new ArrayList<>();
        String prefix = ContributionOrder.prefix(tallyId);
        try (KeyValueIterator<String, Contribution> latestFirst =
                contributions.prefixScan(prefix, new StringSerializer())) {
            while (latestFirst.hasNext() && claims.size() < mostClaims - 1) {
                claims.add(latestFirst.next().value);
            }
            if (!latestFirst.hasNext()) {
                return claims;
            }
        }
        try (KeyValueIterator<String, Contribution> firstFirst =
                contributions.reverseRange(prefix, ContributionOrder.end(tallyId))) {
            KeyValue<String, Contribution> first = firstFirst.next();
            claims.add(first.value);
        }
        return claims;
    }
}
