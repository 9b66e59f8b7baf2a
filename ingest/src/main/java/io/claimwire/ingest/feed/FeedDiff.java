package io.claimwire.ingest.feed;

import io.claimwire.record.ingest.ListedEntry;
import io.claimwire.record.ingest.SeenEntries;
import io.claimwire.record.ingest.SeenEntry;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a poll found that the feed had not listed before. An entry is known by any of its names, so that a feed that
 * rewrites all its guids brings nothing new.
 *
 * @param fresh entries that are new
 * @param changed entries whose content is another
 * @param unchanged how many were the same
 * @param seen what is to be remembered from now on
 */
public record FeedDiff(List<ListedEntry> fresh, List<ListedEntry> changed, int unchanged, SeenEntries seen) {

    /** Entries remembered beside those of the last poll; feeds bring old ones back. */
    static final int MAX_UNLISTED = 2_000;

    /** Entries beyond these make no room for such: all that is remembered of a feed is one record below 1 MiB. */
    static final int MAX_REMEMBERED = 10_000;

    /** Compares with a whole feed. */
    public static FeedDiff of(SeenEntries before, List<ReadEntry> listed) {
        return of(before, listed, MAX_UNLISTED);
    }

    /** Compares with one part of a feed that comes in several: what it does not list, another part may. */
    public static FeedDiff ofPart(SeenEntries before, List<ReadEntry> listed) {
        return of(before, listed, MAX_REMEMBERED);
    }

    private static FeedDiff of(SeenEntries before, List<ReadEntry> listed, int maxUnlisted) {
        Map<ByteBuffer, SeenEntry> known = new HashMap<>();
        before.getEntries().forEach(entry -> entry.getKeys().forEach(key -> known.putIfAbsent(key, entry)));
        List<ListedEntry> fresh = new ArrayList<>();
        List<ListedEntry> changed = new ArrayList<>();
        List<SeenEntry> after = new ArrayList<>(listed.size());
        Set<SeenEntry> met = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ReadEntry entry : listed) {
            SeenEntry match = match(known, entry, met);
            if (match == null) {
                fresh.add(entry.entry());
            } else {
                met.add(match);
                keepArticle(entry, match);
                if (!match.getHash().equals(entry.hash())) {
                    changed.add(entry.entry());
                }
            }
            after.add(new SeenEntry(entry.keys(), entry.hash(), entry.namedByLink() ? null : articleId(entry)));
        }
        before.getEntries().stream()
                .filter(entry -> !met.contains(entry))
                .limit(Math.max(0, Math.min(maxUnlisted, MAX_REMEMBERED - listed.size())))
                .forEach(after::add);
        return new FeedDiff(fresh, changed, listed.size() - fresh.size() - changed.size(), new SeenEntries(after));
    }

    /** Each seen entry is met once: two entries of today are not the same one of yesterday. */
    private static @Nullable SeenEntry match(Map<ByteBuffer, SeenEntry> known, ReadEntry entry, Set<SeenEntry> met) {
        for (ByteBuffer key : entry.keys()) {
            SeenEntry match = known.get(key);
            if (match != null && !met.contains(match)) {
                return match;
            }
        }
        return null;
    }

    private static void keepArticle(ReadEntry entry, SeenEntry match) {
        if (!entry.namedByLink() && match.getArticleId() != null) {
            entry.entry()
                    .setArticleId(HexFormat.of().formatHex(match.getArticleId().array()));
        }
    }

    private static ByteBuffer articleId(ReadEntry entry) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(entry.entry().getArticleId()));
    }
}
