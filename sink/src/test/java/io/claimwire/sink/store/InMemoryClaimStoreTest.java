package io.claimwire.sink.store;

import io.claimwire.record.Claim;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The store of the writer's own tests keeps the same promises as the real one. */
class InMemoryClaimStoreTest extends ClaimStoreContract {

    private final InMemoryClaimStore memory = new InMemoryClaimStore();

    @Override
    ClaimStore open() {
        return memory;
    }

    @Override
    Map<String, Long> rows(String table) {
        Map<String, Long> rows = new HashMap<>();
        memory.table(table).forEach((key, row) -> rows.put(key, row instanceof Claim claim ? claim.getRevision() : 0L));
        return rows;
    }

    @Override
    Instant firstSeen(String claimId) {
        return ((Claim) memory.table("claims").get(claimId)).getFirstSeenAt();
    }
}
