package io.claimwire.sink.ledger;

import io.claimwire.record.Claim;
import io.claimwire.record.Contribution;
import io.claimwire.record.ContributionChange;
import io.claimwire.record.CountedClaim;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The ledger's rules without Kafka: what the stores hold after some claims. */
final class Book {

    private final Map<String, CountedClaim> counted = new HashMap<>();
    private final Map<String, TreeMap<String, Contribution>> tallies = new TreeMap<>();

    static Book of(Collection<Claim> claims) {
        Book book = new Book();
        claims.forEach(book::add);
        return book;
    }

    void add(Claim claim) {
        CountedClaim before = counted.get(claim.getClaimId());
        CountedClaim after = ClaimBook.after(before, claim);
        counted.put(claim.getClaimId(), after);
        for (ContributionChange change : ClaimBook.changes(before, after)) {
            TreeMap<String, Contribution> tally =
                    tallies.computeIfAbsent(ClaimBook.tallyOf(change), id -> new TreeMap<>());
            if (change.getRemoved() != null) {
                tally.remove(ContributionOrder.key(change.getRemoved()));
            }
            if (change.getAdded() != null) {
                tally.put(ContributionOrder.key(change.getAdded()), change.getAdded());
            }
        }
    }

    /** Every tally that has claims, by id. */
    Map<String, Settlement> settled() {
        Map<String, Settlement> settled = new TreeMap<>();
        tallies.forEach((id, claims) -> {
            if (!claims.isEmpty()) {
                settled.put(id, Settlement.of(id, new ArrayList<>(claims.values()), claims.size()));
            }
        });
        return settled;
    }

    /** The only tally. */
    Settlement only() {
        Map<String, Settlement> settled = settled();
        if (settled.size() != 1) {
            throw new AssertionError(settled.size() + " tallies");
        }
        return settled.values().iterator().next();
    }
}
