package io.claimwire.server.command;

import io.claimwire.runtime.config.Configuration;
import io.claimwire.server.feeds.FeedsFile;
import io.claimwire.server.init.Initializer;
import io.claimwire.server.log.Logging;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Creates topics, registers schemas, migrates the database and imports the feeds.",
            "Changes nothing that is there already; may be run again at any time."
        })
final class InitCommand implements Callable<Integer> {

    @Option(
            names = "--feeds",
            paramLabel = "FILE",
            description = "Feeds to import where none are there yet (default: feeds.yaml of the distribution).")
    private @Nullable Path feeds;

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Mixin
    private Verbosity verbosity = new Verbosity();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Logging.toStandardError(verbosity.verbose());
        PrintWriter out = spec.commandLine().getOut();
        Configuration configuration = options.load();
        Clock clock = Clock.systemUTC();
        var list = FeedsFile.read(feeds == null ? Distribution.feeds() : feeds, clock.instant());
        Initializer initializer = new Initializer(configuration, clock, out::println);
        initializer.topics();
        initializer.schemas();
        initializer.database();
        initializer.feeds(list);
        return 0;
    }
}
