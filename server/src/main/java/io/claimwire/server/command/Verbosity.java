package io.claimwire.server.command;

import picocli.CommandLine.Option;

/** How much is told. */
final class Verbosity {

    @Option(
            names = {"-v", "--verbose"},
            description = "Tells more, stack traces of failures included.")
    private boolean verbose;

    boolean verbose() {
        return verbose;
    }
}
