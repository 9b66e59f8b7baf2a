package io.claimwire.ingest;

import io.claimwire.record.ingest.HostState;
import io.claimwire.record.ingest.RobotsRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Forgets hosts that nothing is to be fetched from any more, a few at a time: links name new hosts for ever. Of one
 * task, used on its stream thread only.
 */
final class HostSweep {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    /** Hosts looked at in a period: a million in a day and a half, and a thousandth of a second each time. */
    private static final int HOSTS = 500;

    private final KeyValueStore<String, HostState> hosts;
    private final KeyValueStore<String, RobotsRules> robots;
    private Instant last;

    /** Where the next look begins; null for the first host. */
    private @Nullable String from;

    HostSweep(KeyValueStore<String, HostState> hosts, KeyValueStore<String, RobotsRules> robots, Instant started) {
        this.hosts = hosts;
        this.robots = robots;
        last = started;
    }

    void tick(Instant now) {
        if (Duration.between(last, now).abs().compareTo(PERIOD) < 0) {
            return;
        }
        last = now;
        List<String> idle = new ArrayList<>();
        try (KeyValueIterator<String, HostState> all = hosts.range(from, null)) {
            for (int i = 0; i < HOSTS && all.hasNext(); i++) {
                KeyValue<String, HostState> next = all.next();
                if (isIdle(next.key, next.value, now)) {
                    idle.add(next.key);
                }
            }
            from = all.hasNext() ? all.peekNextKey() : null;
        }
        for (String host : idle) {
            hosts.delete(host);
            robots.delete(host);
        }
    }

    /** What is forgotten of such a host would be the same if it was asked for the first time. */
    private boolean isIdle(String host, HostState state, Instant now) {
        boolean hasWork = state.getIndexedAt() > 0 || state.getHeld();
        if (hasWork || state.getOpensAt() > now.toEpochMilli()) {
            return false;
        }
        RobotsRules rules = robots.get(host);
        return rules == null || Math.max(rules.getExpiresAt(), rules.getAwaitedUntil()) <= now.toEpochMilli();
    }
}
