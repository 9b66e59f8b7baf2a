package io.claimwire.ingest.frontier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;

/** Keys of the frontier's two stores, whose bytes sort as the frontier is read. Times are not negative. */
final class FrontierKeys {

    private static final byte SEPARATOR = 0;
    private static final int TIME = Long.BYTES;

    private FrontierKeys() {}

    /** Work of a host: host, precedence, time, kind, id. */
    static Bytes work(String host, Work work, long dueAt) {
        byte[] id = work.id().getBytes(StandardCharsets.UTF_8);
        byte[] prefix = prefix(host, work.kind().isFirst());
        return Bytes.wrap(ByteBuffer.allocate(prefix.length + TIME + 1 + id.length)
                .put(prefix)
                .putLong(dueAt)
                .put((byte) work.kind().ordinal())
                .put(id)
                .array());
    }

    /** Lowest key of a host's work of one precedence. */
    static Bytes first(String host, boolean first) {
        return Bytes.wrap(prefix(host, first));
    }

    /** Above the highest such key. */
    static Bytes last(String host, boolean first) {
        byte[] prefix = prefix(host, first);
        return Bytes.wrap(ByteBuffer.allocate(prefix.length + TIME)
                .put(prefix)
                .putLong(Long.MAX_VALUE)
                .array());
    }

    static long dueAt(String host, Bytes workKey) {
        return ByteBuffer.wrap(workKey.get()).getLong(prefix(host, true).length);
    }

    static Work work(String host, Bytes workKey) {
        ByteBuffer key = ByteBuffer.wrap(workKey.get());
        key.position(prefix(host, true).length + TIME);
        Work.Kind kind = Work.Kind.values()[key.get()];
        return new Work(kind, StandardCharsets.UTF_8.decode(key).toString());
    }

    /** The due index: time, host. */
    static Bytes due(long at, String host) {
        byte[] name = host.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(
                ByteBuffer.allocate(TIME + name.length).putLong(at).put(name).array());
    }

    /** Lowest key of the due index at a time. */
    static Bytes due(long at) {
        return due(at, "");
    }

    static long time(Bytes dueKey) {
        return ByteBuffer.wrap(dueKey.get()).getLong();
    }

    static String host(Bytes dueKey) {
        ByteBuffer key = ByteBuffer.wrap(dueKey.get());
        key.position(TIME);
        return StandardCharsets.UTF_8.decode(key).toString();
    }

    private static byte[] prefix(String host, boolean first) {
        byte[] name = host.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(name.length + 2)
                .put(name)
                .put(SEPARATOR)
                .put((byte) (first ? 0 : 1))
                .array();
    }
}
