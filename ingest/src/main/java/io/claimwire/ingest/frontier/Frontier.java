package io.claimwire.ingest.frontier;

import io.claimwire.record.ingest.HostState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What is to be fetched when. Each host stands in the due index once, under the first time at which it both has work
 * and may be asked; its work is ordered by time under its name. Nothing is ever scanned: the index is read from its
 * head, and a host's work from its first entry.
 *
 * <p>Of one task, used on its stream thread only.
 */
public final class Frontier {

    private static final byte[] PRESENT = {1};

    /** What has waited for longer takes turns with polls: of a slow host they would take all. In milliseconds. */
    static final long LONG_WAIT = 3_600_000;

    /** Beginnings of hosts' work that are remembered; of the others the first look finds it. */
    private static final int MAX_REMEMBERED = 20_000;

    private final KeyValueStore<Bytes, byte[]> work;
    private final KeyValueStore<Bytes, byte[]> due;
    private final KeyValueStore<String, HostState> hosts;

    /** Nothing is due before this: reading from here skips the deleted keys at the head of the index. */
    private long head;

    /**
     * By beginning of a host's work of one precedence: no work stands before this key. A look from there passes none of
     * the keys deleted before it, which after a million visited pages would cost as much as a scan.
     */
    private final Map<Bytes, Bytes> begins = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Bytes, Bytes> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    /** Hosts whose last turn was a poll: the next is a page's that has waited long. After a restart it may be a poll. */
    private final Map<String, Boolean> polled = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    /** @param hosts pace and back-off by host; of a host without work it may be deleted */
    public Frontier(
            KeyValueStore<Bytes, byte[]> work,
            KeyValueStore<Bytes, byte[]> due,
            KeyValueStore<String, HostState> hosts) {
        this.work = work;
        this.due = due;
        this.hosts = hosts;
    }

    /** Work with the time it is due, epoch milliseconds. */
    public record Due(Work work, long at) {}

    /** Adds work, or does nothing where it stands under the same time already. */
    public void add(String host, Work pointer, long dueAt) {
        Bytes key = FrontierKeys.work(host, pointer, dueAt);
        work.put(key, PRESENT);
        begins.computeIfPresent(
                FrontierKeys.first(host, pointer.kind().isFirst()),
                (section, begin) -> key.compareTo(begin) < 0 ? key : begin);
        index(host, host(host), false);
    }

    /** Takes work off; {@code dueAt} is the time it was added under. */
    public void remove(String host, Work pointer, long dueAt) {
        if (dueAt > 0) {
            work.delete(FrontierKeys.work(host, pointer, dueAt));
            if (pointer.kind().isFirst()) {
                polled.put(host, true);
            } else {
                polled.remove(host);
            }
            index(host, host(host), false);
        }
    }

    /** The work that a host is to do first, null where nothing is due. */
    public @Nullable Due next(String host, long now) {
        Due poll = first(host, true);
        boolean isPollDue = poll != null && poll.at <= now;
        if (isPollDue && !polled.containsKey(host)) {
            return poll;
        }
        Due other = first(host, false);
        long since = isPollDue ? now - LONG_WAIT : now;
        return other != null && other.at <= since ? other : isPollDue ? poll : null;
    }

    /** State of a host, fresh where it was never asked. Not to be changed. */
    public HostState host(String host) {
        HostState known = hosts.get(host);
        return known == null ? HostState.newBuilder().build() : known;
    }

    /** Keeps a host's new state and moves the host in the due index accordingly. */
    public void pace(String host, HostState state) {
        index(host, state, true);
    }

    /**
     * Shows the hosts that are due, the longest due first.
     *
     * @param visitor false to stop; it may change the frontier
     */
    public void visitDue(long now, Predicate<String> visitor) {
        boolean first = true;
        try (KeyValueIterator<Bytes, byte[]> entries = due.range(FrontierKeys.due(head), FrontierKeys.due(now + 1))) {
            while (entries.hasNext()) {
                Bytes key = entries.next().key;
                if (first) {
                    head = FrontierKeys.time(key);
                    first = false;
                }
                if (!visitor.test(FrontierKeys.host(key))) {
                    return;
                }
            }
        }
        if (first) {
            head = now;
        }
    }

    /** Counts due hosts up to a limit, and tells the oldest time; for meters. */
    public void count(long now, int limit, ObjLongConsumer<Integer> result) {
        int count = 0;
        long oldest = 0;
        try (KeyValueIterator<Bytes, byte[]> entries = due.range(FrontierKeys.due(head), FrontierKeys.due(now + 1))) {
            while (entries.hasNext() && count < limit) {
                long time = FrontierKeys.time(entries.next().key);
                oldest = count == 0 ? time : oldest;
                count++;
            }
        }
        result.accept(count, oldest);
    }

    private void index(String host, HostState state, boolean changed) {
        long at = state.getHeld() ? 0 : earliest(host);
        at = at == 0 ? 0 : Math.max(at, state.getOpensAt());
        if (state.getIndexedAt() != at) {
            if (state.getIndexedAt() > 0) {
                due.delete(FrontierKeys.due(state.getIndexedAt(), host));
            }
            if (at > 0) {
                due.put(FrontierKeys.due(at, host), PRESENT);
                head = Math.min(head, at);
            }
        }
        if (changed || state.getIndexedAt() != at) {
            hosts.put(host, HostState.newBuilder(state).setIndexedAt(at).build());
        }
    }

    private long earliest(String host) {
        Due poll = first(host, true);
        Due other = first(host, false);
        long pollAt = poll == null ? Long.MAX_VALUE : poll.at;
        long otherAt = other == null ? Long.MAX_VALUE : other.at;
        long earliest = Math.min(pollAt, otherAt);
        return earliest == Long.MAX_VALUE ? 0 : earliest;
    }

    private @Nullable Due first(String host, boolean precedence) {
        Bytes section = FrontierKeys.first(host, precedence);
        Bytes end = FrontierKeys.last(host, precedence);
        Bytes begin = begins.getOrDefault(section, section);
        if (begin.compareTo(end) >= 0) {
            return null;
        }
        try (KeyValueIterator<Bytes, byte[]> entries = work.range(begin, end)) {
            if (!entries.hasNext()) {
                begins.put(section, end);
                return null;
            }
            KeyValue<Bytes, byte[]> entry = entries.next();
            begins.put(section, entry.key);
            return new Due(FrontierKeys.work(host, entry.key), FrontierKeys.dueAt(host, entry.key));
        }
    }
}
