package io.claimwire.sink.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads what the database holds, for the command line and the live table. May be used by many threads. Every
 * method throws {@link StoreUnavailable} where the database does not answer.
 */
public final class ClaimReader implements AutoCloseable {

    private final Database database;

    private ClaimReader(Database database) {
        this.database = database;
    }

    /** Opens a reader; it connects with the first question. */
    public static ClaimReader open(DatabaseConfig config) {
        return new ClaimReader(Database.open(config, "claimwire-reader"));
    }

    /** Active tallies, the latest seen first. */
    public List<TallyRow> tallies(TallyFilter filter) {
        return database.read(handle -> query(handle, filter).map(Rows::tally).list());
    }

    /** What each source says in a tally, the latest seen first. */
    public List<StatementRow> statements(String tallyId) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM statements WHERE tally_id = :tally AND status = 'ACTIVE'"
                                + " ORDER BY last_seen DESC, statement_id")
                        .bind("tally", tallyId)
                        .map(Rows::statement)
                        .list());
    }

    /** The claims read off articles last, retracted ones too, the newest first. */
    public List<ClaimRow> newestClaims(int limit) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM claims ORDER BY extracted_at DESC, claim_id LIMIT :limit")
                        .bind("limit", limit)
                        .map(Rows::claim)
                        .list());
    }

    /** How many rows stand: what a live table shows above its lines. */
    public Counts counts() {
        return database.read(handle -> handle.createQuery("SELECT (SELECT count(*) FROM articles),"
                        + " (SELECT count(*) FROM claims WHERE status = 'ACTIVE'),"
                        + " (SELECT count(*) FROM tallies WHERE status = 'ACTIVE'),"
                        + " (SELECT count(*) FROM tallies WHERE status = 'ACTIVE' AND contested)")
                .map((row, context) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .one());
    }

    /** When the store last committed a batch, epoch where it never did. */
    public Instant lastCommit() {
        return database.read(handle -> handle.createQuery(
                        "SELECT COALESCE(max(updated_at), to_timestamp(0)) FROM sink_offsets WHERE next_offset > 0")
                .mapTo(Instant.class)
                .one());
    }

    @Override
    public void close() {
        database.close();
    }

    /**
     * Rows that stand.
     *
     * @param contested tallies that are contested
     */
    public record Counts(long articles, long claims, long tallies, long contested) {}

    private static Query query(Handle handle, TallyFilter filter) {
        StringBuilder sql = new StringBuilder("SELECT * FROM tallies WHERE status = 'ACTIVE'");
        if (filter.place() != null) {
            sql.append(" AND (lower(place_name) = lower(:place) OR place_id = :place)");
        }
        if (filter.outcome() != null) {
            sql.append(" AND outcome = :outcome");
        }
        if (filter.contested() != null) {
            sql.append(" AND contested = :contested");
        }
        if (filter.day() != null) {
            sql.append(" AND day = :day");
        }
        sql.append(" ORDER BY last_seen DESC, tally_id LIMIT :limit");
        Query query = handle.createQuery(sql.toString()).bind("limit", filter.limit());
        if (filter.place() != null) {
            query.bind("place", filter.place());
        }
        if (filter.outcome() != null) {
            query.bind("outcome", filter.outcome().name());
        }
        if (filter.contested() != null) {
            query.bind("contested", filter.contested());
        }
        if (filter.day() != null) {
            query.bind("day", filter.day());
        }
        return query;
    }
}
