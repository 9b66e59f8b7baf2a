package io.claimwire.sink.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for the tests of this JVM, and a database of its own for each that asks. */
final class TestDatabase {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private TestDatabase() {}

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "60")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An empty database. */
    static DatabaseConfig empty() {
        String name = "test_" + NEXT.incrementAndGet();
        execute(Server.POSTGRES.getJdbcUrl("postgres", "postgres"), "CREATE DATABASE " + name);
        return of(name);
    }

    /** A migrated database: a copy of one that was. */
    static DatabaseConfig migrated() {
        String name = "test_" + NEXT.incrementAndGet();
        execute(
                Server.POSTGRES.getJdbcUrl("postgres", "postgres"),
                "CREATE DATABASE " + name + " TEMPLATE " + Template.NAME);
        return of(name);
    }

    private static final class Template {
        static final String NAME = make();

        private static String make() {
            DatabaseConfig database = empty();
            Migrations.migrate(database);
            return database.url().replaceFirst(".*/(test_[0-9]+).*", "$1");
        }
    }

    private static DatabaseConfig of(String name) {
        return new DatabaseConfig(Server.POSTGRES.getJdbcUrl("postgres", name), "postgres", "", 2);
    }

    static void execute(DatabaseConfig database, String sql) {
        execute(database.url(), sql);
    }

    static Connection connect(DatabaseConfig database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
