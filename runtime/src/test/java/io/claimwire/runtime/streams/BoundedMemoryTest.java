package io.claimwire.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;

class BoundedMemoryTest {

    /** Ingest has so many in six tasks. */
    private static final int STORES = 60;

    private static final int KEYS = 600;

    @TempDir
    Path directory;

    /** RocksDB numbers its states; each memory table that becomes a file makes two. */
    @Test
    void aSmallStoreIsNotFlushedForTheMemoryOfTheOthers() throws Exception {
        List<AutoCloseable> open = new ArrayList<>();
        try {
            for (int i = 0; i < STORES; i++) {
                RocksDB full = open(open, "full-" + i);
                for (int key = 0; key < KEYS; key++) {
                    full.put(bytes("key-" + key), new byte[1_000]);
                }
            }
            RocksDB counter = open(open, "counter");
            long before = counter.getLongProperty("rocksdb.current-super-version-number");
            for (int i = 0; i < 2_000; i++) {
                counter.put(bytes("count"), bytes(String.valueOf(i)));
            }

            assertThat(counter.getLongProperty("rocksdb.current-super-version-number"))
                    .isEqualTo(before);
        } finally {
            for (int i = open.size() - 1; i >= 0; i--) {
                open.get(i).close();
            }
        }
    }

    private RocksDB open(List<AutoCloseable> open, String name) throws Exception {
        Options options = new Options().setCreateIfMissing(true);
        options.setTableFormatConfig(new BlockBasedTableConfig());
        open.add(options);
        new BoundedMemory().setConfig(name, options, Map.of());
        RocksDB store = RocksDB.open(options, directory.resolve(name).toString());
        open.add(store);
        return store;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
