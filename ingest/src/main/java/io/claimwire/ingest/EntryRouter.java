package io.claimwire.ingest;

import io.claimwire.record.ingest.HostMessage;
import io.claimwire.record.ingest.ListedEntry;
import java.time.Instant;
import java.util.List;

/** Brings listed entries to the host that their article lives with. */
final class EntryRouter {

    private final PageDesk pages;
    private final Outbox outbox;
    private final TaskCounters counters;

    EntryRouter(PageDesk pages, Outbox outbox, TaskCounters counters) {
        this.pages = pages;
        this.outbox = outbox;
        this.counters = counters;
    }

    /** @param here the host that this task has at hand; everything else goes through the repartition */
    void route(String here, List<ListedEntry> entries, Instant now) {
        for (ListedEntry entry : entries) {
            if (entry.getHost().equals(here)) {
                pages.listed(here, entry, now);
            } else {
                counters.addEntriesUnderWay(1);
                outbox.toHost(
                        entry.getHost(),
                        HostMessage.newBuilder().setListed(entry).build(),
                        now);
            }
        }
    }
}
