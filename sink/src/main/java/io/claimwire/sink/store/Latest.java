package io.claimwire.sink.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table's records of one batch, one a key: PostgreSQL refuses to update a row twice in one statement, and the
 * highest revision wins anyway.
 *
 * @param rows what to write, ordered by key so that two writers lock rows in one order
 * @param gone keys to remove
 * @param superseded how many records gave way to later ones of the batch
 */
record Latest<T extends SpecificRecord>(List<T> rows, List<String> gone, int superseded) {

    static <T extends SpecificRecord> Latest<T> of(Table<T> table, List<Change> changes) {
        Map<String, @Nullable T> latest = new LinkedHashMap<>();
        for (Change change : changes) {
            T row = table.type().cast(change.value());
            String key = row == null ? change.key() : table.key().apply(row);
            T before = latest.get(key);
            boolean later = row == null
                    || before == null
                    || table.revision().applyAsLong(row) >= table.revision().applyAsLong(before);
            if (later) {
                latest.put(key, row);
            }
        }
        List<T> rows = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        latest.keySet().stream().sorted().forEach(key -> {
            T row = latest.get(key);
            if (row == null) {
                gone.add(key);
            } else {
                rows.add(row);
            }
        });
        return new Latest<>(rows, gone, changes.size() - latest.size());
    }
}
