package io.claimwire.server.command;

import io.claimwire.record.FeedStatus;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.runtime.config.FileFault;
import io.claimwire.schemas.Topics;
import io.claimwire.server.OperatorException;
import io.claimwire.server.feeds.FeedImport;
import io.claimwire.server.feeds.FeedList;
import io.claimwire.server.feeds.FeedTopic;
import io.claimwire.server.feeds.FeedsFile;
import io.claimwire.server.feeds.FeedsFormat;
import io.claimwire.server.feeds.ListedFeed;
import io.claimwire.server.log.Printable;
import io.claimwire.server.table.FeedTable;
import io.claimwire.server.topic.TopicReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        description = "Shows and changes the feeds of a running pipeline.",
        subcommands = {FeedsAddCommand.class, FeedsPauseCommand.Pause.class, FeedsPauseCommand.Resume.class})
final class FeedsCommand implements Runnable {

    private final Clock clock = Clock.systemUTC();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "which of its commands? There are: "
                        + String.join(", ", spec.subcommands().keySet()));
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Prints every feed with its state, last success, next poll and what went wrong.")
    int list(@Mixin ClientOptions options) {
        Configuration configuration = options.connect();
        FeedList list = FeedTopic.read(configuration);
        Map<String, FeedStatus> status = TopicReader.latest(configuration, Topics.FEED_STATUS);
        FeedTable.lines(list.feeds().values(), status, list.pausedHosts()).forEach(this::print);
        return 0;
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Takes feeds off the list. What they brought stays; what they had listed is still fetched.")
    int remove(
            @Parameters(arity = "1..*", paramLabel = "FEED", description = "Ids, as `feeds list` shows them.")
                    List<String> ids,
            @Mixin ClientOptions options)
            throws InterruptedException {
        Configuration configuration = options.connect();
        FeedList list = FeedTopic.read(configuration);
        // all ids are checked before the first is removed
        ids.forEach(list::feed);
        FeedTopic.remove(configuration, new LinkedHashSet<>(ids), clock.instant());
        ids.stream().distinct().forEach(id -> print("removed: " + id));
        return 0;
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Adds the feeds of a file, and changes those that it lists otherwise; removes none.",
                "Nothing is changed where anything in the file is wrong."
            })
    int importFile(
            @Parameters(paramLabel = "FILE", description = "YAML in the form of feeds.yaml, or OPML of any program.")
                    Path file,
            @Option(names = "--dry-run", description = "Says what would change, and changes nothing.") boolean dryRun,
            @Mixin ClientOptions options)
            throws InterruptedException {
        Instant now = clock.instant();
        // the file first: what is wrong in it needs no pipeline to be told
        List<ListedFeed> listed = FeedsFile.listed(file, now);
        Configuration configuration = options.connect();
        FeedImport changes = FeedImport.of(listed, FeedTopic.read(configuration));
        if (!dryRun) {
            List<io.claimwire.record.Feed> all = new ArrayList<>(changes.added());
            all.addAll(changes.changed());
            FeedTopic.write(configuration, all, now);
        }
        String would = dryRun ? "would be " : "";
        changes.added().forEach(feed -> print(would + "added: " + feed.getFeedId() + "  " + feed.getUrl()));
        changes.changed().forEach(feed -> print(would + "changed: " + feed.getFeedId() + "  " + feed.getUrl()));
        print(changes.added().size() + " " + would + "added, "
                + changes.changed().size() + " " + would + "changed, " + changes.unchanged() + " as they were");
        return 0;
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes the list of feeds in a form that `feeds import` reads back without loss.")
    int export(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "FILE",
                            description = "Where to; standard output where it is left out.")
                    @Nullable
                    Path file,
            @Option(
                            names = "--format",
                            description = "${COMPLETION-CANDIDATES} (default: by the file's ending, else yaml).")
                    @Nullable
                    FeedsFormat format,
            @Mixin ClientOptions options) {
        Configuration configuration = options.connect();
        FeedList list = FeedTopic.read(configuration);
        String text =
                (format == null ? byEnding(file) : format).text(list.feeds().values());
        if (file == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            write(file, text);
            print(list.feeds().size() + " feeds written to " + file);
        }
        if (!list.pausedHosts().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("claimwire: paused hosts are no part of the list: "
                            + Printable.line(String.join(", ", list.pausedHosts())));
        }
        return 0;
    }

    private static FeedsFormat byEnding(@Nullable Path file) {
        String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".opml") || name.endsWith(".xml") ? FeedsFormat.OPML : FeedsFormat.YAML;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (NoSuchFileException e) {
            throw new OperatorException(file + " cannot be written: its folder does not exist", e);
        } catch (IOException e) {
            throw new OperatorException(file + " cannot be written: " + FileFault.said(e), e);
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(Printable.line(line));
    }
}
