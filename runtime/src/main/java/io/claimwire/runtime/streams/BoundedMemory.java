package io.claimwire.runtime.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One bound for the native memory of all state stores of a process. Without it each store brings a cache and write
 * buffers of its own, and a stage with ten stores in six tasks may take gigabytes that no heap limit knows of. After
 * the recipe in Kafka's documentation of memory management.
 */
public final class BoundedMemory implements RocksDBConfigSetter {

    private static final long TOTAL_BYTES = 128L << 20;

    /**
     * Bound of all write buffers together. Over seven eighths of it RocksDB flushes the store that is written to, be its
     * buffer ever so small: where other stores hold the memory, every single put then becomes a file. So the bound is
     * above what the buffers of a process commonly hold, half of {@link #ONE_WRITE_BUFFER_BYTES} in each store.
     */
    private static final long WRITE_BUFFER_BYTES = 80L << 20;

    /** Part of the cache that only indexes and filters may take. */
    private static final double FOR_INDEXES = 0.2;

    private static final long BLOCK_BYTES = 8L << 10;
    private static final long ONE_WRITE_BUFFER_BYTES = 1L << 20;

    /** A store that holds a few numbers takes no more than this. */
    private static final long ARENA_BLOCK_BYTES = 32L << 10;

    /** Shared by all stores, so that only the end of the process closes them. */
    private static final Cache CACHE;

    private static final WriteBufferManager WRITE_BUFFERS;

    static {
        RocksDB.loadLibrary();
        CACHE = new LRUCache(TOTAL_BYTES, -1, false, FOR_INDEXES);
        WRITE_BUFFERS = new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setBlockSize(BLOCK_BYTES);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(WRITE_BUFFERS);
        options.setWriteBufferSize(ONE_WRITE_BUFFER_BYTES);
        options.setArenaBlockSize(ARENA_BLOCK_BYTES);
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close(String storeName, Options options) {
        // what the stores share outlives each of them
    }
}
