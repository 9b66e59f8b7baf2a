package io.claimwire.ingest.feed.repair;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the repairs of one parse; one record a kind, however broken the feed. Not thread-safe. */
public final class Repairs {
    private final Map<RepairKind, Repair> byKind = new EnumMap<>(RepairKind.class);

    /**
     * @param line counted from 1, or 0 where there is none
     */
    public void add(RepairKind kind, int line, @Nullable String detail) {
        Repair before = byKind.get(kind);
        byKind.put(
                kind,
                before == null
                        ? new Repair(kind, 1, line, shorten(detail))
                        : new Repair(kind, before.count() + 1, before.line(), before.detail()));
    }

    public void add(RepairKind kind) {
        add(kind, 0, null);
    }

    /** Whether a repair of this kind was made, so that a caller need not compute the line of a second one. */
    public boolean has(RepairKind kind) {
        return byKind.containsKey(kind);
    }

    public List<Repair> list() {
        return List.copyOf(byKind.values());
    }

    private static @Nullable String shorten(@Nullable String detail) {
        if (detail == null || detail.length() <= Repair.MAX_DETAIL) {
            return detail;
        }
        int end = Repair.MAX_DETAIL - 1;
        return detail.substring(0, Character.isHighSurrogate(detail.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
