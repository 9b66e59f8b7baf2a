package io.claimwire.sink.store;

import java.util.List;
import java.util.Map;

/**
 * What is written in one transaction.
 *
 * @param changes records in the order of their partitions
 * @param moves how far each partition gets by it
 */
record StoreBatch(List<Change> changes, Map<SourcePartition, Move> moves) {

    /**
     * A partition's step.
     *
     * @param expected next offset that the database must hold, else another writer was there
     * @param next next offset afterwards
     */
    record Move(long expected, long next) {}
}
