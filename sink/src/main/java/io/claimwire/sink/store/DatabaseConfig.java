package io.claimwire.sink.store;

import static org.apache.kafka.common.config.ConfigDef.Range.between;

import io.claimwire.runtime.config.Configuration;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;

/**
 * How the database is reached.
 *
 * @param url JDBC address of a PostgreSQL database
 * @param user who connects: for {@code init} the owner of the tables, else a member of a role of {@link Migrations}
 * @param password its password, empty for none
 * @param poolSize most connections of this process
 */
public record DatabaseConfig(String url, String user, String password, int poolSize) {

    public static final String URL = "database.url";
    public static final String USER = "database.user";
    public static final String PASSWORD = "database.password";
    public static final String POOL_SIZE = "database.pool.size";

    /** Declares the keys. */
    public static ConfigDef definition() {
        return new ConfigDef()
                .define(
                        URL,
                        Type.STRING,
                        "jdbc:postgresql://127.0.0.1:5432/claimwire",
                        new ConfigDef.NonEmptyString(),
                        Importance.HIGH,
                        "JDBC address of the PostgreSQL database, with TLS settings if needed.")
                .define(
                        USER,
                        Type.STRING,
                        "claimwire",
                        new ConfigDef.NonEmptyString(),
                        Importance.HIGH,
                        "Who connects: for init the owner of the tables, for store a member of claimwire_writer, for"
                                + " commands that only read a member of claimwire_reader.")
                .define(PASSWORD, Type.PASSWORD, "", Importance.HIGH, "The database user's password; empty for none.")
                .define(
                        POOL_SIZE,
                        Type.INT,
                        2,
                        between(1, 64),
                        Importance.LOW,
                        "Most database connections of this process.");
    }

    /** Reads the keys. */
    public static DatabaseConfig from(Configuration configuration) {
        return new DatabaseConfig(
                configuration.string(URL),
                configuration.string(USER),
                configuration.secret(PASSWORD),
                configuration.integer(POOL_SIZE));
    }

    /** Without the password: it must not reach a log. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
