package io.claimwire.sink.store;

import java.util.Comparator;

/** A partition that rows come from. Ordered, so that two writers lock rows of offsets in one order. */
record SourcePartition(String topic, int partition) implements Comparable<SourcePartition> {

    private static final Comparator<SourcePartition> ORDER =
            Comparator.comparing(SourcePartition::topic).thenComparing(SourcePartition::partition);

    @Override
    public int compareTo(SourcePartition other) {
        return ORDER.compare(this, other);
    }
}
