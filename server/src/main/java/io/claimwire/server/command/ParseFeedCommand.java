package io.claimwire.server.command;

import io.claimwire.ingest.feed.FeedParseResult;
import io.claimwire.ingest.feed.FeedParser;
import io.claimwire.ingest.feed.NotAFeed;
import io.claimwire.ingest.feed.ParsedFeed;
import io.claimwire.server.OperatorException;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "parse-feed",
        mixinStandardHelpOptions = true,
        description = "Prints a feed and its entries as JSON; needs nothing running.")
final class ParseFeedCommand implements Callable<Integer> {

    @Option(names = "--base-url", paramLabel = "URL", description = "Where the feed was fetched.")
    private @Nullable URI base;

    @Option(names = "--content-type", paramLabel = "TYPE", description = "As the server sent it.")
    private @Nullable String contentType;

    @Parameters(paramLabel = "FILE", description = "The feed; - reads standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String file;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        FeedParseResult result = FeedParser.parse(InputFile.read(file), contentType, base);
        if (result instanceof NotAFeed refused) {
            throw new OperatorException(file + " is not a feed: " + refused.reason());
        }
        spec.commandLine().getOut().println(RecordJson.of((ParsedFeed) result).toPrettyString());
        return 0;
    }
}
