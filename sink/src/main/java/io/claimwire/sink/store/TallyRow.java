package io.claimwire.sink.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tally as listed.
 *
 * @param place its place's name, null for the tally of one article
 * @param lowest lowest bound that any source gives, null where none gives a figure
 * @param highest highest bound that any source gives
 * @param contestReasons names of {@link io.claimwire.record.ContestReason}
 */
public record TallyRow(
        String tallyId,
        LocalDate day,
        @Nullable String place,
        @Nullable String country,
        String outcome,
        String affectedCategory,
        @Nullable String affectedSide,
        @Nullable Long lowest,
        @Nullable Long highest,
        boolean contested,
        List<String> contestReasons,
        long independentSources,
        long claimCount,
        Instant firstSeen,
        Instant lastSeen) {}
