package io.claimwire.server.command;

import io.claimwire.ingest.fetch.WebAddress;
import io.claimwire.ingest.host.Hosts;
import io.claimwire.record.Feed;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.server.feeds.FeedList;
import io.claimwire.server.feeds.FeedTopic;
import io.claimwire.server.log.Printable;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stops fetching and lets it go on: of feeds, of hosts, of everything. */
abstract class FeedsPauseCommand implements Callable<Integer> {

    /** Most hosts that a message names. */
    private static final int MOST_NAMED = 5;

    private final boolean pause;
    private final String done;
    private final Clock clock = Clock.systemUTC();

    @Parameters(arity = "0..*", paramLabel = "FEED", description = "Ids, as `feeds list` shows them.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "A host, with the port where it is not the usual one: all its feeds and pages.")
    private List<String> hosts = new ArrayList<>();

    @Option(names = "--all", description = "Everything; what is paused by itself stays so.")
    private boolean all;

    @Mixin
    private ClientOptions options = new ClientOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    FeedsPauseCommand(boolean pause) {
        this.pause = pause;
        this.done = pause ? "paused: " : "resumed: ";
    }

    @Command(
            name = "pause",
            mixinStandardHelpOptions = true,
            description = "Stops the polls of feeds, or every fetch from a host or at all, until they are resumed.")
    static final class Pause extends FeedsPauseCommand {
        Pause() {
            super(true);
        }
    }

    @Command(
            name = "resume",
            mixinStandardHelpOptions = true,
            description = "Ends a pause. What became due meanwhile is fetched at the pace of its host.")
    static final class Resume extends FeedsPauseCommand {
        Resume() {
            super(false);
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        if (ids.isEmpty() && hosts.isEmpty() && !all) {
            throw new ParameterException(spec.commandLine(), "what? Name feeds, or --host HOST, or --all");
        }
        Set<String> wanted = hosts();
        Configuration configuration = options.connect();
        FeedList list = FeedTopic.read(configuration);
        List<Feed> feeds = ids.stream().distinct().map(list::feed).toList();
        Instant now = clock.instant();
        List<Feed> changed = feeds.stream()
                .filter(feed -> feed.getPaused() != pause)
                .map(feed -> Feed.newBuilder(feed).setPaused(pause).build())
                .toList();
        FeedTopic.write(configuration, changed, now);
        feeds.forEach(feed -> tell(feed.getFeedId(), feed.getPaused() == pause));
        for (String host : wanted) {
            boolean already = list.pausedHosts().contains(host) == pause;
            if (!already) {
                FeedTopic.pauseHost(configuration, host, pause, now);
            }
            tell(host.equals(Hosts.ALL) ? "all fetching" : "the host " + host, already);
            if (pause && !host.equals(Hosts.ALL)) {
                warnWithoutFeeds(host, list);
            }
        }
        if (!pause) {
            tellWhatStays(FeedTopic.read(configuration));
        }
        return 0;
    }

    /** Also whole addresses are taken for the host in them. */
    private Set<String> hosts() {
        Set<String> wanted = new LinkedHashSet<>();
        for (String host : hosts) {
            URI address = WebAddress.of(host.contains("://") ? host : "http://" + host);
            if (address == null) {
                throw new ParameterException(spec.commandLine(), "\"" + host + "\" is no name of a host");
            }
            wanted.add(WebAddress.host(address));
        }
        if (all) {
            wanted.add(Hosts.ALL);
        }
        return wanted;
    }

    /** The pause holds all the same: pages of other feeds may lie there. */
    private void warnWithoutFeeds(String host, FeedList list) {
        Set<String> polled = new TreeSet<>();
        list.feeds().forEach((id, feed) -> polled.add(Hosts.of(feed.getUrl(), id)));
        if (polled.contains(host)) {
            return;
        }
        String meant = polled.stream()
                .filter(other -> other.startsWith(host + ":") || other.endsWith("." + host))
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
        spec.commandLine()
                .getErr()
                .println("claimwire: no feed is polled from " + Printable.line(host) + ", only pages there are held"
                        + (meant.isEmpty() ? "" : "; feeds are polled from " + Printable.line(meant)));
    }

    private void tell(String what, boolean already) {
        String line = already ? what + " was " + (pause ? "" : "not ") + "paused" : done + what;
        spec.commandLine().getOut().println(Printable.line(line));
    }

    private void tellWhatStays(FeedList list) {
        for (String id : ids) {
            Feed feed = list.feeds().get(id);
            String host = feed == null ? "" : Hosts.of(feed.getUrl(), id);
            if (list.pausedHosts().contains(host)) {
                spec.commandLine()
                        .getOut()
                        .println(Printable.line(id + " still waits: its host " + host + " is paused"));
            }
        }
        if (list.pausedHosts().contains(Hosts.ALL)) {
            spec.commandLine()
                    .getOut()
                    .println("all fetching is still paused: `claimwire feeds resume --all` ends that");
        }
    }
}
