package io.claimwire.server.command;

import io.claimwire.record.Feed;
import io.claimwire.record.FeedStatus;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.schemas.Topics;
import io.claimwire.server.feeds.FeedTopic;
import io.claimwire.server.table.FeedTable;
import io.claimwire.server.topic.TopicReader;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "feeds", mixinStandardHelpOptions = true, description = "Shows the feeds of a running pipeline.")
final class FeedsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which of its commands? There is: feeds list");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Prints every feed with its state, last success, next poll and what went wrong.")
    int list(@Mixin ClientOptions options) {
        Configuration configuration = options.load();
        Reach.check(configuration);
        Map<String, Feed> feeds = FeedTopic.read(configuration);
        Map<String, FeedStatus> status = TopicReader.latest(configuration, Topics.FEED_STATUS);
        FeedTable.lines(feeds.values(), status).forEach(spec.commandLine().getOut()::println);
        return 0;
    }
}
