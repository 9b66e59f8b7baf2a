package io.claimwire.server.command;

import io.claimwire.runtime.config.CommonConfig;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.server.OperatorException;
import io.claimwire.server.log.Logging;
import io.claimwire.server.stages.RunningStages;
import io.claimwire.server.stages.Stages;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One stage against an existing cluster, until the process is told to stop. */
abstract class StageCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(StageCommand.class);
    private static final long WATCH_MILLIS = 1_000;

    private final String stage;

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Mixin
    private Verbosity verbosity = new Verbosity();

    StageCommand(String stage) {
        this.stage = stage;
    }

    @Command(
            name = "ingest",
            mixinStandardHelpOptions = true,
            description = "Runs the stage that fetches feeds and pages, until it is told to stop.")
    static final class Ingest extends StageCommand {
        Ingest() {
            super("ingest");
        }
    }

    @Command(
            name = "enrich",
            mixinStandardHelpOptions = true,
            description = "Runs the stage that reads articles and claims off pages, until it is told to stop.")
    static final class Enrich extends StageCommand {
        Enrich() {
            super("enrich");
        }
    }

    @Command(
            name = "ledger",
            mixinStandardHelpOptions = true,
            description = "Runs the stage that keeps statements and tallies, until it is told to stop.")
    static final class Ledger extends StageCommand {
        Ledger() {
            super("ledger");
        }
    }

    @Command(
            name = "store",
            mixinStandardHelpOptions = true,
            description = "Runs the stage that writes to PostgreSQL, until it is told to stop.")
    static final class Store extends StageCommand {
        Store() {
            super("store");
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        Logging.toStandardOutput(verbosity.verbose());
        Configuration configuration = options.load();
        RunningStages running =
                RunningStages.start(List.of(Stages.named(stage)), configuration, Clock.systemUTC(), Version.text());
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
        LOG.info(
                "{} runs against {}; health at http://{}:{}",
                stage,
                configuration.string(CommonConfig.BOOTSTRAP_SERVERS),
                configuration.string(CommonConfig.HEALTH_HOST),
                running.healthPort());
        while (running.dead().isEmpty()) {
            Thread.sleep(WATCH_MILLIS);
        }
        throw new OperatorException(
                "the stage gave up: " + running.dead() + ". Its log says why; start it again when that is mended");
    }
}
