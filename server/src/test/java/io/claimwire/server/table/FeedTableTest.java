package io.claimwire.server.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.Feed;
import io.claimwire.record.FeedState;
import io.claimwire.record.FeedStatus;
import io.claimwire.record.FetchOutcomeKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeedTableTest {

    @Test
    void showsStateLastSuccessNextPollIntervalFailuresRateAndOutcome() {
        FeedStatus status = FeedStatus.newBuilder()
                .setFeedId("harbour")
                .setState(FeedState.FAILING)
                .setLastOutcome(FetchOutcomeKind.TLS_FAILED)
                .setMessage("its certificate has expired")
                .setLastFetchAt(Instant.parse("2026-04-01T11:00:00Z"))
                .setLastSuccessAt(Instant.parse("2026-04-01T10:00:00.123Z"))
                .setNextPollAt(Instant.parse("2026-04-01T13:00:00Z"))
                .setIntervalSeconds(4_500)
                .setConsecutiveFailures(3)
                .setEntriesPerDay(12.34)
                .build();

        List<String> lines = FeedTable.lines(List.of(feed("harbour", false)), Map.of("harbour", status), Set.of());

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("LAST SUCCESS", "NEXT POLL", "INTERVAL", "FAILURES", "A DAY", "LAST OUTCOME");
        assertThat(lines.get(1))
                .contains(
                        "failing",
                        "2026-04-01T10:00:00Z",
                        "2026-04-01T13:00:00Z",
                        "1h15m",
                        " 3 ",
                        "12.3",
                        "tls failed",
                        "its certificate has expired");
    }

    @Test
    void showsWhatIsPaused() {
        List<String> lines = FeedTable.lines(
                List.of(feed("one", true), feed("two", false), feed("three", false)),
                Map.of(),
                Set.of("two.example", "*"));

        assertThat(lines.get(1)).startsWith("one").contains("paused").doesNotContain("host");
        assertThat(FeedTable.lines(List.of(feed("two", false)), Map.of(), Set.of("two.example")))
                .anyMatch(line -> line.startsWith("two") && line.contains("host paused"))
                .anyMatch(line -> line.contains("feeds resume --host two.example"));
        assertThat(lines).anyMatch(line -> line.contains("all fetching is paused"));
    }

    @Test
    void aFeedThatWasRemovedAndAddedAgainIsNew() {
        FeedStatus removed = FeedStatus.newBuilder()
                .setFeedId("one")
                .setState(FeedState.REMOVED)
                .build();

        assertThat(FeedTable.lines(List.of(feed("one", false)), Map.of("one", removed), Set.of())
                        .get(1))
                .contains("new")
                .doesNotContain("removed");
    }

    private static Feed feed(String id, boolean paused) {
        return Feed.newBuilder()
                .setFeedId(id)
                .setUrl("http://" + id + ".example/feed")
                .setOutlet("The " + id)
                .setPaused(paused)
                .build();
    }
}
