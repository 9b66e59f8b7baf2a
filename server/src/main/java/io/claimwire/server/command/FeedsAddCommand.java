package io.claimwire.server.command;

import io.claimwire.ingest.FeedFinder;
import io.claimwire.ingest.discovery.Discovery;
import io.claimwire.ingest.feed.ParsedFeed;
import io.claimwire.ingest.fetch.WebAddress;
import io.claimwire.record.Feed;
import io.claimwire.record.PageMode;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.server.OperatorException;
import io.claimwire.server.feeds.FeedIds;
import io.claimwire.server.feeds.FeedList;
import io.claimwire.server.feeds.FeedTopic;
import io.claimwire.server.log.Printable;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the feed of an address, tests it, and adds it to the list.",
            "The address may be that of a page: the feed is then the one that the page declares, links to, or has in"
                    + " a usual place. It is fetched as the pipeline would: robots.txt, pace of the host, guarded"
                    + " addresses."
        })
final class FeedsAddCommand implements Callable<Integer> {

    private static final long MAX_SECONDS = 30 * 86_400;

    enum Pages {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Parameters(paramLabel = "URL", description = "Of a feed or a page; without a scheme https is tried, then http.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String url;

    private boolean schemeless;

    @Option(
            names = "--id",
            description = "Lower-case letters, digits and hyphens; never changes (default: from the host).")
    private @Nullable String id;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who publishes it (default: the feed's title).")
    private @Nullable String outlet;

    @Option(
            names = "--agency",
            paramLabel = "NAME",
            description = "Whose dispatches it carries, for articles that name none; may be repeated.")
    private List<String> agencies = new ArrayList<>();

    @Option(names = "--language", paramLabel = "TAG", description = "BCP 47 (default: detected per article).")
    private @Nullable String language;

    @Option(names = "--country", paramLabel = "CODE", description = "ISO 3166-1 alpha-2 code of the outlet.")
    private @Nullable String country;

    @Option(
            names = "--page",
            defaultValue = "auto",
            description = "Whether pages are fetched: auto, always or never (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Pages page;

    @Option(
            names = "--min-interval",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "Shortest time between two polls (default: ${DEFAULT-VALUE}).")
    private long minInterval;

    @Option(
            names = "--max-interval",
            paramLabel = "SECONDS",
            defaultValue = "21600",
            description = "Longest time between two polls (default: ${DEFAULT-VALUE}).")
    private long maxInterval;

    @Option(names = "--paused", description = "Adds it, but does not poll it yet.")
    private boolean paused;

    @Option(names = "--untested", description = "Adds the address as it is, without a look at it.")
    private boolean untested;

    @Option(names = "--dry-run", description = "Says what would be added, and adds nothing.")
    private boolean dryRun;

    @Mixin
    private ClientOptions options = new ClientOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        checkOptions();
        Configuration configuration = options.connect();
        FeedList list = FeedTopic.read(configuration);
        refuseKnown(list, url);
        if (id != null && list.feeds().containsKey(id)) {
            throw new OperatorException("the id \"" + id + "\" is taken: choose another by --id");
        }
        Clock clock = Clock.systemUTC();
        Feed.Builder feed = Feed.newBuilder()
                .setAgencies(agencies)
                .setLanguage(language)
                .setCountry(country == null ? null : country.toUpperCase(Locale.ROOT))
                .setPageMode(PageMode.valueOf(page.name()))
                .setMinIntervalSeconds(minInterval)
                .setMaxIntervalSeconds(maxInterval)
                .setPaused(paused)
                .setAddedAt(java.time.Instant.ofEpochMilli(clock.millis()));
        if (untested) {
            feed.setUrl(url).setOutlet(outlet == null ? url : outlet);
        } else {
            describe(feed, find(configuration, clock));
        }
        refuseKnown(list, feed.getUrl());
        feed.setFeedId(id == null ? FeedIds.madeUp(feed.getUrl(), list.feeds()::containsKey) : id);
        if (!dryRun) {
            FeedTopic.write(configuration, List.of(feed.build()), clock.instant());
        }
        print((dryRun ? "would be added: " : "added: ") + feed.getFeedId() + "  " + feed.getUrl());
        return 0;
    }

    private void checkOptions() {
        schemeless = !url.contains("://");
        if (schemeless) {
            url = "https://" + url;
        }
        URI address = WebAddress.of(url);
        if (address == null) {
            throw wrong("\"" + url + "\" is no http or https address");
        }
        url = address.toString();
        if (minInterval < 1 || maxInterval > MAX_SECONDS || maxInterval < minInterval) {
            throw wrong("the intervals must be from 1 second to 30 days, the shortest before the longest");
        }
        try {
            if (id != null) {
                FeedIds.checked(id);
            }
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private static void refuseKnown(FeedList list, String url) {
        list.at(url).ifPresent(known -> {
            throw new OperatorException(
                    url + " is on the list already, as \"" + known.getFeedId() + "\": nothing was added");
        });
    }

    private Discovery.Found find(Configuration configuration, Clock clock) throws InterruptedException {
        try (FeedFinder finder = new FeedFinder(configuration, clock)) {
            Discovery discovery = finder.find(url, schemeless);
            if (discovery instanceof Discovery.Found found) {
                return found;
            }
            Discovery.Nothing nothing = (Discovery.Nothing) discovery;
            StringBuilder message = new StringBuilder("no feed was found at " + url + ": " + nothing.reason());
            nothing.tried().forEach(line -> message.append("\n  tried ").append(line));
            message.append("\nName the feed's own address; --untested adds it without a look at it");
            throw new OperatorException(message.toString());
        }
    }

    private void describe(Feed.Builder feed, Discovery.Found found) {
        ParsedFeed parsed = found.feed();
        String title = parsed.title() == null
                ? ""
                : parsed.title().plain().replaceAll("\\p{Cntrl}", " ").strip();
        feed.setUrl(found.url().toString());
        feed.setOutlet(
                outlet != null
                        ? outlet
                        : title.isEmpty() ? String.valueOf(found.url().getHost()) : title);
        print("found: " + found.url() + "  (" + parsed.version() + ", "
                + parsed.entries().size() + " entries, " + (title.isEmpty() ? "no title" : "\"" + title + "\"") + ")");
        if (!parsed.repairs().isEmpty()) {
            print("  it is broken and was repaired; `claimwire parse-feed` shows how");
        }
        found.others().forEach(other -> print("  the page also declares " + other));
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Printable.line(line));
    }
}
