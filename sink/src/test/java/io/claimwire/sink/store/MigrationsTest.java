package io.claimwire.sink.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void mayRunAgainAtAnyTime() {
        DatabaseConfig database = TestDatabase.empty();

        assertThat(Migrations.migrate(database)).isPositive();
        assertThat(Migrations.migrate(database)).isZero();
    }

    @Test
    void refusesADatabaseOfANewerVersion() {
        DatabaseConfig database = TestDatabase.migrated();
        TestDatabase.execute(
                database,
                "INSERT INTO schema_history SELECT 99, '99', description, type, 'V99__later.sql', 1, installed_by,"
                        + " now(), 1, true FROM schema_history LIMIT 1");

        assertThatThrownBy(() -> Migrations.migrate(database))
                .isInstanceOf(Migrations.MigrationFailed.class)
                .hasMessageContaining("99");
    }

    @Test
    void saysWhichDatabaseDoesNotAnswerAndNotThePassword() {
        DatabaseConfig away = new DatabaseConfig("jdbc:postgresql://127.0.0.1:1/none", "nobody", "hush-hush", 1);

        assertThatThrownBy(() -> Migrations.migrate(away))
                .isInstanceOf(Migrations.MigrationFailed.class)
                .hasMessageContaining("nobody at jdbc:postgresql://127.0.0.1:1/none")
                .hasMessageNotContaining("hush-hush");
    }

    @Test
    void readersReadAndWritersWriteAndNeitherChangesTables() throws SQLException {
        DatabaseConfig database = TestDatabase.migrated();
        String insert = "INSERT INTO sink_offsets VALUES ('t', 0, 1)";
        try (Connection connection = TestDatabase.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE claimwire_writer");
            statement.execute(insert);
            statement.execute("SELECT ensure_claims_month(date '2026-11-24')");
            assertThatThrownBy(() -> statement.execute("DROP TABLE articles")).hasMessageContaining("owner");
            statement.execute("RESET ROLE");
            statement.execute("SET ROLE claimwire_reader");
            statement.execute("SELECT * FROM contested_last_week");
            statement.execute("SELECT * FROM claims_on_place_and_day");
            assertThatThrownBy(() -> statement.execute(insert)).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("SELECT ensure_claims_month(date '2026-12-24')"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void monthsAreMadeOnceAndDroppedWhenTheyArePast() throws SQLException {
        DatabaseConfig database = TestDatabase.migrated();
        try (Connection connection = TestDatabase.connect(database);
                Statement statement = connection.createStatement()) {
            for (String day : List.of("2025-12-31", "2026-01-31", "2026-02-01", "2026-02-28", "1970-01-01")) {
                statement.execute("SELECT ensure_claims_month(date '" + day + "')");
            }
            assertThat(partitions(statement))
                    .containsExactly("claims_2025_12", "claims_2026_01", "claims_2026_02", "claims_other");

            statement.execute("SELECT drop_claims_months(date '2026-02-15')");
            assertThat(partitions(statement)).containsExactly("claims_2026_02", "claims_other");
        }
    }

    private static List<String> partitions(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'claims'::regclass ORDER BY 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
