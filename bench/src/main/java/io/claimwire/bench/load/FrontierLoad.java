package io.claimwire.bench.load;

import io.claimwire.ingest.frontier.Frontier;
import io.claimwire.ingest.frontier.Work;
import io.claimwire.record.ingest.HostState;
import io.claimwire.runtime.streams.BoundedMemory;
import io.claimwire.schemas.StoreSerde;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * Operations of the due index with a million entries, on the stores that a task has: take the host that is due
 * longest, take its first work off, put it back for later, pace the host. Once with the work spread over many hosts,
 * once with all of it on one.
 */
final class FrontierLoad {

    private static final int ENTRIES = 1_000_000;
    private static final int MEASURED = 100_000;
    private static final long START = 1_772_366_400_000L;

    private final Frontier frontier;

    private FrontierLoad(Frontier frontier) {
        this.frontier = frontier;
    }

    static void run(String[] arguments) throws Exception {
        for (int hosts : new int[] {10_000, 1}) {
            Path directory = Files.createTempDirectory("frontier");
            Properties properties = new Properties();
            properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
            MockProcessorContext<String, String> context =
                    new MockProcessorContext<>(properties, new TaskId(0, 0), directory.toFile());
            FrontierLoad load = new FrontierLoad(new Frontier(
                    open(context, "work", Serdes.Bytes(), Serdes.ByteArray()),
                    open(context, "due", Serdes.Bytes(), Serdes.ByteArray()),
                    open(context, "hosts", Serdes.String(), StoreSerde.of(HostState.class))));
            load.measure(hosts);
            delete(directory.toFile());
        }
    }

    private void measure(int hosts) {
        long before = System.nanoTime();
        for (int i = 0; i < ENTRIES; i++) {
            frontier.add("host" + i % hosts + ".example", work(i), START + i / hosts);
        }
        double filled = (System.nanoTime() - before) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d entries, %d hosts: added in %.1f s (%.0f/s)%n",
                ENTRIES,
                hosts,
                filled,
                ENTRIES / filled);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[MEASURED];
        long[] busy = new long[MEASURED];
        long now = START + ENTRIES;
        String[] due = new String[1];
        for (int i = 0; i < MEASURED; i++) {
            long cpu = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            frontier.visitDue(now, host -> {
                due[0] = host;
                return false;
            });
            Frontier.Due first = frontier.next(due[0], now);
            if (first == null) {
                throw new IllegalStateException("nothing is due");
            }
            frontier.remove(due[0], first.work(), first.at());
            frontier.add(due[0], first.work(), now + 3_600_000 + i);
            frontier.pace(
                    due[0],
                    HostState.newBuilder(frontier.host(due[0]))
                            .setOpensAt(now - MEASURED + i)
                            .build());
            nanos[i] = System.nanoTime() - start;
            busy[i] = threads.getCurrentThreadCpuTime() - cpu;
        }
        report("by the clock", nanos);
        report("of processor time", busy);
    }

    private static void report(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "one poll's operations (visit, next, remove, add, pace) %s: median %.3f ms, p99 %.3f ms, p99.9 %.3f ms,"
                        + " longest %.1f ms%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length / 100 * 99] / 1e6,
                nanos[nanos.length / 1000 * 999] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    private static Work work(int number) {
        return new Work(
                Work.Kind.PAGE, Integer.toHexString(number) + "0123456789abcdef0123456789abcdef0123456789abcdef");
    }

    private static <K, V> KeyValueStore<K, V> open(
            MockProcessorContext<String, String> context, String name, Serde<K> keys, Serde<V> values) {
        KeyValueStore<K, V> store = Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values)
                .withLoggingDisabled()
                .build();
        StateStore opened = store;
        store.init(context.getStateStoreContext(), opened);
        return store;
    }

    private static void delete(File file) {
        File[] inside = file.listFiles();
        for (File each : inside == null ? new File[0] : inside) {
            delete(each);
        }
        file.deleteOnExit();
    }
}
