package io.claimwire.sink.store;

import io.claimwire.record.Article;
import io.claimwire.record.Claim;
import io.claimwire.record.Statement;
import io.claimwire.record.Tally;
import java.time.Instant;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** A store for tests of what is around it: fails when told to, and can be looked into. */
final class InMemoryClaimStore implements ClaimStore {

    final Map<SourcePartition, Long> offsets = new ConcurrentHashMap<>();
    final Map<String, Map<String, SpecificRecord>> tables = new ConcurrentHashMap<>();

    /** Failures that the next calls throw, one each. */
    final Deque<RuntimeException> failures = new ConcurrentLinkedDeque<>();

    /** Whether the next commit's answer is lost on the way. */
    boolean loseNextAnswer;

    /** Records that are refused for what is in them. */
    Predicate<SpecificRecord> refused = row -> false;

    @Override
    public synchronized Map<SourcePartition, Long> nextOffsets(Set<SourcePartition> partitions) {
        failIfTold();
        Map<SourcePartition, Long> found = new HashMap<>();
        partitions.forEach(partition -> {
            offsets.putIfAbsent(partition, 0L);
            found.put(partition, offsets.getOrDefault(partition, 0L));
        });
        return found;
    }

    @Override
    public synchronized WriteOutcome write(StoreBatch batch) {
        failIfTold();
        if (batch.changes().stream().anyMatch(change -> change.value() != null && refused.test(change.value()))) {
            throw new DataRefused("refused", new IllegalArgumentException());
        }
        boolean other = batch.moves().entrySet().stream()
                .anyMatch(move -> !Long.valueOf(move.getValue().expected()).equals(offsets.get(move.getKey())));
        if (other) {
            return new WriteOutcome.Superseded();
        }
        Map<String, WriteOutcome.Rows> rows = new LinkedHashMap<>();
        batch.changes().stream()
                .collect(Collectors.groupingBy(change -> Tables.of(change.topic())))
                .forEach((table, changes) -> rows.put(table.name(), apply(table, changes)));
        batch.moves().forEach((partition, move) -> offsets.put(partition, move.next()));
        if (loseNextAnswer) {
            loseNextAnswer = false;
            throw new StoreUnavailable("connection", "the answer was lost", new IllegalStateException());
        }
        return new WriteOutcome.Committed(rows);
    }

    @Override
    public synchronized int purge(Instant before) {
        int[] purged = new int[1];
        tables.values()
                .forEach(rows -> rows.values().removeIf(row -> {
                    boolean past = seen(row).isBefore(before);
                    purged[0] += past ? 1 : 0;
                    return past;
                }));
        return purged[0];
    }

    @Override
    public void close() {}

    Map<String, SpecificRecord> table(String name) {
        return tables.getOrDefault(name, Map.of());
    }

    private <T extends SpecificRecord> WriteOutcome.Rows apply(Table<T> table, List<Change> changes) {
        Map<String, SpecificRecord> rows = tables.computeIfAbsent(table.name(), name -> new ConcurrentSkipListMap<>());
        Latest<T> latest = Latest.of(table, changes);
        if (table == Tables.FEED_STATUS) {
            latest.gone().forEach(rows::remove);
        }
        int written = 0;
        for (T row : latest.rows()) {
            String key = table.key().apply(row);
            T before = table.type().cast(rows.get(key));
            if (before == null
                    || table.revision().applyAsLong(row) >= table.revision().applyAsLong(before)) {
                rows.put(key, keepingFirstSeen(before, row));
                written++;
            }
        }
        return new WriteOutcome.Rows(
                written, latest.superseded() + latest.rows().size() - written);
    }

    private static SpecificRecord keepingFirstSeen(SpecificRecord before, SpecificRecord row) {
        return before instanceof Claim first && row instanceof Claim claim
                ? Claim.newBuilder(claim).setFirstSeenAt(first.getFirstSeenAt()).build()
                : row;
    }

    private void failIfTold() {
        RuntimeException failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
    }

    private static Instant seen(SpecificRecord row) {
        if (row instanceof Claim claim) {
            return claim.getFirstSeenAt();
        }
        if (row instanceof Article article) {
            return article.getFetchedAt();
        }
        if (row instanceof Statement statement) {
            return statement.getLastSeen();
        }
        return row instanceof Tally tally ? tally.getLastSeen() : Instant.MAX;
    }
}
