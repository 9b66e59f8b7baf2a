package io.claimwire.sink.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the database's schema to this version. Only {@code init} calls it: the stages have no right to change
 * tables. It may run again at any time, also while stages write.
 *
 * <p>It makes three roles that cannot log in, for an operator to grant to users: {@code claimwire_migrator} may
 * create and change tables, {@code claimwire_writer} writes rows, {@code claimwire_reader} reads them. Where the
 * connecting user may not create roles and they are not there, they are left out and the owner does all three.
 */
public final class Migrations {

    private static final String LOCATION = "classpath:io/claimwire/sink/store/migrations";

    private Migrations() {}

    /**
     * Migrates.
     *
     * @return how many migrations were applied, 0 where the schema was of this version
     * @throws MigrationFailed where the database does not answer, refuses, or is of a newer version
     */
    public static int migrate(DatabaseConfig database) {
        try {
            return Flyway.configure()
                    .dataSource(database.url(), database.user(), database.password())
                    .locations(LOCATION)
                    .table("schema_history")
                    .baselineOnMigrate(false)
                    .ignoreMigrationPatterns("")
                    .failOnMissingLocations(true)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException e) {
            throw new MigrationFailed(
                    "the database's schema cannot be migrated (" + database + "): " + e.getMessage(), e);
        }
    }

    /** The schema is not of this version; nothing was half done, each migration is one transaction. */
    public static final class MigrationFailed extends RuntimeException {
        MigrationFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
