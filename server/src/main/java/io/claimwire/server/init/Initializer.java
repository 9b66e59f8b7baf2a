package io.claimwire.server.init;

import io.claimwire.ingest.IngestConfig;
import io.claimwire.ingest.canary.CanarySite;
import io.claimwire.record.Feed;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.schemas.Canary;
import io.claimwire.schemas.Topics;
import io.claimwire.server.feeds.FeedList;
import io.claimwire.server.feeds.FeedTopic;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Makes a cluster ready. Each step leaves alone what is there, and may be run again at any time; the steps need
 * nothing of each other but that feeds need topics and schemas.
 */
public final class Initializer {

    private final Configuration configuration;
    private final Clock clock;
    private final Consumer<String> told;

    /**
     * A run of the steps on one configuration.
     *
     * @param told is told in a sentence what each step has done
     */
    public Initializer(Configuration configuration, Clock clock, Consumer<String> told) {
        this.configuration = configuration;
        this.clock = clock;
        this.told = told;
    }

    /** Creates the topics that are missing. */
    public void topics() throws InterruptedException {
        List<String> created = TopicSetup.run(configuration);
        told.accept(
                created.isEmpty()
                        ? "topics: all " + Topics.all().size() + " are there"
                        : "topics: created " + String.join(", ", created));
    }

    /** Registers the schemas. */
    public void schemas() {
        SchemaSetup.run(configuration);
        told.accept("schemas: " + Topics.all().size() + " subjects registered");
    }

    /** Brings the database to today's tables. */
    public void database() {
        told.accept("database: " + DatabaseSetup.run(configuration));
    }

    /** Imports feeds where the list was never filled: from then on it is the truth, also when it is empty. */
    public void feeds(List<Feed> feeds) throws InterruptedException {
        feeds(feeds, List.of());
    }

    /**
     * As {@link #feeds(List)}.
     *
     * @param builtIn feeds that are written where they are missing or elsewhere, and do not count as an import
     */
    public void feeds(List<Feed> feeds, List<Feed> builtIn) throws InterruptedException {
        FeedList list = FeedTopic.read(configuration);
        Map<String, Feed> present = list.feeds();
        List<Feed> ours = new ArrayList<>(builtIn);
        int canary = configuration.integer(IngestConfig.CANARY_PORT);
        if (canary > 0) {
            ours.add(CanarySite.feed(canary, clock.instant()));
        }
        Set<String> ids = ours.stream().map(Feed::getFeedId).collect(Collectors.toSet());
        List<Feed> missing = new ArrayList<>(ours);
        missing.removeIf(feed -> present.containsKey(feed.getFeedId())
                && present.get(feed.getFeedId()).getUrl().equals(feed.getUrl()));
        boolean toFill = isToBeFilled(list, ids);
        if (toFill) {
            missing.addAll(feeds);
        }
        FeedTopic.write(configuration, missing, clock.instant());
        if (!list.filled() && !(toFill && feeds.isEmpty())) {
            FeedTopic.noteFilled(configuration, clock.instant());
        }
        told.accept("feeds: " + missing.size() + " imported, " + present.size() + " were there");
    }

    /** @param ours ids of feeds that no operator has put there */
    static boolean isToBeFilled(FeedList list, Set<String> ours) {
        return !list.filled()
                && list.feeds().keySet().stream().allMatch(id -> ours.contains(id) || id.equals(Canary.FEED_ID));
    }
}
