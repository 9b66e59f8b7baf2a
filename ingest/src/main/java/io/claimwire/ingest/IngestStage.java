package io.claimwire.ingest;

import io.claimwire.ingest.canary.CanarySite;
import io.claimwire.ingest.fetch.Fetcher;
import io.claimwire.ingest.fetch.HttpFetcher;
import io.claimwire.runtime.Stage;
import io.claimwire.runtime.StageContext;
import io.claimwire.runtime.StageDefinition;
import io.claimwire.runtime.StageHealth;
import io.claimwire.runtime.config.CommonConfig;
import io.claimwire.runtime.streams.StreamsRunner;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** The ingest stage: feeds and pages in. */
public final class IngestStage implements StageDefinition {

    static final String NAME = "ingest";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "Polls the feeds, fetches the pages of their entries, and sends every new or changed page.";
    }

    @Override
    public ConfigDef config() {
        return IngestConfig.definition();
    }

    @Override
    public Stage create(StageContext context) {
        IngestConfig config = IngestConfig.from(context.configuration());
        IngestMeters meters = new IngestMeters(context.meters(), context.clock());
        Fetcher fetcher = new HttpFetcher(config.fetch(), config.guard(), context.clock(), meters::bytesRead);
        IngestParts parts = new IngestParts(
                config,
                fetcher,
                new Semaphore(config.maxInFlight()),
                context.clock(),
                () -> ThreadLocalRandom.current().nextDouble(),
                meters);
        int partitions = CommonConfig.from(context.configuration()).partitions();
        var topology =
                IngestTopology.build(parts, partitions, context.configuration().registry());
        CanarySite canary = canary(config, context.clock());
        return new WithFetcher(new StreamsRunner(NAME, topology, context), fetcher, canary);
    }

    private static @Nullable CanarySite canary(IngestConfig config, Clock clock) {
        if (config.canaryPort() == 0) {
            return null;
        }
        try {
            return CanarySite.start(config.canaryPort(), clock);
        } catch (IOException e) {
            throw new ConfigException(
                    IngestConfig.CANARY_PORT,
                    config.canaryPort(),
                    "another program listens on it; choose another port");
        }
    }

    /** The runner, and what ends after it. */
    private record WithFetcher(
            Stage runner, Fetcher fetcher, @Nullable CanarySite canary) implements Stage {
        @Override
        public String name() {
            return runner.name();
        }

        @Override
        public void start() {
            runner.start();
        }

        @Override
        public StageHealth health() {
            return runner.health();
        }

        @Override
        public String describe() {
            return runner.describe();
        }

        @Override
        public void close(Duration timeout) {
            runner.close(timeout);
            fetcher.close();
            if (canary != null) {
                canary.close();
            }
        }
    }
}
