package io.claimwire.ingest.article;

import io.claimwire.ingest.feed.EntryIdentity;
import io.claimwire.ingest.feed.FeedPerson;
import io.claimwire.ingest.feed.FeedText;
import io.claimwire.ingest.feed.IdentifiedEntry;
import io.claimwire.ingest.feed.ParsedEntry;
import io.claimwire.ingest.feed.ParsedFeed;
import io.claimwire.ingest.feed.ReadEntry;
import io.claimwire.ingest.feed.ReadFeed;
import io.claimwire.ingest.feed.repair.RepairKind;
import io.claimwire.ingest.fetch.WebAddress;
import io.claimwire.ingest.host.Hosts;
import io.claimwire.record.ingest.FeedSettings;
import io.claimwire.record.ingest.ListedEntry;
import io.claimwire.schemas.Ids;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a parsed feed into entries with ids and hashes. Pure; meant for the fetcher's threads. */
public final class FeedReader {

    /** Bytes kept of the hashes of seen entries: among 10,000 entries two collide once in 10^15 feeds. */
    private static final int KEY_BYTES = 12;

    private static final int HASH_BYTES = 8;

    private FeedReader() {}

    /** Reads the entries. */
    public static ReadFeed read(ParsedFeed feed, FeedSettings settings, Instant fetchedAt) {
        List<IdentifiedEntry> identified = EntryIdentity.of(settings.getFeedId(), feed);
        List<ReadEntry> entries = identified.stream()
                .map(entry -> read(entry, settings, fetchedAt))
                .toList();
        int refused =
                (int) feed.entries().stream().filter(FeedReader::saysNothing).count();
        boolean truncated = feed.repairs().stream().anyMatch(repair -> repair.kind() == RepairKind.TRUNCATED);
        return new ReadFeed(feed.hints(), entries, refused, Pace.perDay(feed.entries(), fetchedAt), truncated);
    }

    private static ReadEntry read(IdentifiedEntry identified, FeedSettings settings, Instant fetchedAt) {
        ParsedEntry entry = identified.entry();
        URI link = WebAddress.of(entry.link());
        boolean byLink = link != null && identified.articleId().equals(Ids.articleOfLink(String.valueOf(entry.link())));
        ListedEntry listed = listed(entry, settings, fetchedAt)
                .setArticleId(identified.articleId())
                .setHost(link != null && byLink ? WebAddress.host(link) : Hosts.ofFeed(settings.getFeedId()))
                .setLink(entry.link() == null ? "" : Bounds.name(entry.link()))
                .setHash(identified.contentHash())
                .build();
        EntryBody.choose(listed, entry, byLink);
        List<ByteBuffer> keys = identified.keys().stream()
                .map(key -> bytes(Ids.content(key), KEY_BYTES))
                .toList();
        return new ReadEntry(keys, bytes(Ids.content(identified.contentHash()), HASH_BYTES), byLink, listed);
    }

    private static ListedEntry.Builder listed(ParsedEntry entry, FeedSettings settings, Instant fetchedAt) {
        FeedText title = entry.title();
        return ListedEntry.newBuilder()
                .setFeedId(settings.getFeedId())
                .setOutlet(settings.getOutlet())
                .setAgencies(settings.getAgencies())
                .setPageMode(settings.getPageMode())
                .setGuid(entry.id() == null ? null : Bounds.name(entry.id()))
                .setTitle(title == null ? null : Bounds.title(title.plain()))
                .setSummary(EntryBody.summary(entry))
                .setAuthors(Bounds.words(entry.authors(), FeedReader::name))
                .setCategories(Bounds.words(entry.categories(), category -> category))
                .setLanguage(entry.language() == null ? settings.getLanguage() : Bounds.word(entry.language()))
                .setPublishedAt(millis(entry.published()))
                .setUpdatedAt(millis(entry.updated()))
                .setListedAt(fetchedAt.toEpochMilli());
    }

    private static boolean saysNothing(ParsedEntry entry) {
        return entry.title() == null
                && entry.summary() == null
                && entry.content() == null
                && WebAddress.of(entry.link()) == null;
    }

    private static String name(FeedPerson person) {
        return person.name() != null
                ? person.name()
                : person.email() != null ? person.email() : String.valueOf(person.uri());
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static ByteBuffer bytes(String hex, int count) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex, 0, count * 2));
    }
}
