package io.claimwire.ingest.feed.repair;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the repairs of one parse; one record a kind, however broken the feed. Not thread-safe. */
public final class Repairs {
    private static final class Tally {
        private final int line;
        private final @Nullable String detail;
        private int count = 1;

        private Tally(int line, @Nullable String detail) {
            this.line = line;
            this.detail = detail;
        }
    }

    private final Map<RepairKind, Tally> byKind = new EnumMap<>(RepairKind.class);

    /**
     * Counts one repair; line and detail are kept of the first of its kind.
     *
     * @param line counted from 1, or 0 where there is none
     */
    public void add(RepairKind kind, int line, @Nullable String detail) {
        if (!again(kind)) {
            byKind.put(kind, new Tally(line, shorten(detail)));
        }
    }

    public void add(RepairKind kind) {
        add(kind, 0, null);
    }

    /**
     * Counts one more of a kind that is there already; false, and nothing counted, where it is not. Saves computing line
     * and detail, of which only the first are kept, a million times.
     */
    public boolean again(RepairKind kind) {
        Tally tally = byKind.get(kind);
        if (tally != null) {
            tally.count++;
        }
        return tally != null;
    }

    public List<Repair> list() {
        return byKind.entrySet().stream()
                .map(e -> new Repair(e.getKey(), e.getValue().count, e.getValue().line, e.getValue().detail))
                .toList();
    }

    private static @Nullable String shorten(@Nullable String detail) {
        if (detail == null || detail.length() <= Repair.MAX_DETAIL) {
            return detail;
        }
        int end = Repair.MAX_DETAIL - 1;
        return detail.substring(0, Character.isHighSurrogate(detail.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
