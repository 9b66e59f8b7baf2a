package io.claimwire.sink.ledger;

import io.claimwire.record.Statement;
import io.claimwire.record.Tally;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers the changes of statements and tallies: by one a change, never for a settlement that gave the same. */
public final class Revisions {

    private Revisions() {}

    /** The tally to send, empty where it is as last sent. Takes {@code now} over. */
    public static Optional<Tally> next(@Nullable Tally last, Tally now) {
        now.setRevision(last == null ? 1 : last.getRevision());
        if (now.equals(last)) {
            return Optional.empty();
        }
        now.setRevision(last == null ? 1 : last.getRevision() + 1);
        return Optional.of(now);
    }

    /** The statement to send, empty where it is as last sent. Takes {@code now} over. */
    public static Optional<Statement> next(@Nullable Statement last, Statement now) {
        now.setRevision(last == null ? 1 : last.getRevision());
        if (now.equals(last)) {
            return Optional.empty();
        }
        now.setRevision(last == null ? 1 : last.getRevision() + 1);
        return Optional.of(now);
    }

    /** What to send of a tally whose last claim went. */
    public static Optional<Tally> retracted(@Nullable Tally last) {
        return last == null ? Optional.empty() : next(last, TallyRule.retracted(last));
    }

    /** What to send of a statement that no claim is counted for any more: who said it stays, the figure goes. */
    public static Optional<Statement> retracted(Statement last) {
        return next(last, StatementRule.retracted(last));
    }
}
