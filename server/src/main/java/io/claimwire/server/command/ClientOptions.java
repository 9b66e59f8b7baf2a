package io.claimwire.server.command;

import io.claimwire.runtime.config.CommonConfig;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.server.embedded.DataDirectory;
import io.claimwire.server.embedded.KeptAddresses;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of commands that ask a running pipeline: a configured one, else the standalone of a data directory. */
final class ClientOptions {

    @Mixin
    private ConfigurationOptions configuration = new ConfigurationOptions();

    @Option(
            names = "--data-dir",
            paramLabel = "FOLDER",
            defaultValue = DataDirectory.DEFAULT,
            description = "Data directory of a running standalone, asked where no brokers are configured"
                    + " (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path dataDirectory;

    /**
     * The configuration, with a broker that answers.
     *
     * @throws io.claimwire.server.OperatorException where none does
     */
    Configuration connect() {
        Configuration found = load();
        Reach.check(found);
        return found;
    }

    private Configuration load() {
        Configuration plain = configuration.load();
        boolean configured = !plain.shown()
                .getOrDefault(CommonConfig.BOOTSTRAP_SERVERS, new Configuration.Shown("", "default"))
                .origin()
                .equals("default");
        Optional<Map<String, String>> standalone = configured ? Optional.empty() : KeptAddresses.of(dataDirectory);
        return standalone.map(configuration::load).orElse(plain);
    }
}
