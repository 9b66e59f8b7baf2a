package io.claimwire.ingest.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed as it was read. Everything may be missing; nothing is invented.
 *
 * @param id what the feed itself calls the entry (guid, Atom id, rdf:about), not normalised
 * @param idIsPermalink whether the feed says, or RSS implies, that the id is the address of the article
 * @param link the address of the article: the alternate link, else the id where it is a permalink or the only address
 * @param links all links, the one above among them
 * @param contents the whole text, or several versions of it, where the feed carries it
 * @param published null where it is missing or no date; never the time of reading
 * @param language of the entry or, where it says none, of the feed
 */
public record ParsedEntry(
        @Nullable String id,
        boolean idIsPermalink,
        @Nullable String link,
        List<FeedLink> links,
        @Nullable FeedText title,
        @Nullable FeedText summary,
        List<FeedText> contents,
        List<FeedPerson> authors,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<String> categories,
        @Nullable String language,
        List<Enclosure> enclosures,
        @Nullable FeedText rights,
        @Nullable String comments,
        @Nullable EntrySource source) {
    public ParsedEntry {
        links = List.copyOf(links);
        contents = List.copyOf(contents);
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }

    /** The longest of the contents, which is the article where the feed carries it; null where there is none. */
    public @Nullable FeedText content() {
        FeedText longest = null;
        for (FeedText content : contents) {
            if (longest == null || content.value().length() > longest.value().length()) {
                longest = content;
            }
        }
        return longest;
    }
}
