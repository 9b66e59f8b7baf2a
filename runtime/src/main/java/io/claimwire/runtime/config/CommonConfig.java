package io.claimwire.runtime.config;

import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Range.between;

import java.time.Duration;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;

/**
 * Keys that all stages share.
 *
 * @param bootstrapServers Kafka brokers, {@code host:port}, comma-separated
 * @param schemaRegistryUrl base address of the registry's Confluent API
 * @param applicationPrefix begins every consumer group, transactional id and internal topic
 * @param stateDirectory where state stores live
 * @param healthHost address that the health server listens on
 * @param healthPort its port; 0 takes a free one
 * @param streamThreads threads a stage
 * @param commitInterval longest time between two commits
 * @param partitions partitions of each topic, fixed once they exist
 * @param replicationFactor replicas of each topic, also of internal ones; -1 is the broker's default
 * @param threadReplacements how often a dead stream thread is replaced within an hour before the stage gives up
 */
public record CommonConfig(
        String bootstrapServers,
        String schemaRegistryUrl,
        String applicationPrefix,
        String stateDirectory,
        String healthHost,
        int healthPort,
        int streamThreads,
        Duration commitInterval,
        int partitions,
        int replicationFactor,
        int threadReplacements) {

    public static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
    public static final String SCHEMA_REGISTRY_URL = "schema.registry.url";
    public static final String APPLICATION_PREFIX = "application.prefix";
    public static final String STATE_DIRECTORY = "state.dir";
    public static final String HEALTH_HOST = "health.host";
    public static final String HEALTH_PORT = "health.port";
    public static final String STREAM_THREADS = "stream.threads";
    public static final String COMMIT_INTERVAL_MS = "commit.interval.ms";
    public static final String PARTITIONS = "topic.partitions";
    public static final String REPLICATION_FACTOR = "topic.replication.factor";
    public static final String THREAD_REPLACEMENTS = "thread.replacements.per.hour";

    /** Declares the keys. */
    public static ConfigDef definition() {
        return new ConfigDef()
                .define(
                        BOOTSTRAP_SERVERS,
                        Type.STRING,
                        "127.0.0.1:9092",
                        new ConfigDef.NonEmptyString(),
                        Importance.HIGH,
                        "Kafka brokers to start from, host:port, comma-separated.")
                .define(
                        SCHEMA_REGISTRY_URL,
                        Type.STRING,
                        "http://127.0.0.1:8081",
                        new ConfigDef.NonEmptyString(),
                        Importance.HIGH,
                        "Base address of a schema registry that speaks Confluent's API.")
                .define(
                        APPLICATION_PREFIX,
                        Type.STRING,
                        "claimwire",
                        new ConfigDef.NonEmptyString(),
                        Importance.LOW,
                        "Begins the name of every consumer group, transactional id and internal topic.")
                .define(
                        STATE_DIRECTORY,
                        Type.STRING,
                        "state",
                        new ConfigDef.NonEmptyString(),
                        Importance.MEDIUM,
                        "Directory of the state stores; rebuilt from Kafka where it is empty.")
                .define(
                        HEALTH_HOST,
                        Type.STRING,
                        "127.0.0.1",
                        new ConfigDef.NonEmptyString(),
                        Importance.LOW,
                        "Address that /live, /ready, /metrics, /topology and /info are served on.")
                .define(
                        HEALTH_PORT,
                        Type.INT,
                        8085,
                        between(0, 65535),
                        Importance.MEDIUM,
                        "Port of the health server; 0 takes a free one.")
                .define(
                        STREAM_THREADS,
                        Type.INT,
                        1,
                        between(1, 64),
                        Importance.MEDIUM,
                        "Stream threads of a stage in this process.")
                .define(
                        COMMIT_INTERVAL_MS,
                        Type.INT,
                        500,
                        between(50, 30_000),
                        Importance.LOW,
                        "Longest time between two commits, in milliseconds; results are visible after it.")
                .define(
                        PARTITIONS,
                        Type.INT,
                        io.claimwire.schemas.Topics.DEFAULT_PARTITIONS,
                        between(1, 1024),
                        Importance.MEDIUM,
                        "Partitions of each topic. Fixed when init creates the topics: it caps the instances.")
                .define(
                        REPLICATION_FACTOR,
                        Type.INT,
                        -1,
                        between(-1, 32),
                        Importance.MEDIUM,
                        "Replicas of each topic, internal ones too; -1 takes the broker's default.")
                .define(
                        THREAD_REPLACEMENTS,
                        Type.INT,
                        10,
                        atLeast(0),
                        Importance.LOW,
                        "How often a dead stream thread is replaced within an hour before the stage gives up."
                                + " Failures while the registry or the brokers are away do not count.");
    }

    /** Reads the keys. */
    public static CommonConfig from(Configuration configuration) {
        return new CommonConfig(
                configuration.string(BOOTSTRAP_SERVERS),
                configuration.string(SCHEMA_REGISTRY_URL),
                configuration.string(APPLICATION_PREFIX),
                configuration.string(STATE_DIRECTORY),
                configuration.string(HEALTH_HOST),
                configuration.integer(HEALTH_PORT),
                configuration.integer(STREAM_THREADS),
                Duration.ofMillis(configuration.integer(COMMIT_INTERVAL_MS)),
                configuration.integer(PARTITIONS),
                configuration.integer(REPLICATION_FACTOR),
                configuration.integer(THREAD_REPLACEMENTS));
    }
}
