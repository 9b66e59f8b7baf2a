package io.claimwire.sink.store;

import java.util.Map;

/** How a batch ended, where the database answered. */
sealed interface WriteOutcome {

    /**
     * Rows and offsets are in, durably and together.
     *
     * @param rows by table
     */
    record Committed(Map<String, Rows> rows) implements WriteOutcome {}

    /** Another writer had moved an offset: nothing of the batch is in, its partitions have to be read anew. */
    record Superseded() implements WriteOutcome {}

    /**
     * What became of a table's records.
     *
     * @param written new rows and new revisions
     * @param older records whose row is of a later revision, also those superseded within the batch
     */
    record Rows(int written, int older) {}
}
