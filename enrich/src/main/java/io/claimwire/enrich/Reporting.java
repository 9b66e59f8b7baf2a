package io.claimwire.enrich;

import io.claimwire.record.Article;
import io.claimwire.record.Claim;
import io.claimwire.record.RecordStatus;
import io.claimwire.runtime.metrics.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the stage counts, and the clock that it counts by. */
final class Reporting {

    private final MeterRegistry meters;
    private final Clock clock;

    Reporting(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void pageRead(Duration taken) {
        MetricNames.PAGES_IN.counter(meters).increment();
        MetricNames.EXTRACT_DURATION.timer(meters, "page").record(taken);
    }

    void textRead(Duration taken, int claims) {
        MetricNames.EXTRACT_DURATION.timer(meters, "claims").record(taken);
        if (claims == 0) {
            MetricNames.ARTICLES_WITHOUT_CLAIMS.counter(meters).increment();
        }
    }

    /** @param outcome {@code article}, {@code duplicate}, {@code dead_letter} or {@code discarded_} and the reason */
    void pageBecame(String outcome) {
        MetricNames.ARTICLES.counter(meters, outcome).increment();
    }

    void claimSent(Claim claim, Article article) {
        if (claim.getStatus() == RecordStatus.RETRACTED) {
            MetricNames.CLAIMS_RETRACTED.counter(meters).increment();
            return;
        }
        MetricNames.CLAIMS
                .counter(meters, label(claim.getOutcome()), label(claim.getStance()))
                .increment();
        if (article.getPublishedAt() != null) {
            Duration age = Duration.between(article.getPublishedAt(), now());
            MetricNames.PUBLISHED_TO_CLAIM.timer(meters).record(age.isNegative() ? Duration.ZERO : age);
        }
    }

    void givenUp(String reason) {
        MetricNames.DEAD_LETTERS.counter(meters, EnrichStage.NAME, reason).increment();
    }

    private static String label(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT);
    }
}
