package io.claimwire.sink.store;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/**
 * A table and how a topic's records fill it. Names are ours and go into SQL as they are; values are parameters.
 *
 * @param name the table
 * @param type class of the records
 * @param identity columns of its primary key
 * @param key a record's key
 * @param revision what tells which of two records is later; a later record of equal revision counts
 * @param revisioned whether the table has a column {@code revision} to compare with
 */
record Table<T extends SpecificRecord>(
        String name,
        Class<T> type,
        List<String> identity,
        Function<T, String> key,
        ToLongFunction<T> revision,
        boolean revisioned,
        List<Column<T>> columns) {

    /** Inserts a row, or updates the one of its key where that is not of a later revision. */
    String upsert() {
        String updates = columns.stream()
                .map(Column::name)
                .filter(column -> !identity.contains(column))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + name + " ("
                + columns.stream().map(Column::name).collect(Collectors.joining(", "))
                + ") VALUES ("
                + columns.stream().map(Column::placeholder).collect(Collectors.joining(", "))
                + ") ON CONFLICT (" + String.join(", ", identity) + ") DO UPDATE SET " + updates
                + (revisioned ? " WHERE excluded.revision >= " + name + ".revision" : "");
    }
}
