package io.claimwire.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.Feed;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.runtime.config.ConfigurationLoader;
import io.claimwire.server.feeds.FeedTopic;
import io.claimwire.server.init.Initializer;
import io.claimwire.server.stages.Stages;
import io.claimwire.server.standalone.SharedStandalone;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The list of feeds of a running pipeline, from the first look at a site to its removal. */
class FeedsCommandIT {

    /** Generous: other builds may share the machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    /** What the last command wrote to standard error. */
    private String warning = "";

    @Test
    void aFeedIsFoundAddedPausedResumedExportedRemovedAndImported() throws Exception {
        String host = SharedStandalone.library().host();
        assertThat(feeds(
                        "add",
                        "http://" + host + "/",
                        "--id",
                        "library",
                        "--page",
                        "never",
                        "--max-interval",
                        "1",
                        "--min-interval",
                        "1",
                        "--set",
                        "fetch.allowed.addresses=" + host))
                .anyMatch(line -> line.startsWith("found: http://" + host + "/opening.xml"))
                .contains("added: library  http://" + host + "/opening.xml");
        awaitListed(line -> line.contains("active") && line.contains("Town Library"));

        assertThat(feeds("pause", "library")).containsExactly("paused: library");
        awaitListed(line -> line.contains("paused"));
        assertThat(feeds("resume", "library")).containsExactly("resumed: library");
        awaitListed(line -> line.contains("active"));
        assertThat(feeds("pause", "--host", host)).containsExactly("paused: the host " + host);
        awaitListed(line -> line.contains("host paused"));
        assertThat(feeds("resume", "--host", host)).containsExactly("resumed: the host " + host);
        awaitListed(line -> line.contains("active"));
        String portless = host.substring(0, host.indexOf(':'));
        assertThat(feeds("pause", "--host", portless)).containsExactly("paused: the host " + portless);
        assertThat(warning)
                .contains("no feed is polled from " + portless + ", only pages there are held")
                .contains(host);
        assertThat(feeds("resume", "--host", portless)).containsExactly("resumed: the host " + portless);

        for (String name : List.of("list.yaml", "list.opml")) {
            Path file = folder.resolve(name);
            assertThat(feeds("export", file.toString())).containsExactly("3 feeds written to " + file);
            assertThat(Files.readString(file)).contains("library", "/opening.xml", "Town Library");
            assertThat(feeds("import", file.toString())).containsExactly("0 added, 0 changed, 3 as they were");
        }

        assertThat(feeds("remove", "library")).containsExactly("removed: library");
        assertThat(feeds("list")).noneMatch(line -> line.startsWith("library"));
        anEmptiedListIsNotFilledAgain();
        assertThat(feeds("import", "--dry-run", folder.resolve("list.opml").toString()))
                .contains("1 would be added, 0 would be changed, 2 as they were");
    }

    /** As at the next start, where all that is left is the pipeline's own. */
    private static void anEmptiedListIsNotFilledAgain() throws Exception {
        Map<String, String> keys = Map.of(
                "bootstrap.servers",
                SharedStandalone.get().bootstrapServers(),
                "schema.registry.url",
                SharedStandalone.get().registryUrl());
        Configuration configuration =
                new ConfigurationLoader(Stages.configDef()).flags(keys).load();
        var left = FeedTopic.read(configuration).feeds();
        Feed gazette = Feed.newBuilder()
                .setFeedId("gazette")
                .setUrl("http://gazette.example/rss")
                .setPaused(true)
                .build();

        new Initializer(configuration, Clock.systemUTC(), line -> {})
                .feeds(List.of(gazette), List.copyOf(left.values()));

        assertThat(FeedTopic.read(configuration).feeds()).isEqualTo(left);
    }

    private void awaitListed(Predicate<String> wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> lines = feeds("list");
        while (lines.stream().filter(line -> line.startsWith("library")).noneMatch(wanted)) {
            assertThat(System.nanoTime()).as(String.join("\n", lines)).isLessThan(end);
            Thread.sleep(200);
            lines = feeds("list");
        }
    }

    private List<String> feeds(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of("feeds"));
        all.addAll(List.of(arguments));
        try {
            all.addAll(List.of("--data-dir", SharedStandalone.get().data().toString()));
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(command.execute(all.toArray(String[]::new)))
                .as(err.toString())
                .isZero();
        warning = err.toString();
        return out.toString().lines().toList();
    }
}
