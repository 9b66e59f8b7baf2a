package io.claimwire.sink.store;

import io.claimwire.record.Claim;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the instant in which a claim's row was first seen, whatever a later revision says: it decides the row's
 * partition, and a row in a second one would be the claim's double.
 */
final class FirstSeen {

    private FirstSeen() {}

    static <T extends SpecificRecord> List<T> kept(Handle handle, Table<T> table, List<T> rows) {
        if (table.type() != Claim.class || rows.isEmpty()) {
            return rows;
        }
        Map<String, Instant> known = known(handle, table, rows);
        List<T> kept = new ArrayList<>(rows.size());
        for (T row : rows) {
            Instant first = known.get(table.key().apply(row));
            kept.add(first == null ? row : table.type().cast(with(first, (Claim) row)));
        }
        return kept;
    }

    private static Claim with(Instant first, Claim claim) {
        return claim.getFirstSeenAt().equals(first)
                ? claim
                : Claim.newBuilder(claim).setFirstSeenAt(first).build();
    }

    private static <T extends SpecificRecord> Map<String, Instant> known(Handle handle, Table<T> table, List<T> rows) {
        Map<String, Instant> known = new HashMap<>();
        handle.createQuery("SELECT claim_id, first_seen_at FROM claims WHERE claim_id = ANY(:ids)")
                .bindArray("ids", String.class, rows.stream().map(table.key()).toList())
                .map((row, context) -> Map.entry(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }
}
