package io.claimwire.ingest.feed;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An entry with what it can be recognised by.
 *
 * @param keys at least one, the most trustworthy first; each fits no other entry of this feed at this time. An entry is
 *     known when any of them is known: a guid that changed is outweighed by the link that did not, and the other way
 *     round. All of them are to be remembered with the entry.
 * @param articleId what the article is called if the entry turns out to be new: that of its link wherever it is listed,
 *     else that of feed and first key
 * @param contentHash changes with the title, the texts or the stated time of change, and with nothing else
 */
public record IdentifiedEntry(ParsedEntry entry, List<String> keys, String articleId, String contentHash) {
    public IdentifiedEntry {
        keys = List.copyOf(keys);
    }

    /**
     * What is remembered of this entry.
     *
     * @param memory what is remembered under a key of this feed; null where nothing is
     * @return null for a new entry
     */
    public <T> @Nullable T recall(Function<String, @Nullable T> memory) {
        for (String key : keys) {
            T known = memory.apply(key);
            if (known != null) {
                return known;
            }
        }
        return null;
    }
}
