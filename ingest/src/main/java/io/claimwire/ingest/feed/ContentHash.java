package io.claimwire.ingest.feed;

import io.claimwire.schemas.Ids;
import io.claimwire.schemas.NormalText;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hash by which a changed entry is told from an unchanged one. Markup, white space, punctuation and case do not
 * count. Nor does a time of change that is stamped on the whole feed whenever it is asked for.
 */
final class ContentHash {
    private static final int ENOUGH_TO_JUDGE = 3;

    private final boolean updatesMean;
    private final @Nullable Instant feedUpdated;

    private ContentHash(boolean updatesMean, @Nullable Instant feedUpdated) {
        this.updatesMean = updatesMean;
        this.feedUpdated = feedUpdated;
    }

    static ContentHash of(ParsedFeed feed) {
        Set<Instant> stated = new HashSet<>();
        int count = 0;
        for (ParsedEntry entry : feed.entries()) {
            if (entry.updated() != null) {
                count++;
                stated.add(entry.updated());
            }
        }
        return new ContentHash(count < ENOUGH_TO_JUDGE || stated.size() > 1, feed.updated());
    }

    String of(ParsedEntry entry) {
        Instant updated = updatesMean ? entry.updated() : null;
        return Ids.content(
                normal(entry.title()),
                normal(entry.summary()),
                normal(entry.content()),
                updated == null || updated.equals(feedUpdated) ? "" : updated.toString());
    }

    private static String normal(@Nullable FeedText text) {
        return text == null ? "" : NormalText.of(text.plain());
    }
}
