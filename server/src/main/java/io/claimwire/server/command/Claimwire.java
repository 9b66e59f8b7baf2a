package io.claimwire.server.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a subcommand: shows what there is. */
@Command(
        name = "claimwire",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Reads news agencies' feeds into attributed claims and a ledger of contested tallies.",
        commandListHeading = "%nCommands:%n",
        subcommands = {
            StandaloneCommand.class,
            StageCommand.Ingest.class,
            StageCommand.Enrich.class,
            StageCommand.Ledger.class,
            StageCommand.Store.class,
            InitCommand.class,
            ConfigCommand.class,
            DocsCommand.class,
            ExtractCommand.class,
            ParseFeedCommand.class,
            ParsePageCommand.class,
            ClaimsCommand.class,
            TalliesCommand.class,
            FeedsCommand.class
        })
final class Claimwire implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
    }
}
