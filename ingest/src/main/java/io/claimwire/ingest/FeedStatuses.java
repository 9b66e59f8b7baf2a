package io.claimwire.ingest;

import io.claimwire.record.FeedStatus;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.ingest.FeedState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What operators see of a feed. */
final class FeedStatuses {

    private FeedStatuses() {}

    static FeedStatus of(FeedState state) {
        return build(state, stateOf(state)).build();
    }

    static FeedStatus removed(FeedState state) {
        return build(state, io.claimwire.record.FeedState.REMOVED)
                .setNextPollAt(null)
                .build();
    }

    private static FeedStatus.Builder build(FeedState state, io.claimwire.record.FeedState shown) {
        return FeedStatus.newBuilder()
                .setFeedId(state.getSettings().getFeedId())
                .setUrl(state.getUrl())
                .setOutlet(state.getSettings().getOutlet())
                .setState(shown)
                .setLastOutcome(FetchOutcomeKind.valueOf(state.getOutcome()))
                .setMessage(state.getMessage())
                .setLastFetchAt(instant(state.getLastFetchAt()))
                .setLastSuccessAt(instant(state.getLastSuccessAt()))
                .setLastNewEntryAt(instant(state.getLastNewEntryAt()))
                .setNextPollAt(state.getNextAt() == 0 ? null : Instant.ofEpochMilli(state.getNextAt()))
                .setIntervalSeconds(state.getIntervalMillis() / 1_000)
                .setConsecutiveFailures(state.getFailures())
                .setEntriesSeen(state.getEntriesSeen())
                .setEntriesPerDay(state.getEntriesPerDay());
    }

    private static io.claimwire.record.FeedState stateOf(FeedState state) {
        if (state.getSettings().getPaused()) {
            return io.claimwire.record.FeedState.PAUSED;
        }
        if (state.getRetired()) {
            return io.claimwire.record.FeedState.GONE;
        }
        return state.getFailures() > 0 ? io.claimwire.record.FeedState.FAILING : io.claimwire.record.FeedState.ACTIVE;
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
