package io.claimwire.server.command;

import io.claimwire.runtime.config.FileFault;
import io.claimwire.server.OperatorException;
import io.claimwire.server.docs.References;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "docs",
        mixinStandardHelpOptions = true,
        description = "Writes the references of configuration and metrics: configuration.md and metrics.md.")
final class DocsCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = "docs",
            description = "Where to (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        for (Map.Entry<String, String> reference : References.all().entrySet()) {
            Path file = folder.resolve(reference.getKey());
            try {
                Files.createDirectories(folder);
                Files.writeString(file, reference.getValue());
            } catch (IOException e) {
                throw new OperatorException(
                        file + " cannot be written (" + FileFault.said(e) + "): name another folder", e);
            }
            spec.commandLine().getOut().println("written: " + file);
        }
        return 0;
    }
}
