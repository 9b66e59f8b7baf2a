package io.claimwire.sink.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The store in PostgreSQL. Used by one thread at a time. */
final class PostgresClaimStore implements ClaimStore {

    private final Database database;
    private final ClaimMonths months;

    PostgresClaimStore(Database database) {
        this.database = database;
        this.months = new ClaimMonths(database);
    }

    static PostgresClaimStore open(DatabaseConfig config) {
        return new PostgresClaimStore(Database.open(config, "claimwire-store"));
    }

    @Override
    public Map<SourcePartition, Long> nextOffsets(Set<SourcePartition> partitions) {
        return database.inTransaction(handle -> {
            Map<SourcePartition, Long> offsets = new TreeMap<>();
            for (SourcePartition partition : new TreeSet<>(partitions)) {
                handle.createUpdate("INSERT INTO sink_offsets (topic, partition, next_offset)"
                                + " VALUES (:topic, :partition, 0) ON CONFLICT DO NOTHING")
                        .bind("topic", partition.topic())
                        .bind("partition", partition.partition())
                        .execute();
                offsets.put(
                        partition,
                        handle.createQuery("SELECT next_offset FROM sink_offsets"
                                        + " WHERE topic = :topic AND partition = :partition")
                                .bind("topic", partition.topic())
                                .bind("partition", partition.partition())
                                .mapTo(Long.class)
                                .one());
            }
            return offsets;
        });
    }

    @Override
    public WriteOutcome write(StoreBatch batch) {
        Map<Table<?>, List<Change>> byTable = batch.changes().stream()
                .collect(Collectors.groupingBy(
                        change -> Tables.of(change.topic()), LinkedHashMap::new, Collectors.toList()));
        months.ensure(byTable.getOrDefault(ClaimTable.CLAIMS, List.of()));
        try {
            return database.inTransaction(handle -> {
                new TreeMap<>(batch.moves()).forEach((partition, move) -> move(handle, partition, move));
                Map<String, WriteOutcome.Rows> rows = new LinkedHashMap<>();
                byTable.forEach((table, changes) -> rows.put(table.name(), write(handle, table, changes)));
                return new WriteOutcome.Committed(rows);
            });
        } catch (OtherWriter e) {
            return new WriteOutcome.Superseded();
        }
    }

    @Override
    public int purge(Instant before) {
        months.drop(before);
        return database.inTransaction(handle -> {
            int purged = 0;
            for (String condition : List.of(
                    "claims WHERE first_seen_at",
                    "articles WHERE fetched_at",
                    "statements WHERE last_seen",
                    "tallies WHERE last_seen")) {
                purged += handle.createUpdate("DELETE FROM " + condition + " < :before")
                        .bind("before", before.atOffset(ZoneOffset.UTC))
                        .execute();
            }
            return purged;
        });
    }

    @Override
    public void close() {
        database.close();
    }

    /** Locks the partition's row until the transaction ends: a second writer waits here, and then finds it moved. */
    private static void move(Handle handle, SourcePartition partition, StoreBatch.Move move) {
        int moved = handle.createUpdate("UPDATE sink_offsets SET next_offset = :next, updated_at = now()"
                        + " WHERE topic = :topic AND partition = :partition AND next_offset = :expected")
                .bind("topic", partition.topic())
                .bind("partition", partition.partition())
                .bind("expected", move.expected())
                .bind("next", move.next())
                .execute();
        if (moved == 0) {
            throw new OtherWriter();
        }
    }

    private static <T extends SpecificRecord> WriteOutcome.Rows write(
            Handle handle, Table<T> table, List<Change> changes) {
        Latest<T> latest = Latest.of(table, changes);
        remove(handle, table, latest.gone());
        List<T> rows = FirstSeen.kept(handle, table, latest.rows());
        if (rows.isEmpty()) {
            return new WriteOutcome.Rows(0, latest.superseded());
        }
        int written = 0;
        try (PreparedBatch upserts = handle.prepareBatch(table.upsert())) {
            for (T row : rows) {
                for (Column<T> column : table.columns()) {
                    column.binder().bind(upserts, column.name(), row);
                }
                upserts.add();
            }
            for (int count : upserts.execute()) {
                written += count;
            }
        }
        return new WriteOutcome.Rows(written, latest.superseded() + rows.size() - written);
    }

    /** Only the status of a feed can go; of other topics, compaction's marks of a key mean nothing here. */
    private static void remove(Handle handle, Table<?> table, List<String> gone) {
        if (table == Tables.FEED_STATUS && !gone.isEmpty()) {
            handle.createUpdate("DELETE FROM feed_status WHERE feed_id = ANY(:gone)")
                    .bindArray("gone", String.class, gone)
                    .execute();
        }
    }
}
