package io.claimwire.sink.store;

import static org.apache.kafka.common.config.ConfigDef.Range.between;

import io.claimwire.runtime.config.Configuration;
import java.time.Duration;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;

/**
 * Keys of the store writer, beside those of {@link DatabaseConfig}.
 *
 * @param batchSize most records of a transaction
 * @param batchWait longest time that the broker gathers records for one
 * @param retention how long rows are kept after they were last seen
 */
public record StoreConfig(int batchSize, Duration batchWait, Duration retention) {

    public static final String BATCH_SIZE = "store.batch.size";
    public static final String BATCH_WAIT_MS = "store.batch.wait.ms";
    public static final String RETENTION_DAYS = "store.retention.days";

    /** Declares the keys, those of the database with them. */
    public static ConfigDef definition() {
        return DatabaseConfig.definition()
                .define(
                        BATCH_SIZE,
                        Type.INT,
                        500,
                        between(1, 10_000),
                        Importance.LOW,
                        "Most records that are written in one database transaction.")
                .define(
                        BATCH_WAIT_MS,
                        Type.INT,
                        200,
                        between(0, 10_000),
                        Importance.LOW,
                        "Longest time that records are gathered for one transaction, in milliseconds.")
                .define(
                        RETENTION_DAYS,
                        Type.INT,
                        400,
                        between(1, 36_500),
                        Importance.MEDIUM,
                        "Days after which rows are purged: claims by the article's first fetch, articles by their last,"
                                + " statements and tallies by when they were last seen.");
    }

    /** Reads the keys. */
    public static StoreConfig from(Configuration configuration) {
        return new StoreConfig(
                configuration.integer(BATCH_SIZE),
                Duration.ofMillis(configuration.integer(BATCH_WAIT_MS)),
                Duration.ofDays(configuration.integer(RETENTION_DAYS)));
    }
}
