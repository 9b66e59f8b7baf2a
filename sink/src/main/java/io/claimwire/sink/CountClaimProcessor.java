package io.claimwire.sink;

import io.claimwire.record.Claim;
import io.claimwire.record.ContributionChange;
import io.claimwire.record.CountedClaim;
import io.claimwire.sink.ledger.ClaimBook;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Remembers each claim as it is counted and tells its tallies what changes, keyed by tally id. A claim's records
 * lie in one partition, so what is remembered is at hand here.
 */
final class CountClaimProcessor implements Processor<String, Claim, String, ContributionChange> {

    private ProcessorContext<String, ContributionChange> context;
    private KeyValueStore<String, CountedClaim> counted;

    @SuppressWarnings("NullAway.Init")
    CountClaimProcessor() {}

    @Override
    public void init(ProcessorContext<String, ContributionChange> processorContext) {
        context = processorContext;
        counted = processorContext.getStateStore(LedgerTopology.COUNTED_CLAIMS);
    }

    @Override
    public void process(Record<String, Claim> record) {
        Claim claim = record.value();
        if (claim == null) {
            return; // compaction's own markers tell nothing: a claim that goes is sent as retracted
        }
        CountedClaim before = counted.get(claim.getClaimId());
        CountedClaim after = ClaimBook.after(before, claim);
        if (after == before) {
            return;
        }
        counted.put(claim.getClaimId(), after);
        long fetched = Math.max(0, claim.getFetchedAt().toEpochMilli());
        for (ContributionChange change : ClaimBook.changes(before, after)) {
            context.forward(new Record<>(ClaimBook.tallyOf(change), change, fetched));
        }
    }
}
