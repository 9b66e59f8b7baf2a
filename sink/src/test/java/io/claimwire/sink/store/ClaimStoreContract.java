package io.claimwire.sink.store;

import static io.claimwire.sink.ledger.ClaimFixtures.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.Article;
import io.claimwire.record.Claim;
import io.claimwire.record.FeedState;
import io.claimwire.record.FeedStatus;
import io.claimwire.record.RecordStatus;
import io.claimwire.schemas.Topics;
import io.claimwire.sink.ledger.ClaimFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ClaimStore} promises. */
abstract class ClaimStoreContract {

    static final SourcePartition CLAIMS_0 = new SourcePartition(Topics.CLAIMS.name(), 0);
    static final SourcePartition CLAIMS_1 = new SourcePartition(Topics.CLAIMS.name(), 1);

    ClaimStore store;

    /** An empty store. */
    abstract ClaimStore open();

    /** Revision of each row of a table by key; 0 in a table without revisions. */
    abstract Map<String, Long> rows(String table);

    /** When a claim's row was first seen. */
    abstract Instant firstSeen(String claimId);

    @BeforeEach
    void openStore() {
        store = open();
        store.nextOffsets(Set.of(CLAIMS_0, CLAIMS_1));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    static Change change(Claim claim) {
        return new Change(Topics.CLAIMS.name(), claim.getClaimId(), claim);
    }

    static StoreBatch batch(SourcePartition partition, long expected, long next, Change... changes) {
        return new StoreBatch(Arrays.asList(changes), Map.of(partition, new StoreBatch.Move(expected, next)));
    }

    static Claim revision(String name, long revision) {
        return claim(name, "article").setRevision(revision).build();
    }

    private static String id(String name) {
        return claim(name, "article").getClaimId();
    }

    private static WriteOutcome.Rows claims(WriteOutcome outcome) {
        return ((WriteOutcome.Committed) outcome).rows().get("claims");
    }

    @Test
    void rowsAndOffsetsGoInTogether() {
        WriteOutcome outcome = store.write(batch(CLAIMS_0, 0, 7, change(revision("a", 1)), change(revision("b", 1))));

        assertThat(claims(outcome)).isEqualTo(new WriteOutcome.Rows(2, 0));
        assertThat(rows("claims")).containsOnly(Map.entry(id("a"), 1L), Map.entry(id("b"), 1L));
        assertThat(store.nextOffsets(Set.of(CLAIMS_0, CLAIMS_1)))
                .containsEntry(CLAIMS_0, 7L)
                .containsEntry(CLAIMS_1, 0L);
    }

    @Test
    void aBatchFromElsewhereThanTheStoredOffsetChangesNothing() {
        store.write(batch(CLAIMS_0, 0, 7, change(revision("a", 1))));

        WriteOutcome second = store.write(batch(CLAIMS_0, 0, 7, change(revision("a", 2)), change(revision("b", 1))));
        WriteOutcome onlyOneOfTwo = store.write(new StoreBatch(
                List.of(change(revision("c", 1))),
                Map.of(CLAIMS_0, new StoreBatch.Move(3, 9), CLAIMS_1, new StoreBatch.Move(0, 9))));

        assertThat(second).isInstanceOf(WriteOutcome.Superseded.class);
        assertThat(onlyOneOfTwo).isInstanceOf(WriteOutcome.Superseded.class);
        assertThat(rows("claims")).containsOnly(Map.entry(id("a"), 1L));
        assertThat(store.nextOffsets(Set.of(CLAIMS_0, CLAIMS_1)))
                .containsEntry(CLAIMS_0, 7L)
                .containsEntry(CLAIMS_1, 0L);
    }

    @Test
    void theHighestRevisionStandsWhateverTheOrder() {
        store.write(
                batch(CLAIMS_0, 0, 1, change(revision("a", 3)), change(revision("a", 2)), change(revision("b", 1))));
        WriteOutcome outcome = store.write(batch(CLAIMS_0, 1, 2, change(revision("a", 1)), change(revision("b", 2))));

        assertThat(claims(outcome)).isEqualTo(new WriteOutcome.Rows(1, 1));
        assertThat(rows("claims")).containsOnly(Map.entry(id("a"), 3L), Map.entry(id("b"), 2L));
    }

    @Test
    void theSameRecordsAgainDoubleNothing() {
        store.write(batch(CLAIMS_0, 0, 1, change(revision("a", 1)), change(revision("a", 1))));
        store.write(batch(CLAIMS_0, 1, 2, change(revision("a", 1))));

        assertThat(rows("claims")).containsOnly(Map.entry(id("a"), 1L));
    }

    @Test
    void aRetractedClaimKeepsItsRow() {
        Claim retracted = claim("a", "article")
                .setRevision(2)
                .setStatus(RecordStatus.RETRACTED)
                .build();
        store.write(batch(CLAIMS_0, 0, 1, change(revision("a", 1))));
        store.write(batch(CLAIMS_0, 1, 2, change(retracted)));

        assertThat(rows("claims")).containsOnly(Map.entry(id("a"), 2L));
    }

    @Test
    void theInstantFirstSeenNeverChanges() {
        Claim moved = claim("a", "article")
                .setRevision(2)
                .setFirstSeenAt(ClaimFixtures.PUBLISHED.plus(Duration.ofDays(70)))
                .build();
        Instant first = revision("a", 1).getFirstSeenAt();
        store.write(batch(CLAIMS_0, 0, 1, change(revision("a", 1))));
        store.write(batch(CLAIMS_0, 1, 2, change(moved)));

        assertThat(rows("claims")).containsOnly(Map.entry(id("a"), 2L));
        assertThat(firstSeen(id("a"))).isEqualTo(first);
    }

    @Test
    void aFeedsLatestStatusStandsAndAMarkOfItsEndRemovesIt() {
        String topic = Topics.FEED_STATUS.name();
        SourcePartition partition = new SourcePartition(topic, 0);
        store.nextOffsets(Set.of(partition));
        for (String feed : List.of("stays", "goes")) {
            store.write(batch(
                    partition,
                    store.nextOffsets(Set.of(partition)).get(partition),
                    store.nextOffsets(Set.of(partition)).get(partition) + 1,
                    new Change(topic, feed, status(feed))));
        }
        store.write(batch(partition, 2, 3, new Change(topic, "goes", null)));

        assertThat(rows("feed_status")).containsOnlyKeys("stays");
    }

    @Test
    void marksOfOtherTopicsRemoveNothing() {
        store.write(batch(CLAIMS_0, 0, 1, change(revision("a", 1))));
        store.write(batch(CLAIMS_0, 1, 2, new Change(Topics.CLAIMS.name(), id("a"), null)));

        assertThat(rows("claims")).containsOnlyKeys(id("a"));
    }

    @Test
    void whatWasLastSeenBeforeTheRetentionGoes() {
        Instant now = ClaimFixtures.PUBLISHED;
        Claim old = claim("old", "article")
                .setFirstSeenAt(now.minus(Duration.ofDays(401)))
                .build();
        Claim young = claim("young", "article").setFirstSeenAt(now).build();
        Article oldArticle = Article.newBuilder()
                .setArticleId("old")
                .setFetchedAt(now.minus(Duration.ofDays(401)))
                .build();
        store.write(batch(
                CLAIMS_0, 0, 1, change(old), change(young), new Change(Topics.ARTICLES.name(), "old", oldArticle)));

        store.purge(now.minus(Duration.ofDays(400)));

        assertThat(rows("claims")).containsOnlyKeys(young.getClaimId());
        assertThat(rows("articles")).isEmpty();
        assertThat(store.nextOffsets(Set.of(CLAIMS_0))).containsEntry(CLAIMS_0, 1L);
    }

    private static SpecificRecord status(String feed) {
        return FeedStatus.newBuilder()
                .setFeedId(feed)
                .setState(FeedState.ACTIVE)
                .build();
    }
}
