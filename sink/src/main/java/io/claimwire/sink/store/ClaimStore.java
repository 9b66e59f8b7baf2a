package io.claimwire.sink.store;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Rows by key, each of the latest revision seen, with the offsets up to which they were read. Every method throws
 * {@link StoreUnavailable} for trouble that passes; then nothing was done, or all of it and only the answer was
 * lost, which the next attempt learns by {@link WriteOutcome.Superseded}.
 */
interface ClaimStore extends AutoCloseable {

    /** Next offset of each partition, 0 for one not known yet; afterwards all are known. */
    Map<SourcePartition, Long> nextOffsets(Set<SourcePartition> partitions);

    /**
     * Writes rows and moves offsets, both or neither. A record whose row is of a later revision changes nothing; a
     * claim's row keeps the instant it was first seen.
     *
     * @throws DataRefused where a record can never be stored
     */
    WriteOutcome write(StoreBatch batch);

    /**
     * Removes what was last seen before an instant.
     *
     * @return how many rows went, those of whole months not counted
     */
    int purge(Instant before);

    @Override
    void close();
}
