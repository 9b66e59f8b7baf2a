package io.claimwire.server.command;

import io.claimwire.runtime.config.Configuration;
import io.claimwire.runtime.config.ConfigurationLoader;
import io.claimwire.server.stages.Stages;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which every command is configured. */
final class ConfigurationOptions {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Properties file with configuration; the environment and --set go before it.")
    private @Nullable Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Sets a configuration key; may be repeated. `claimwire config` lists the keys.")
    private Map<String, String> flags = new LinkedHashMap<>();

    /** Defaults, file, environment, flags, in rising precedence. */
    Configuration load() {
        return load(Map.of());
    }

    /**
     * As {@link #load()}.
     *
     * @param fixed what the command sets itself, whatever else says
     */
    Configuration load(Map<String, String> fixed) {
        Map<String, String> all = new LinkedHashMap<>(flags);
        all.putAll(fixed);
        return new ConfigurationLoader(Stages.configDef())
                .file(file)
                .environment(System.getenv())
                .flags(all)
                .load();
    }

    /** The keys that were set by flag. */
    Map<String, String> flags() {
        return flags;
    }
}
