package io.claimwire.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Does one kind of work of the frontier. On the stream thread only. */
interface Desk {

    /**
     * Plans the fetch that a piece of work needs.
     *
     * @param dueAt time under which it stood in the frontier
     * @return null where no fetch of this host is needed (any more): the work is off the frontier then
     */
    @Nullable
    FetchPlan plan(String host, String id, long dueAt, Instant now);

    /**
     * Takes the answer. Where the work was changed in the meantime, so that it stands under another time, the answer
     * belongs to what is no more and is ignored.
     */
    void finish(String host, String id, long dueAt, Answer answer, Instant now);
}
