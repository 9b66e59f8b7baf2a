package io.claimwire.server.init;

import io.claimwire.runtime.config.Configuration;
import io.claimwire.server.OperatorException;
import io.claimwire.sink.store.DatabaseConfig;
import io.claimwire.sink.store.Migrations;

/** Migrates the database. */
final class DatabaseSetup {

    private DatabaseSetup() {}

    /** What was done, in words. */
    static String run(Configuration configuration) {
        try {
            int applied = Migrations.migrate(DatabaseConfig.from(configuration));
            return applied == 0 ? "up to date" : applied + " migrations applied";
        } catch (Migrations.MigrationFailed e) {
            throw new OperatorException(
                    e.getMessage() + " (is it up, and are " + DatabaseConfig.URL + ", " + DatabaseConfig.USER + " and "
                            + DatabaseConfig.PASSWORD + " right?)",
                    e);
        }
    }
}
