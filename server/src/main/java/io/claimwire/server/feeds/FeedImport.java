package io.claimwire.server.feeds;

import io.claimwire.record.Feed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the import of a file changes. Feeds that the file does not name stay as they are. Pure.
 *
 * @param added feeds that are new
 * @param changed feeds that are there with other settings
 * @param unchanged how many are there as the file has them
 */
public record FeedImport(List<Feed> added, List<Feed> changed, int unchanged) {

    /** Compares a file with the list. */
    public static FeedImport of(List<ListedFeed> file, FeedList list) {
        Map<String, Feed> byUrl = new HashMap<>();
        list.feeds().values().forEach(feed -> byUrl.putIfAbsent(feed.getUrl(), feed));
        Set<String> taken = new HashSet<>(list.feeds().keySet());
        file.stream()
                .filter(ListedFeed::idGiven)
                .forEach(listed -> taken.add(listed.feed().getFeedId()));
        List<Feed> added = new ArrayList<>();
        List<Feed> changed = new ArrayList<>();
        int unchanged = 0;
        for (ListedFeed listed : file) {
            Feed feed = listed.feed();
            Feed known = listed.idGiven() ? list.feeds().get(feed.getFeedId()) : byUrl.get(feed.getUrl());
            if (known == null) {
                String id = listed.idGiven() ? feed.getFeedId() : FeedIds.madeUp(feed.getUrl(), taken::contains);
                taken.add(id);
                added.add(Feed.newBuilder(feed).setFeedId(id).build());
            } else if (!listed.idGiven() || merged(known, listed).equals(known)) {
                // the list of another program knows nothing of a feed that we do not
                unchanged++;
            } else {
                changed.add(merged(known, listed));
            }
        }
        return new FeedImport(added, changed, unchanged);
    }

    private static Feed merged(Feed known, ListedFeed listed) {
        Feed.Builder merged = Feed.newBuilder(listed.feed()).setAddedAt(known.getAddedAt());
        if (!listed.pausedGiven()) {
            merged.setPaused(known.getPaused());
        }
        return merged.build();
    }
}
