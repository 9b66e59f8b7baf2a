package io.claimwire.sink.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as listed.
 *
 * @param modifier name of a {@link io.claimwire.record.Modifier}, null where there is no quantity
 * @param places names, most specific first
 * @param day end of the stated date, else the day of publication
 */
public record ClaimRow(
        String claimId,
        String articleId,
        String status,
        String outcome,
        @Nullable Long lower,
        @Nullable Long upper,
        @Nullable String modifier,
        @Nullable String affected,
        @Nullable String actor,
        @Nullable String source,
        String stance,
        List<String> places,
        LocalDate day,
        String outlet,
        List<String> carriers,
        @Nullable String title,
        @Nullable String evidence,
        String url,
        Instant extractedAt) {}
