package io.claimwire.server.command;

import io.claimwire.server.OperatorException;
import java.nio.file.Path;

/** The folder that the program was started from: {@code lib}, {@code components}, {@code feeds.yaml}. */
final class Distribution {

    private Distribution() {}

    /** The default list of feeds. */
    static Path feeds() {
        return home().resolve("feeds.yaml");
    }

    /** What standalone runs as child processes. */
    static Path components() {
        return home().resolve("components");
    }

    private static Path home() {
        String home = System.getProperty("claimwire.home");
        if (home == null) {
            throw new OperatorException("the folder of the distribution is not known: start claimwire by its script");
        }
        return Path.of(home);
    }
}
