package io.claimwire.ingest.feed.repair;

import org.jspecify.annotations.Nullable;

/**
 * All repairs of one kind in one feed.
 *
 * @param count how often; at least 1
 * @param line the line of the first one, counted from 1; 0 where a line makes no sense, as for a character set
 * @param detail what was found the first time, at most {@value #MAX_DETAIL} characters; null where the kind says it all
 */
public record Repair(
        RepairKind kind, int count, int line, @Nullable String detail) {
    static final int MAX_DETAIL = 80;
}
