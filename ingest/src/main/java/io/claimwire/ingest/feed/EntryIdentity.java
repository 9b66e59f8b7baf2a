package io.claimwire.ingest.feed;

import io.claimwire.schemas.CanonicalLink;
import io.claimwire.schemas.Ids;
import io.claimwire.schemas.NormalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells the entries of a feed apart, and the same entry from itself an hour later. Three things can name an entry: its
 * guid, its link, and its title with text and date. None is to be trusted alone: there are feeds with one guid for all
 * entries, with a new guid on every poll, with the home page for every link. So a name that several entries share is no
 * name, and an entry is known when any of its names is. Pure; thread-safe.
 */
public final class EntryIdentity {
    private record Names(
            ParsedEntry entry,
            @Nullable String guid,
            @Nullable String link,
            @Nullable String text) {}

    private EntryIdentity() {}

    /**
     * The entries in the order of the feed. An entry that the feed holds twice comes once, as the later changed of the
     * two; one without any content at all is left out.
     *
     * @param feedId part of the article ids of entries without a link
     */
    public static List<IdentifiedEntry> of(String feedId, ParsedFeed feed) {
        List<Names> all = distinct(feed.entries());
        Map<String, Integer> guids = counts(all, Names::guid);
        Map<String, Integer> links = counts(all, Names::link);
        Map<String, Integer> texts = counts(all, Names::text);
        ContentHash hash = ContentHash.of(feed);
        List<IdentifiedEntry> identified = new ArrayList<>(all.size());
        for (Names names : all) {
            List<String> keys = new ArrayList<>(3);
            addUnique(names.guid(), guids, keys);
            addUnique(names.link(), links, keys);
            addUnique(names.text(), texts, keys);
            boolean ownLink = names.link() != null && links.getOrDefault(names.link(), 0) == 1;
            if (keys.isEmpty()) {
                keys.add(combined(names)); // each name is shared, all of them together are not
            }
            String link = names.entry().link();
            String articleId =
                    ownLink && link != null ? Ids.articleOfLink(link) : Ids.articleOfGuid(feedId, keys.get(0));
            identified.add(new IdentifiedEntry(names.entry(), keys, articleId, hash.of(names.entry())));
        }
        return identified;
    }

    private static List<Names> distinct(List<ParsedEntry> entries) {
        Map<String, Names> distinct = new LinkedHashMap<>();
        for (ParsedEntry entry : entries) {
            Names names = names(entry);
            String key = names.guid() == null && names.link() == null && names.text() == null ? "" : combined(names);
            if (!key.isEmpty()) {
                distinct.merge(key, names, (first, second) -> isLater(second.entry(), first.entry()) ? second : first);
            }
        }
        return List.copyOf(distinct.values());
    }

    /** Two entries with the same guid and link are one, whatever their texts; without a link the texts count too. */
    private static String combined(Names names) {
        boolean named = names.guid() != null && names.link() != null;
        return "all:" + Ids.content(or(names.guid()), or(names.link()), named ? "" : or(names.text()));
    }

    private static Names names(ParsedEntry entry) {
        String guid = entry.id();
        String link = entry.link();
        String title = plain(entry.title());
        String summary = plain(entry.summary());
        String date = entry.published() == null ? "" : entry.published().toString();
        boolean nameless = guid == null && link == null;
        boolean telling = nameless ? !(title + summary).isEmpty() : !title.isEmpty() && !date.isEmpty();
        return new Names(
                entry,
                guid == null ? null : "guid:" + guid,
                link == null ? null : "link:" + withoutScheme(CanonicalLink.of(link)),
                telling ? "text:" + Ids.content(title, summary, date) : null);
    }

    /** A site that moves to https or drops its www. keeps its articles. */
    private static String withoutScheme(String link) {
        int start = link.indexOf("://");
        String rest = start < 0 ? link : link.substring(start + 3);
        return rest.startsWith("www.") ? rest.substring(4) : rest;
    }

    private static Map<String, Integer> counts(List<Names> all, Function<Names, @Nullable String> name) {
        Map<String, Integer> counts = new HashMap<>();
        for (Names names : all) {
            String value = name.apply(names);
            if (value != null) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static void addUnique(@Nullable String name, Map<String, Integer> counts, List<String> keys) {
        if (name != null && counts.getOrDefault(name, 0) == 1) {
            keys.add(name);
        }
    }

    private static boolean isLater(ParsedEntry entry, ParsedEntry than) {
        return entry.updated() != null
                && (than.updated() == null || entry.updated().isAfter(than.updated()));
    }

    private static String plain(@Nullable FeedText text) {
        return text == null ? "" : NormalText.of(text.plain());
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }
}
