package io.claimwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.feed.PollOutcome.Read;
import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.ingest.fetch.FetchOutcome.RateLimited;
import io.claimwire.ingest.fetch.FetchOutcome.Source;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.ingest.FeedSettings;
import io.claimwire.record.ingest.FeedState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PollScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final URI URL = URI.create("http://agency.example/feed");
    private static final PollLimits LIMITS =
            new PollLimits(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofDays(1), 0.1);

    /** 0.5 spreads by nothing. */
    private final PollSchedule schedule = new PollSchedule(LIMITS, () -> 0.5);

    private static FeedSettings.Builder settings() {
        return FeedSettings.newBuilder()
                .setFeedId("agency")
                .setUrl(URL.toString())
                .setMinIntervalMillis(Duration.ofMinutes(5).toMillis())
                .setMaxIntervalMillis(Duration.ofHours(6).toMillis());
    }

    private FeedState started() {
        return schedule.start(settings().build(), NOW);
    }

    @Test
    void aNewFeedIsDueAtOnce() {
        assertThat(started().getNextAt()).isEqualTo(NOW.toEpochMilli());
        assertThat(schedule.start(settings().setPaused(true).build(), NOW).getNextAt())
                .isZero();
    }

    @Test
    void aFirstPollJudgesThePaceByTheDatesOfTheEntries() {
        FeedState busy = schedule.next(started(), read(30, 48), NOW);
        FeedState unknown = schedule.next(started(), read(30, -1), NOW);

        assertThat(wait(busy, NOW)).isEqualTo(Duration.ofMinutes(15));
        assertThat(wait(schedule.next(started(), read(3, 24), NOW), NOW)).isEqualTo(Duration.ofMinutes(30));
        assertThat(wait(unknown, NOW)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aFeedThatFallsSilentIsAskedLessOftenByAndByWithinItsBounds() {
        FeedState state = schedule.next(started(), read(10, -1), NOW);
        Instant now = NOW;
        Duration before = Duration.ZERO;
        for (int i = 0; i < 8; i++) {
            now = Instant.ofEpochMilli(state.getNextAt());
            state = schedule.next(state, read(0, -1), now);
            assertThat(wait(state, now))
                    .isBetween(before, before.isZero() ? Duration.ofHours(1) : before.multipliedBy(2));
            before = wait(state, now);
        }
        assertThat(before).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aBusyFeedIsNeverAskedFasterThanItsMinimum() {
        PollSchedule early = new PollSchedule(LIMITS, () -> 0);
        FeedState state = early.next(started(), read(500, 5_000), NOW);

        assertThat(wait(state, NOW)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void intervalsAreSpread() {
        FeedState early = new PollSchedule(LIMITS, () -> 0).next(started(), read(0, -1), NOW);
        FeedState late = new PollSchedule(LIMITS, () -> 1).next(started(), read(0, -1), NOW);

        assertThat(wait(early, NOW)).isEqualTo(Duration.ofSeconds(810));
        assertThat(wait(late, NOW)).isEqualTo(Duration.ofSeconds(990));
    }

    @Test
    void publishersHintsLengthenTheInterval() {
        Source cached = new Source(URL, null, null, null, Duration.ofMinutes(40));
        UpdateHints ttl = new UpdateHints(Duration.ofMinutes(50), null, Set.of(), Set.of());
        UpdateHints weekly = new UpdateHints(null, Duration.ofDays(7), Set.of(), Set.of());

        assertThat(wait(schedule.next(started(), new Read(cached, UpdateHints.NONE, 0, 0, 48), NOW), NOW))
                .isEqualTo(Duration.ofMinutes(40));
        assertThat(wait(schedule.next(started(), new Read(source(null), ttl, 0, 0, 48), NOW), NOW))
                .isEqualTo(Duration.ofMinutes(50));
        assertThat(wait(schedule.next(started(), new Read(source(null), weekly, 0, 0, 48), NOW), NOW))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void sleepingHoursAreSkippedWithinTheMaximum() {
        UpdateHints night = new UpdateHints(null, null, Set.of(12, 13), Set.of());
        UpdateHints always = new UpdateHints(
                null, null, IntStream.range(0, 24).boxed().collect(java.util.stream.Collectors.toSet()), Set.of());

        FeedState slept = schedule.next(started(), new Read(source(null), night, 0, 0, 48), NOW);
        FeedState never = schedule.next(started(), new Read(source(null), always, 0, 0, 48), NOW);

        assertThat(Instant.ofEpochMilli(slept.getNextAt())).isEqualTo("2026-03-01T14:15:00Z");
        assertThat(wait(never, NOW)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void failuresBackOffExponentiallyUpToADay() {
        FeedState state = started();
        Duration[] waits = new Duration[10];
        for (int i = 0; i < waits.length; i++) {
            state = schedule.next(state, failed(FetchOutcomeKind.SERVER_ERROR), NOW);
            waits[i] = wait(state, NOW);
        }

        assertThat(waits[0]).isEqualTo(Duration.ofMinutes(15));
        assertThat(waits[1]).isEqualTo(Duration.ofMinutes(30));
        assertThat(waits[9]).isEqualTo(Duration.ofDays(1));
        assertThat(state.getFailures()).isEqualTo(10);
        assertThat(state.getMessage()).isEqualTo("why");
        assertThat(schedule.next(state, read(0, -1), NOW).getFailures()).isZero();
    }

    @Test
    void retryAfterIsHonoured() {
        PollOutcome limited = new PollOutcome.Failed(new RateLimited(429, Duration.ofHours(2)));

        PollSchedule early = new PollSchedule(LIMITS, () -> 0);
        PollSchedule late = new PollSchedule(LIMITS, () -> 1);

        assertThat(wait(early.next(started(), limited, NOW), NOW)).isEqualTo(Duration.ofHours(2));
        assertThat(wait(late.next(started(), limited, NOW), NOW))
                .as("spread to the later side alone")
                .isEqualTo(Duration.ofMinutes(132));
    }

    @Test
    void whatIsStillFreshIsNotAskedForAgain() {
        Source cached = new Source(URL, null, null, null, Duration.ofMinutes(40));
        PollSchedule early = new PollSchedule(LIMITS, () -> 0);

        FeedState state = early.next(started(), new Read(cached, UpdateHints.NONE, 0, 0, 48), NOW);

        assertThat(wait(state, NOW)).isEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void hintsHoldWhileTheHostSaysThatNothingChanged() {
        UpdateHints hints = new UpdateHints(Duration.ofMinutes(50), null, Set.of(14), Set.of());
        FeedState state = schedule.next(started(), new Read(source(null), hints, 0, 0, 480), NOW);
        Instant later = Instant.ofEpochMilli(state.getNextAt());

        FeedState same = schedule.next(state, new PollOutcome.Unchanged(source(null)), later);
        FeedState changed = schedule.next(state, read(400, -1), later);

        assertThat(wait(state, NOW)).isEqualTo(Duration.ofMinutes(50));
        assertThat(wait(same, later))
                .as("50 minutes, and an hour in which nothing changes")
                .isEqualTo(Duration.ofMinutes(50));
        assertThat(wait(changed, later)).as("the feed states none any more").isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aFailedMoveForgetsTheValidatorsOfTheOtherAddress() {
        FeedState moved = FeedState.newBuilder(started())
                .setUrl("http://agency.example/moved")
                .setEtag("\"1\"")
                .setFailures(2)
                .build();

        assertThat(schedule.next(moved, failed(FetchOutcomeKind.NOT_FOUND), NOW).getEtag())
                .isNull();
        assertThat(schedule.next(
                                FeedState.newBuilder(moved)
                                        .setUrl(URL.toString())
                                        .build(),
                                failed(FetchOutcomeKind.NOT_FOUND),
                                NOW)
                        .getEtag())
                .isEqualTo("\"1\"");
    }

    @Test
    void whatAHostSendsIsQuotedInShort() {
        FeedState state = schedule.next(started(), new PollOutcome.NotRead("x".repeat(1 << 20)), NOW);

        assertThat(state.getMessage()).hasSizeLessThan(600);
    }

    @Test
    void aGoneFeedIsRetiredUntilAnOperatorResumesIt() {
        FeedState gone = schedule.next(started(), failed(FetchOutcomeKind.GONE), NOW);

        assertThat(gone.getRetired()).isTrue();
        assertThat(gone.getNextAt()).isZero();
        FeedSettings elsewhere = settings().setUrl("http://agency.example/new").build();
        assertThat(schedule.reconfigured(gone, elsewhere, NOW).getNextAt()).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void aFeedMovesAfterTheSamePermanentRedirectTwice() {
        URI moved = URI.create("http://agency.example/moved");
        PollOutcome redirected = new Read(source(moved), UpdateHints.NONE, 0, 0, -1);

        FeedState once = schedule.next(started(), redirected, NOW);
        FeedState twice = schedule.next(once, redirected, NOW);
        FeedState interrupted = schedule.next(schedule.next(once, read(0, -1), NOW), redirected, NOW);

        assertThat(once.getUrl()).isEqualTo(URL.toString());
        assertThat(twice.getUrl()).isEqualTo(moved.toString());
        assertThat(interrupted.getUrl()).isEqualTo(URL.toString());
    }

    @Test
    void aMovedFeedThatFailsIsTriedAtItsConfiguredAddressAgain() {
        FeedState moved = FeedState.newBuilder(started())
                .setUrl("http://agency.example/moved")
                .build();
        for (int i = 0; i < 3; i++) {
            moved = schedule.next(moved, failed(FetchOutcomeKind.NOT_FOUND), NOW);
        }

        assertThat(moved.getUrl()).isEqualTo(URL.toString());
    }

    @Test
    void aChangedIntervalTakesEffectAtOnce() {
        FeedState slow = FeedState.newBuilder(started())
                .setNextAt(NOW.plus(Duration.ofHours(6)).toEpochMilli())
                .setIntervalMillis(Duration.ofHours(6).toMillis())
                .build();
        FeedSettings faster = settings()
                .setMaxIntervalMillis(Duration.ofMinutes(10).toMillis())
                .build();

        assertThat(wait(schedule.reconfigured(slow, faster, NOW), NOW)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aCancelledPollIsDueAgain() {
        FeedState state = schedule.next(started(), failed(FetchOutcomeKind.CANCELLED), NOW.plusSeconds(5));

        assertThat(state.getFailures()).isZero();
        assertThat(state.getNextAt()).isEqualTo(NOW.plusSeconds(5).toEpochMilli());
    }

    private static PollOutcome failed(FetchOutcomeKind kind) {
        return new PollOutcome.Failed(new FetchOutcome.Failed(kind, "why"));
    }

    private static PollOutcome read(int fresh, double recentPerDay) {
        return new Read(source(null), UpdateHints.NONE, fresh, 0, recentPerDay);
    }

    private static Source source(@Nullable URI permanent) {
        return new Source(permanent == null ? URL : permanent, permanent, "\"1\"", null, null);
    }

    private static Duration wait(FeedState state, Instant now) {
        return Duration.between(now, Instant.ofEpochMilli(state.getNextAt()));
    }
}
