package io.claimwire.ingest.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.ingest.fetch.FetchOutcome.Failed;
import io.claimwire.ingest.fetch.FetchOutcome.RateLimited;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.ingest.HostState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostGateTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final HostState FRESH = HostState.newBuilder().build();

    private final HostGate gate = new HostGate(
            new Pace(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(10), Duration.ofHours(1)),
            () -> 1);

    @Test
    void opensAfterTheLongerOfItsDelayAndTheStatedOne() {
        FetchOutcome fine = new Failed(FetchOutcomeKind.NOT_FOUND, "");

        assertThat(closedFor(fine, null)).isEqualTo(Duration.ofSeconds(1));
        assertThat(closedFor(fine, 7_000L)).isEqualTo(Duration.ofSeconds(7));
        assertThat(closedFor(fine, 100L)).isEqualTo(Duration.ofSeconds(1));
        assertThat(closedFor(fine, 0L)).isEqualTo(Duration.ofSeconds(1));
        assertThat(closedFor(fine, 60_001L)).isEqualTo(Duration.ofMinutes(1));
        assertThat(closedFor(fine, Long.MAX_VALUE)).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @EnumSource(
            value = FetchOutcomeKind.class,
            names = {"TIMEOUT", "UNREACHABLE", "DNS_FAILED", "TLS_FAILED"})
    void backsOffFromAHostThatIsDown(FetchOutcomeKind kind) {
        HostState state = FRESH;
        Duration[] waits = new Duration[12];
        for (int i = 0; i < waits.length; i++) {
            state = gate.after(state, new Failed(kind, ""), null, false, NOW);
            waits[i] = Duration.between(NOW, Instant.ofEpochMilli(state.getOpensAt()));
        }

        assertThat(waits).startsWith(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(40));
        assertThat(waits[11]).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void forgetsFailuresOnceTheHostAnswers() {
        HostState down = gate.after(FRESH, new Failed(FetchOutcomeKind.TIMEOUT, ""), null, false, NOW);

        assertThat(gate.after(down, new Failed(FetchOutcomeKind.SERVER_ERROR, ""), null, false, NOW)
                        .getFailures())
                .isZero();
    }

    @Test
    void heedsRetryAfterForTheWholeHostButNotForItsOtherUsers() {
        RateLimited limited = new RateLimited(429, Duration.ofMinutes(30));

        assertThat(closedFor(limited, null)).isEqualTo(Duration.ofMinutes(30));
        HostState shared = gate.after(FRESH, limited, null, true, NOW);
        assertThat(Duration.between(NOW, Instant.ofEpochMilli(shared.getOpensAt())))
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(closedFor(new RateLimited(429, null), null)).isEqualTo(Duration.ofSeconds(10));
        assertThat(closedFor(new RateLimited(429, Duration.ofDays(400)), null)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void neverOpensEarlierThanAnEarlierAnswerAskedFor() {
        HostState held = gate.after(FRESH, new RateLimited(429, Duration.ofHours(1)), null, false, NOW);

        HostState after = gate.after(held, new Failed(FetchOutcomeKind.NOT_FOUND, ""), null, false, NOW);

        assertThat(after.getOpensAt()).isEqualTo(NOW.plus(Duration.ofHours(1)).toEpochMilli());
    }

    private Duration closedFor(FetchOutcome outcome, @Nullable Long crawlDelay) {
        HostState state = gate.after(FRESH, outcome, crawlDelay, false, NOW);
        return Duration.between(NOW, Instant.ofEpochMilli(state.getOpensAt()));
    }
}
