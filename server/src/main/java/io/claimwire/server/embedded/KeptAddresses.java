package io.claimwire.server.embedded;

import io.claimwire.runtime.config.CommonConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the standalone of a data directory listens, for commands that ask it from another process. */
public final class KeptAddresses {

    private KeptAddresses() {}

    /** Configuration keys with its addresses; empty where the directory is none of a standalone. */
    public static Optional<Map<String, String>> of(Path dataDirectory) {
        Path file = dataDirectory.resolve(Ports.FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Ports ports = Ports.of(file);
        return Optional.of(Map.of(
                CommonConfig.BOOTSTRAP_SERVERS, "127.0.0.1:" + ports.of(Service.BROKER),
                CommonConfig.SCHEMA_REGISTRY_URL,
                        "http://127.0.0.1:" + ports.of(Service.REGISTRY) + EmbeddedRegistry.API_PATH));
    }
}
