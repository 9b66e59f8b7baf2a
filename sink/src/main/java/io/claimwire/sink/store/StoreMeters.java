package io.claimwire.sink.store;

import io.claimwire.record.Article;
import io.claimwire.record.Claim;
import io.claimwire.runtime.metrics.MetricNames;
import io.claimwire.schemas.Canary;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** The writer's meters. */
final class StoreMeters {

    private final MeterRegistry meters;
    private final Clock clock;
    private final Timer duration;
    private final DistributionSummary size;
    private final Timer published;
    private final AtomicLong lastCommit = new AtomicLong();
    private final AtomicLong canary = new AtomicLong();

    StoreMeters(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        duration = MetricNames.STORE_WRITE_DURATION.timer(meters);
        size = MetricNames.STORE_BATCH_SIZE.summary(meters);
        published = MetricNames.PUBLISHED_TO_STORE.timer(meters);
        MetricNames.STORE_LAST_COMMIT.gauge(meters, lastCommit::get);
    }

    /** Times a transaction; one that fails counts too. */
    WriteOutcome timed(ClaimStore store, StoreBatch batch) {
        return duration.record(() -> store.write(batch));
    }

    void committed(StoreBatch batch, WriteOutcome.Committed outcome) {
        lastCommit.set(clock.instant().getEpochSecond());
        size.record(batch.changes().size());
        outcome.rows().forEach((table, rows) -> {
            MetricNames.STORED.counter(meters, table, "written").increment(rows.written());
            MetricNames.STORED.counter(meters, table, "older").increment(rows.older());
        });
        for (Change change : batch.changes()) {
            if (change.value() instanceof Article article && article.getPublishedAt() != null) {
                published(article.getPublishedAt());
            }
            if (change.value() instanceof Claim claim && claim.getFeedId().equals(Canary.FEED_ID)) {
                canary(claim.getPublishedAt());
            }
        }
    }

    void deadLetter(String stage, String reason) {
        MetricNames.DEAD_LETTERS.counter(meters, stage, reason).increment();
    }

    void superseded() {
        MetricNames.STORE_RETRIES.counter(meters, "other_writer").increment();
    }

    /** Counts an attempt that failed, by a word for what failed. */
    void retry(Throwable failure) {
        MetricNames.STORE_RETRIES.counter(meters, kind(failure)).increment();
    }

    private static String kind(Throwable failure) {
        if (failure instanceof StoreUnavailable store) {
            return store.kind();
        }
        if (failure instanceof RegistryUnavailable) {
            return "registry";
        }
        return failure instanceof KafkaException ? "kafka" : "other";
    }

    /** The gauge is there from the first time on, so that a pipeline without a canary has none that looks lost. */
    private void canary(@Nullable Instant publishedAt) {
        if (publishedAt != null
                && canary.accumulateAndGet(publishedAt.getEpochSecond(), Math::max) == publishedAt.getEpochSecond()) {
            MetricNames.CANARY_LAST_SEEN.gauge(meters, canary::get);
        }
    }

    /** A clock that is an hour off must not count negative time. */
    private void published(Instant at) {
        Duration since = Duration.between(at, clock.instant());
        published.record(since.isNegative() ? Duration.ZERO : since);
    }
}
