package io.claimwire.server.command;

import io.claimwire.server.log.Logging;
import io.claimwire.server.log.Printable;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Prints the effective configuration with the origin of each value; secrets are masked.")
final class ConfigCommand implements Callable<Integer> {

    @Mixin
    private ConfigurationOptions configuration = new ConfigurationOptions();

    @Mixin
    private Verbosity verbosity = new Verbosity();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Logging.toStandardError(verbosity.verbose());
        PrintWriter out = spec.commandLine().getOut();
        configuration
                .load()
                .shown()
                .forEach((key, value) -> out.println(
                        Printable.line(key + " = " + value.text()) + "   # " + Printable.line(value.origin())));
        return 0;
    }
}
