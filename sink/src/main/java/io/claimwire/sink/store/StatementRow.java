package io.claimwire.sink.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source's latest figure in a tally, as listed.
 *
 * @param modifier name of a {@link io.claimwire.record.Modifier}, null where there is no figure
 */
public record StatementRow(
        String tallyId,
        String source,
        String stance,
        String role,
        @Nullable Long lower,
        @Nullable Long upper,
        @Nullable String modifier,
        List<String> carriers,
        long claimCount,
        @Nullable String evidence,
        @Nullable String url,
        Instant lastSeen) {}
