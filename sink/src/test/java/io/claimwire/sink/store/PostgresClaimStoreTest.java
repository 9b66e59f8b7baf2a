package io.claimwire.sink.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwire.record.Article;
import io.claimwire.record.Claim;
import io.claimwire.record.ContestReason;
import io.claimwire.record.DateInterval;
import io.claimwire.record.Modifier;
import io.claimwire.record.Outcome;
import io.claimwire.record.Place;
import io.claimwire.record.Quantity;
import io.claimwire.record.RecordStatus;
import io.claimwire.record.SourceFigure;
import io.claimwire.record.Span;
import io.claimwire.record.Stance;
import io.claimwire.record.Statement;
import io.claimwire.record.StatementChange;
import io.claimwire.record.Tally;
import io.claimwire.record.TextSlot;
import io.claimwire.schemas.Topics;
import io.claimwire.sink.ledger.ClaimFixtures;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostgresClaimStoreTest extends ClaimStoreContract {

    private static final Map<String, String> KEYS =
            Map.of("claims", "claim_id", "articles", "article_id", "feed_status", "feed_id");

    private DatabaseConfig config;

    @Override
    ClaimStore open() {
        config = TestDatabase.migrated();
        return PostgresClaimStore.open(config);
    }

    @Override
    Map<String, Long> rows(String table) {
        String revision = table.equals("feed_status") ? "0" : "revision";
        Map<String, Long> rows = new HashMap<>();
        query("SELECT " + KEYS.get(table) + ", " + revision + " FROM " + table, row -> {
            Long before = rows.put(row.getString(1), row.getLong(2));
            assertThat(before).as("a second row of one key").isNull();
        });
        return rows;
    }

    @Override
    Instant firstSeen(String claimId) {
        Map<String, Instant> seen = new HashMap<>();
        query(
                "SELECT claim_id, first_seen_at FROM claims",
                row -> seen.put(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()));
        return seen.get(claimId);
    }

    @Test
    void everyColumnOfAClaimIsFilled() {
        Claim full = fullClaim().build();
        store.write(batch(CLAIMS_0, 0, 1, change(full)));

        query("SELECT * FROM claims", row -> {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                assertThat(row.getObject(i))
                        .as(row.getMetaData().getColumnName(i))
                        .isNotNull();
            }
            assertThat(row.getString("numeral")).isEqualTo("about 600");
            assertThat(row.getString("spans")).contains("\"evidence\": [10, 90]");
            assertThat(row.getObject("day", LocalDate.class)).isEqualTo("2026-03-01");
        });
    }

    @Test
    void charactersThatCannotBeStoredAreReplaced() {
        Claim garbage = fullClaim()
                .setTitle("nul \u0000 and half \ud800 of a pair")
                .setCarriers(List.of("E\u0000FE"))
                .setSource(new TextSlot("po\u0000lice", null))
                .build();
        Statement statement = Statement.newBuilder()
                .setStatementId("s")
                .setSource("\u0000")
                .setHistory(List.of(new StatementChange(Instant.EPOCH, "c\u0000", null, Stance.CLAIMED)))
                .build();
        store.write(batch(CLAIMS_0, 0, 1, change(garbage), new Change(Topics.STATEMENTS.name(), "s", statement)));

        query("SELECT title, carriers[1], source FROM claims", row -> {
            assertThat(row.getString(1)).isEqualTo("nul \ufffd and half \ufffd of a pair");
            assertThat(row.getString(2)).isEqualTo("E\ufffdFE");
            assertThat(row.getString(3)).isEqualTo("po\ufffdlice");
        });
        assertThat(count("statements")).isEqualTo(1);
    }

    @Test
    void aRowThatCannotBeStoredIsRefusedAndTakesTheWholeBatchWithIt() {
        Claim impossible =
                fullClaim().setFirstSeenAt(Instant.ofEpochMilli(Long.MAX_VALUE)).build();

        assertThatThrownBy(() -> store.write(batch(CLAIMS_0, 0, 2, change(revision("a", 1)), change(impossible))))
                .isInstanceOf(DataRefused.class);
        assertThat(rows("claims")).isEmpty();
        assertThat(store.nextOffsets(Set.of(CLAIMS_0))).containsEntry(CLAIMS_0, 0L);
    }

    @Test
    void troubleInTheMiddleLeavesNothingBehind() {
        TestDatabase.execute(config, "ALTER TABLE tallies RENAME TO tallies_away");
        StoreBatch batch = batch(
                CLAIMS_0,
                0,
                2,
                change(revision("a", 1)),
                new Change(Topics.TALLIES.name(), "t", Tally.newBuilder().build()));

        assertThatThrownBy(() -> store.write(batch))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("run `claimwire init`");
        assertThat(rows("claims")).isEmpty();

        TestDatabase.execute(config, "ALTER TABLE tallies_away RENAME TO tallies");
        assertThat(store.write(batch)).isInstanceOf(WriteOutcome.Committed.class);
        assertThat(rows("claims")).hasSize(1);
    }

    @Test
    void goesOnAfterItsConnectionsWereKilled() {
        store.write(batch(CLAIMS_0, 0, 1, change(revision("a", 1))));
        TestDatabase.execute(
                config,
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND application_name = 'claimwire-store'");
        StoreBatch next = batch(CLAIMS_0, 1, 2, change(revision("b", 1)));

        WriteOutcome outcome = null;
        for (int attempt = 0; attempt < 5 && outcome == null; attempt++) {
            try {
                outcome = store.write(next);
            } catch (StoreUnavailable e) {
                assertThat(e.kind()).isIn("connection", "operator");
            }
        }
        assertThat(outcome).isInstanceOf(WriteOutcome.Committed.class);
        assertThat(rows("claims")).hasSize(2);
    }

    @Test
    void ofTwoWritersOneCommits() {
        try (ClaimStore other = PostgresClaimStore.open(config)) {
            other.write(batch(CLAIMS_0, 0, 5, change(revision("theirs", 1))));

            assertThat(store.write(batch(CLAIMS_0, 0, 5, change(revision("ours", 1)))))
                    .isInstanceOf(WriteOutcome.Superseded.class);
        }
        assertThat(rows("claims")).hasSize(1);
    }

    @Test
    void monthsAreMadeOnDemandInUtc() {
        store.write(batch(
                CLAIMS_0,
                0,
                1,
                change(fullClaim()
                        .setFirstSeenAt(Instant.parse("2026-03-31T23:59:59.999Z"))
                        .build()),
                change(ClaimFixtures.claim("next", "x")
                        .setFirstSeenAt(Instant.parse("2026-04-01T00:00:00Z"))
                        .build())));

        assertThat(count("claims_2026_03")).isEqualTo(1);
        assertThat(count("claims_2026_04")).isEqualTo(1);
        assertThat(count("claims_other")).isZero();
    }

    @Test
    void viewsAnswerTheThreeQuestions() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Tally tally = Tally.newBuilder()
                .setTallyId("t")
                .setOutcome(Outcome.KILLED)
                .setPlace(place())
                .setContested(true)
                .setContestReasons(List.of(ContestReason.DENIED))
                .setSources(
                        List.of(SourceFigure.newBuilder().setSource("police").build()))
                .setLastSeen(now)
                .build();
        Statement statement = Statement.newBuilder()
                .setStatementId("s")
                .setTallyId("t")
                .setSource("police")
                .setQuantity(new Quantity(5L, 5L, Modifier.EXACT))
                .setLastSeen(now)
                .build();
        store.write(batch(
                CLAIMS_0,
                0,
                1,
                change(fullClaim().build()),
                change(fullClaim()
                        .setClaimId("gone")
                        .setStatus(RecordStatus.RETRACTED)
                        .build()),
                new Change(Topics.TALLIES.name(), "t", tally),
                new Change(Topics.STATEMENTS.name(), "s", statement)));

        assertThat(count("claims_on_place_and_day WHERE place_id = 'name:varnik' AND day = '2026-03-01'"))
                .isEqualTo(1);
        assertThat(count("claims_on_place_and_day WHERE place_names @> ARRAY['Varnik']"))
                .isEqualTo(1);
        assertThat(count("who_says_what WHERE tally_id = 't' AND source = 'police' AND quantity_lower = 5"))
                .isEqualTo(1);
        assertThat(count("contested_last_week WHERE place = 'Varnik'")).isEqualTo(1);
    }

    @Test
    void theReaderListsWhatIsThere() {
        Instant now = Instant.parse("2026-03-02T10:00:00Z");
        Tally.Builder tally = Tally.newBuilder()
                .setTallyId("t")
                .setOutcome(Outcome.KILLED)
                .setPlace(place())
                .setDay(LocalDate.of(2026, 3, 1))
                .setHighest(600L)
                .setContested(true)
                .setLastSeen(now);
        Statement statement = Statement.newBuilder()
                .setStatementId("s")
                .setTallyId("t")
                .setSource("police")
                .build();
        store.write(batch(
                CLAIMS_0,
                0,
                1,
                change(fullClaim().build()),
                new Change(
                        Topics.ARTICLES.name(),
                        "a",
                        Article.newBuilder().setArticleId("a").build()),
                new Change(Topics.TALLIES.name(), "t", tally.build()),
                new Change(
                        Topics.TALLIES.name(),
                        "u",
                        Tally.newBuilder(tally.build())
                                .setTallyId("u")
                                .setContested(false)
                                .setPlace(null)
                                .build()),
                new Change(Topics.STATEMENTS.name(), "s", statement)));

        try (ClaimReader reader = ClaimReader.open(config)) {
            assertThat(reader.tallies(TallyFilter.latest(10)))
                    .extracting(TallyRow::tallyId)
                    .containsExactly("t", "u");
            assertThat(reader.tallies(TallyFilter.contested(10)))
                    .singleElement()
                    .returns(600L, TallyRow::highest)
                    .returns(null, TallyRow::lowest)
                    .returns("Varnik", TallyRow::place);
            assertThat(reader.tallies(new TallyFilter("VARNIK", Outcome.KILLED, true, LocalDate.of(2026, 3, 1), 10)))
                    .hasSize(1);
            assertThat(reader.tallies(new TallyFilter(null, Outcome.INJURED, null, null, 10)))
                    .isEmpty();
            assertThat(reader.statements("t")).extracting(StatementRow::source).containsExactly("police");
            assertThat(reader.newestClaims(5)).singleElement().returns("the police of Varnik", ClaimRow::source);
            assertThat(reader.counts()).isEqualTo(new ClaimReader.Counts(1, 1, 2, 1));
            assertThat(reader.lastCommit()).isAfter(Instant.EPOCH);
        }
    }

    private static Claim.Builder fullClaim() {
        Span span = new Span(10L, 90L);
        return ClaimFixtures.claim("full", "article")
                .setCarriers(List.of("EFE"))
                .setTitle("Title")
                .setLanguage("en")
                .setQuantity(new Quantity(600L, 600L, Modifier.APPROXIMATE))
                .setNumeral(new TextSlot("about 600", span))
                .setAffected(new TextSlot("soldiers", span))
                .setAffectedSide("RU")
                .setActor(new TextSlot("rebels", span))
                .setSource(new TextSlot("the police of Varnik", span))
                .setCue(new TextSlot("said", span))
                .setPlaces(List.of(place()))
                .setDate(new DateInterval(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 1), span))
                .setEvidence(new TextSlot("Police said that about 600 soldiers were killed.", span));
    }

    private static Place place() {
        return new Place("Varnik", new Span(1L, 7L), "name:varnik", "UA", 50.5, 30.5);
    }

    private long count(String from) {
        long[] count = new long[1];
        query("SELECT count(*) FROM " + from, row -> count[0] = row.getLong(1));
        return count[0];
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, RowReader reader) {
        try (Connection connection = TestDatabase.connect(config);
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
