package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.repair.Repair;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read. Addresses are absolute where a base was known.
 *
 * @param version the dialect, such as {@code rss20}, {@code atom10}, {@code json11}; {@code rss} or {@code atom} where
 *     the feed does not say which
 * @param encoding the character set that the bytes were read in, by its IANA name
 * @param link the address of the page that the feed belongs to
 * @param language as the publisher writes it (usually BCP 47)
 * @param entries in the order of the feed; never more than {@link FeedParser#MAX_ENTRIES}
 * @param repairs what had to be mended; empty for a clean feed
 */
public record ParsedFeed(
        String version,
        String encoding,
        @Nullable String id,
        @Nullable FeedText title,
        @Nullable FeedText subtitle,
        @Nullable String link,
        List<FeedLink> links,
        @Nullable String language,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<FeedPerson> authors,
        List<String> categories,
        @Nullable FeedText rights,
        @Nullable String generator,
        @Nullable String image,
        UpdateHints hints,
        List<ParsedEntry> entries,
        List<Repair> repairs)
        implements FeedParseResult {
    public ParsedFeed {
        links = List.copyOf(links);
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        entries = List.copyOf(entries);
        repairs = List.copyOf(repairs);
    }
}
