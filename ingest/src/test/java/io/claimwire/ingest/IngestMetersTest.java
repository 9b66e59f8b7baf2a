package io.claimwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.ingest.FeedSettings;
import io.claimwire.record.ingest.FeedState;
import io.claimwire.record.ingest.SeenEntries;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Feeds beyond a number share one label, so that a scrape stays bounded with any list. */
class IngestMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final IngestMeters meters = new IngestMeters(registry, Clock.systemUTC());
    private final IngestMeters.Task task = new IngestMeters.Task() {
        @Override
        public TaskCounters counters() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int underWay() {
            return 0;
        }
    };

    @Test
    void feedsBeyondTheFirstTwoThousandShareALabel() {
        for (int i = 0; i < 2_500; i++) {
            poll("feed-" + i);
        }

        assertThat(registry.find("claimwire_feed_expected_interval_seconds").gauges())
                .hasSize(2_000);
        assertThat(labels())
                .hasSize(2_001)
                .contains(IngestMeters.OTHER_FEEDS, "feed-1999")
                .doesNotContain("feed-2000");
        assertThat(registry.get("claimwire_feed_fetch")
                        .tag("feed", IngestMeters.OTHER_FEEDS)
                        .counter()
                        .count())
                .isEqualTo(500);
    }

    @Test
    void aRemovedFeedMakesRoomForAnother() {
        for (int i = 0; i < 2_001; i++) {
            poll("feed-" + i);
        }
        meters.removed("feed-7");

        poll("feed-2000");

        assertThat(labels()).contains("feed-2000").doesNotContain("feed-7");
    }

    private void poll(String feed) {
        FeedState state = FeedState.newBuilder()
                .setSettings(FeedSettings.newBuilder().setFeedId(feed).build())
                .build();
        meters.state(task, state);
        meters.polled(
                state, new Polls.Concluded(state, SeenEntries.newBuilder().build(), List.of(), Polls.EntryCounts.NONE));
    }

    private Set<String> labels() {
        return registry.getMeters().stream()
                .map(Meter::getId)
                .map(id -> id.getTag("feed"))
                .filter(label -> label != null)
                .collect(Collectors.toSet());
    }
}
