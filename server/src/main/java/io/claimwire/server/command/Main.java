package io.claimwire.server.command;

import io.claimwire.server.OperatorException;
import io.claimwire.server.log.Logging;
import io.claimwire.server.log.Printable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.apache.kafka.common.config.ConfigException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Where the process begins. Exit codes: 0 done, 1 failed, 2 wrong usage. */
public final class Main {

    private Main() {}

    /** Runs a command and ends the process. */
    public static void main(String[] arguments) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        CommandLine command = commandLine();
        try {
            return command.execute(arguments);
        } catch (Error e) {
            // out of memory, a class that is missing: nothing that a command could have expected
            command.getErr().println("claimwire: unexpected failure: " + Printable.line(String.valueOf(e)));
            LoggerFactory.getLogger(Main.class).error("failed", e);
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Claimwire())
                .registerConverter(LocalDate.class, Main::day)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionStrategy(Main::execute)
                .setParameterExceptionHandler(Main::refuse)
                .setExecutionExceptionHandler(Main::explain);
    }

    /** A command may set up another log; until then nothing must fall to the library's own, which prints. */
    private static int execute(CommandLine.ParseResult parsed) {
        Logging.toStandardError(false);
        return new CommandLine.RunLast().execute(parsed);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new CommandLine.TypeConversionException("\"" + text + "\" is not a day as YYYY-MM-DD");
        }
    }

    /** What is wrong and where help is: the whole usage would push the message off the screen. */
    private static int refuse(CommandLine.ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("claimwire: " + Printable.line(String.valueOf(failure.getMessage())));
        CommandLine.UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("See `" + command.getCommandSpec().qualifiedName() + " --help`");
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    /** One clear line; the stack trace is the log's, or standard error's where asked for. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        boolean known = failure instanceof OperatorException || failure instanceof ConfigException;
        String message = known
                ? String.valueOf(failure.getMessage())
                : "unexpected failure: " + failure + " (--verbose shows where)";
        message.lines().forEach(line -> err.println("claimwire: " + Printable.line(line)));
        Logger log = LoggerFactory.getLogger(Main.class);
        if (known) {
            log.info("{} failed", command.getCommandName(), failure);
        } else {
            log.error("{} failed", command.getCommandName(), failure);
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
