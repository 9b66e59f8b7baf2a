package io.claimwire.server.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.Feed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FeedImportTest {

    private static final Feed KNOWN = Feed.newBuilder()
            .setFeedId("harbour")
            .setUrl("https://harbour.example/rss")
            .setOutlet("Harbour")
            .setPaused(true)
            .setAddedAt(Instant.parse("2025-01-01T00:00:00Z"))
            .build();

    private static final FeedList LIST = new FeedList(Map.of("harbour", KNOWN), new TreeSet<>(), true);

    @Test
    void theSameFeedIsLeftAloneAndStaysPaused() {
        Feed again = Feed.newBuilder(KNOWN)
                .setPaused(false)
                .setAddedAt(Instant.parse("2026-01-01T00:00:00Z"))
                .build();

        FeedImport changes = FeedImport.of(List.of(new ListedFeed(again, 1, true, false)), LIST);

        assertThat(changes).isEqualTo(new FeedImport(List.of(), List.of(), 1));
    }

    @Test
    void otherSettingsAreAChangeThatKeepsWhenItWasAdded() {
        Feed other = Feed.newBuilder(KNOWN)
                .setOutlet("Harbour News")
                .setPaused(false)
                .setAddedAt(Instant.parse("2026-01-01T00:00:00Z"))
                .build();

        FeedImport changes = FeedImport.of(List.of(new ListedFeed(other, 1, true, true)), LIST);

        assertThat(changes.changed())
                .containsExactly(Feed.newBuilder(KNOWN)
                        .setOutlet("Harbour News")
                        .setPaused(false)
                        .build());
    }

    @Test
    void aListWithoutIdsAddsOnlyAddressesThatAreNew() {
        Feed known = Feed.newBuilder(KNOWN).setFeedId("harbour-example").build();
        Feed sport = Feed.newBuilder()
                .setFeedId("harbour")
                .setUrl("https://harbour/sport")
                .build();

        FeedImport changes = FeedImport.of(
                List.of(new ListedFeed(known, 1, false, false), new ListedFeed(sport, 2, false, false)), LIST);

        assertThat(changes.unchanged()).isEqualTo(1);
        assertThat(changes.added()).extracting(Feed::getFeedId).containsExactly("harbour-2");
    }
}
