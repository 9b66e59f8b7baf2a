package io.claimwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.ingest.fetch.FetchOutcome.Failed;
import io.claimwire.ingest.fetch.FetchOutcome.Fetched;
import io.claimwire.ingest.fetch.FetchOutcome.NotModified;
import io.claimwire.ingest.fetch.FetchOutcome.RateLimited;
import io.claimwire.ingest.fetch.FetchOutcome.Source;
import io.claimwire.record.BodySource;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.Page;
import io.claimwire.record.ingest.ArticleState;
import io.claimwire.record.ingest.ListedEntry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArticleRevisionsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Source SOURCE =
            new Source(URI.create("http://agency.example/dam"), null, "\"1\"", "yesterday", null);

    private final ArticleRevisions revisions = new ArticleRevisions(new RevisitPlan(
            List.of(Duration.ofHours(1), Duration.ofHours(6)),
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)),
            Duration.ofDays(400)));

    @Test
    void aListedPageIsDueAtOnceAndConditionalLater() {
        ArticleState listed = revisions.listed(null, entry("h1").build(), NOW).state();
        ArticleState visited = revisions.visited(listed, page("A"), NOW).state();

        assertThat(listed.getDueAt()).isEqualTo(NOW.toEpochMilli());
        assertThat(visited.getEtag()).isEqualTo("\"1\"");
        assertThat(visited.getLastModified()).isEqualTo("yesterday");
        assertThat(dueIn(visited, NOW)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void everyChangeIsARevisionAndGoingBackIsOneToo() {
        ArticleState state = revisions.listed(null, entry("h1").build(), NOW).state();
        long[] numbers = new long[5];
        String[] contents = {"A", "A", "B", "B", "A"};
        int sent = 0;
        for (String content : contents) {
            Revision revision = revisions.visited(state, page(content), NOW);
            if (revision.page() != null) {
                numbers[sent++] = revision.page().getRevision();
            }
            state = revision.state();
        }

        assertThat(sent).isEqualTo(3);
        assertThat(numbers).startsWith(1, 2, 3);
    }

    @Test
    void revisitsEndAndLeaveNothingButHashes() {
        ArticleState state = revisions.listed(null, entry("h1").build(), NOW).state();
        state = revisions.visited(state, page("A"), NOW).state();
        state = revisions
                .visited(state, answer(new NotModified(SOURCE)), NOW.plus(Duration.ofHours(1)))
                .state();
        assertThat(dueIn(state, NOW)).isEqualTo(Duration.ofHours(6));
        state = revisions
                .visited(state, page("A"), NOW.plus(Duration.ofHours(6)))
                .state();

        assertThat(dueIn(state, NOW))
                .as("forgotten")
                .isEqualTo(Duration.ofDays(400).plusHours(6));
        assertThat(state.getEntry()).isNull();
        assertThat(state.getRevision()).isEqualTo(1);
        assertThat(revisions.listed(state, entry("h1").build(), NOW).state()).isEqualTo(state);
    }

    @Test
    void aChangedEntryAsksForTheWholePageAgain() {
        ArticleState state = revisions.listed(null, entry("h1").build(), NOW).state();
        state = revisions.visited(state, page("A"), NOW).state();
        ArticleState changed = revisions
                .listed(state, entry("h2").setTitle("New").build(), NOW)
                .state();

        assertThat(changed.getEtag()).isNull();
        assertThat(changed.getDueAt()).isEqualTo(NOW.toEpochMilli());
        Page second = revisions.visited(changed, page("A"), NOW).page();
        assertThat(second).isNotNull();
        assertThat(second.getRevision()).isEqualTo(2);
        assertThat(second.getTitle()).isEqualTo("New");
    }

    @Test
    void anotherFeedsWordsChangeNothingUnlessThereIsNoText() {
        ArticleState mine = revisions.listed(null, entry("h1").build(), NOW).state();
        ListedEntry other = entry("h2").setFeedId("other").build();
        assertThat(revisions.listed(mine, other, NOW).state()).isEqualTo(mine);

        ListedEntry summary = entry("h1").setContent("Short.").build();
        ArticleState poor = revisions.listed(null, summary, NOW).state();
        assertThat(revisions.listed(poor, other, NOW).state().getDueAt()).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void failuresThatMayPassAreTriedAgainBeforeTheEntryIsSent() {
        ArticleState state = revisions.listed(null, entry("h1").build(), NOW).state();
        Revision first = revisions.visited(state, failed(FetchOutcomeKind.SERVER_ERROR), NOW);
        Revision second = revisions.visited(first.state(), failed(FetchOutcomeKind.TIMEOUT), NOW);
        Revision third = revisions.visited(second.state(), failed(FetchOutcomeKind.SERVER_ERROR), NOW);

        assertThat(first.page()).isNull();
        assertThat(dueIn(first.state(), NOW)).isEqualTo(Duration.ofMinutes(1));
        assertThat(dueIn(second.state(), NOW)).isEqualTo(Duration.ofMinutes(10));
        assertThat(third.page()).isNotNull();
        assertThat(third.page().getBodySource()).isEqualTo(BodySource.ENTRY);
        assertThat(body(third.page())).isEqualTo("The summary.");
        assertThat(dueIn(third.state(), NOW)).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @EnumSource(
            value = FetchOutcomeKind.class,
            names = {"ROBOTS_DENIED", "BLOCKED_ADDRESS"})
    void whatMayNotBeFetchedIsNotAskedForAgain(FetchOutcomeKind kind) {
        ArticleState state = revisions.listed(null, entry("h1").build(), NOW).state();
        Revision refused = revisions.visited(state, failed(kind), NOW);

        assertThat(refused.page()).isNotNull();
        assertThat(refused.state().getEntry()).isNull();
    }

    @Test
    void aPageThatIsGoneDoesNotUndoWhatWasSent() {
        ArticleState state = revisions.listed(null, entry("h1").build(), NOW).state();
        state = revisions.visited(state, page("A"), NOW).state();

        Revision gone = revisions.visited(state, failed(FetchOutcomeKind.GONE), NOW.plus(Duration.ofHours(1)));

        assertThat(gone.page()).isNull();
        assertThat(gone.state().getRevision()).isEqualTo(1);
    }

    @Test
    void aHostThatAsksForLessCostsNoAttempt() {
        ArticleState state = revisions.listed(null, entry("h1").build(), NOW).state();
        Revision limited = revisions.visited(state, answer(new RateLimited(429, Duration.ofMinutes(3))), NOW);

        assertThat(limited.state().getAttempts()).isZero();
        assertThat(dueIn(limited.state(), NOW)).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void aHostThatAsksForLessForADayIsNotWaitedForAnyLonger() {
        ListedEntry listed = entry("h1").setListedAt(NOW.toEpochMilli()).build();
        ArticleState state = revisions.listed(null, listed, NOW).state();
        PageAnswer limited = answer(new RateLimited(429, null));

        assertThat(revisions
                        .visited(state, limited, NOW.plus(Duration.ofHours(23)))
                        .page())
                .isNull();
        Revision ended = revisions.visited(state, limited, NOW.plus(Duration.ofHours(25)));
        assertThat(ended.page()).isNotNull();
        assertThat(ended.page().getBodySource()).isEqualTo(BodySource.ENTRY);
        assertThat(dueIn(ended.state(), NOW)).isEqualTo(Duration.ofHours(26));
    }

    @Test
    void aRevisitHasADayOfItsOwn() {
        ListedEntry listed = entry("h1").setListedAt(NOW.toEpochMilli()).build();
        ArticleState state = revisions.listed(null, listed, NOW).state();
        Instant seen = NOW.plus(Duration.ofHours(23));
        state = revisions.visited(state, page("A"), seen).state();
        PageAnswer limited = answer(new RateLimited(429, null));

        Revision waiting = revisions.visited(state, limited, seen.plus(Duration.ofHours(6)));
        Revision ended = revisions.visited(state, limited, seen.plus(Duration.ofHours(31)));

        assertThat(waiting.state().getVisits()).isEqualTo(state.getVisits());
        assertThat(ended.state().getVisits()).isEqualTo(state.getVisits() + 1);
        assertThat(ended.page()).isNull();
    }

    @Test
    void waitsAsLongAsTheHostSaysOrLongerAndLonger() {
        ListedEntry listed = entry("h1").setListedAt(NOW.toEpochMilli()).build();
        ArticleState state = revisions.listed(null, listed, NOW).state();
        Instant later = NOW.plus(Duration.ofHours(4));

        assertThat(waitAfter(state, Duration.ofHours(7), NOW)).isEqualTo(Duration.ofHours(7));
        assertThat(waitAfter(state, Duration.ofDays(9), NOW)).isEqualTo(Duration.ofDays(1));
        assertThat(waitAfter(state, null, NOW)).isEqualTo(Duration.ofMinutes(10));
        assertThat(waitAfter(state, null, later)).isEqualTo(Duration.ofHours(2));
    }

    private Duration waitAfter(ArticleState state, @Nullable Duration retryAfter, Instant now) {
        return dueIn(
                revisions
                        .visited(state, answer(new RateLimited(429, retryAfter)), now)
                        .state(),
                now);
    }

    private static ListedEntry.Builder entry(String hash) {
        return ListedEntry.newBuilder()
                .setArticleId("article")
                .setHost("agency.example")
                .setFeedId("agency")
                .setLink("http://agency.example/dam")
                .setTitle("Dam")
                .setSummary("The summary.")
                .setHash(hash);
    }

    private static PageAnswer page(String content) {
        return new PageAnswer(
                new Fetched(SOURCE, 200, content.getBytes(StandardCharsets.UTF_8), "text/html"), "of " + content);
    }

    private static PageAnswer failed(FetchOutcomeKind kind) {
        return answer(new Failed(kind, "why"));
    }

    private static PageAnswer answer(FetchOutcome outcome) {
        return new PageAnswer(outcome, "");
    }

    private static Duration dueIn(ArticleState state, Instant now) {
        return Duration.between(now, Instant.ofEpochMilli(state.getDueAt()));
    }

    private static String body(Page page) {
        return StandardCharsets.UTF_8.decode(page.getBody().duplicate()).toString();
    }
}
