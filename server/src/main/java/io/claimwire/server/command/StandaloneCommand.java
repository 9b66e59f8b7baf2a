package io.claimwire.server.command;

import io.claimwire.server.embedded.DataDirectory;
import io.claimwire.server.standalone.Standalone;
import io.claimwire.server.standalone.StandaloneKeys;
import io.claimwire.server.standalone.StandaloneSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "standalone",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the whole pipeline on this machine: Kafka, schema registry, PostgreSQL and all stages.",
            "Everything listens on 127.0.0.1 and is kept in the data directory. Ctrl-C stops it."
        })
final class StandaloneCommand implements Callable<Integer> {

    @Option(
            names = "--data-dir",
            paramLabel = "FOLDER",
            defaultValue = DataDirectory.DEFAULT,
            description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path dataDirectory;

    @Option(names = "--sample-only", description = "Polls the built-in sample agency only; needs no network.")
    private boolean sampleOnly;

    @Option(
            names = "--exit-when-idle",
            description = "Prints claims and tallies and ends when all that was due is processed.")
    private boolean exitWhenIdle;

    @Option(
            names = "--idle-timeout",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long --exit-when-idle waits before it gives up (default: ${DEFAULT-VALUE}).")
    private long idleTimeout;

    @Option(
            names = "--feeds",
            paramLabel = "FILE",
            description = "Feeds to import at the first start (default: feeds.yaml of the distribution).")
    private @Nullable Path feeds;

    @Mixin
    private ConfigurationOptions configuration = new ConfigurationOptions();

    @Mixin
    private Verbosity verbosity = new Verbosity();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (sampleOnly && feeds != null) {
            throw new ParameterException(spec.commandLine(), "--sample-only and --feeds exclude each other");
        }
        for (String key : configuration.flags().keySet()) {
            if (StandaloneKeys.OWN.contains(key)) {
                throw new ParameterException(
                        spec.commandLine(), key + " cannot be set: standalone brings its own and sets it");
            }
        }
        StandaloneSettings settings = new StandaloneSettings(
                dataDirectory,
                Distribution.components(),
                feeds == null ? Distribution.feeds() : feeds,
                sampleOnly,
                exitWhenIdle,
                Duration.ofSeconds(idleTimeout),
                configuration::load,
                verbosity.verbose(),
                Version.text());
        boolean live = System.console() != null && !exitWhenIdle;
        new Standalone(settings, Clock.systemUTC(), spec.commandLine().getOut(), live).run();
        return 0;
    }
}
