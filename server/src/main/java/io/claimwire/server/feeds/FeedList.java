package io.claimwire.server.feeds;

import io.claimwire.record.Feed;
import io.claimwire.runtime.config.Suggestion;
import io.claimwire.server.OperatorException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What the topic lists.
 *
 * @param feeds by id
 * @param pausedHosts hosts that are left alone; {@code *} is all of them
 * @param filled true where feeds have been imported into it, or removed from it, be it empty now
 */
public record FeedList(Map<String, Feed> feeds, SortedSet<String> pausedHosts, boolean filled) {

    /**
     * The feed of an id.
     *
     * @throws OperatorException where there is none, with the nearest that there is
     */
    public Feed feed(String id) {
        Feed feed = feeds.get(id);
        if (feed == null) {
            throw new OperatorException("there is no feed \"" + id + "\""
                    + Suggestion.nearest(id, feeds.keySet())
                            .map(name -> ": did you mean \"" + name + "\"?")
                            .orElse(": `claimwire feeds list` shows all"));
        }
        return feed;
    }

    /** The feed that is polled at an address. */
    public Optional<Feed> at(String url) {
        return feeds.values().stream().filter(feed -> feed.getUrl().equals(url)).findFirst();
    }
}
