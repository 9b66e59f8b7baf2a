package io.claimwire.sink.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Connections to the database. Failures come as {@link StoreUnavailable} or {@link DataRefused}. */
final class Database implements AutoCloseable {

    private static final long CONNECT_MS = 5_000;

    /**
     * Bounds of waiting: the server ends a statement after half a minute and gives up a lock after ten seconds;
     * an answer that a broken network holds back is given up a little later.
     */
    private static final String SESSION = "-c statement_timeout=30000 -c lock_timeout=10000 -c timezone=UTC";

    private static final String SOCKET_TIMEOUT_SECONDS = "45";

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
    }

    /** Opens the pool; a database that is away does not fail it. */
    static Database open(DatabaseConfig config, String application) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(application);
        pool.setJdbcUrl(config.url());
        pool.setUsername(config.user());
        pool.setPassword(config.password());
        pool.setMaximumPoolSize(config.poolSize());
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(CONNECT_MS);
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("ApplicationName", application);
        pool.addDataSourceProperty("options", SESSION);
        pool.addDataSourceProperty("socketTimeout", SOCKET_TIMEOUT_SECONDS);
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return new Database(new HikariDataSource(pool));
    }

    <T> T read(HandleCallback<T, RuntimeException> question) {
        return failing(() -> jdbi.withHandle(question));
    }

    <T> T inTransaction(HandleCallback<T, RuntimeException> work) {
        return failing(() -> jdbi.inTransaction(work));
    }

    @Override
    public void close() {
        pool.close();
    }

    private static <T> T failing(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreUnavailable | DataRefused | OtherWriter known) {
            throw known;
        } catch (RuntimeException e) {
            throw SqlFailures.of(e);
        }
    }
}
