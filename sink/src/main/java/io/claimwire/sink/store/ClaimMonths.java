package io.claimwire.sink.store;

import io.claimwire.record.Claim;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The partitions of claims. They are made in a transaction of their own, before that of the rows, so that no two
 * writers wait for each other.
 */
final class ClaimMonths {

    private final Database database;
    private final Set<LocalDate> made = new HashSet<>();

    ClaimMonths(Database database) {
        this.database = database;
    }

    /** Makes the months that claims of a batch belong to. */
    void ensure(List<Change> claims) {
        Set<LocalDate> missing = new TreeSet<>();
        for (Change change : claims) {
            if (change.value() instanceof Claim claim) {
                missing.add(LocalDate.ofInstant(claim.getFirstSeenAt(), ZoneOffset.UTC)
                        .withDayOfMonth(1));
            }
        }
        missing.removeAll(made);
        for (LocalDate month : missing) {
            database.inTransaction(handle -> handle.createQuery("SELECT ensure_claims_month(:month)")
                    .bind("month", month)
                    .mapTo(Boolean.class)
                    .one());
            made.add(month);
        }
    }

    /** Drops whole months before an instant. */
    void drop(Instant before) {
        made.clear();
        database.inTransaction(handle -> handle.createQuery("SELECT drop_claims_months(:before)")
                .bind("before", LocalDate.ofInstant(before, ZoneOffset.UTC))
                .mapTo(Integer.class)
                .one());
    }
}
