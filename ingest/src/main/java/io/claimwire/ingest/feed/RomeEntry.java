package io.claimwire.ingest.feed;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.rss.Source;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What ROME read of one entry. Addresses are as written: ROME knows no base that an element inherits.
 *
 * @param categories each once; categories before subjects of Dublin Core
 * @param enclosures those of RSS
 */
record RomeEntry(
        List<String> categories,
        List<Enclosure> enclosures,
        @Nullable String comments,
        @Nullable EntrySource source) {
    /** For an entry that ROME refuses. */
    static final RomeEntry NONE = new RomeEntry(List.of(), List.of(), null, null);

    static RomeEntry of(Item item) {
        return new RomeEntry(
                categories(item.getCategories().stream().map(c -> c.getValue()), item.getModule(DCModule.URI)),
                item.getEnclosures().stream()
                        .filter(e -> e.getUrl() != null && !e.getUrl().isBlank())
                        .map(e -> new Enclosure(e.getUrl(), e.getType(), e.getLength() > 0 ? e.getLength() : null))
                        .toList(),
                written(item.getComments()),
                source(item.getSource()));
    }

    static RomeEntry of(Entry entry) {
        return new RomeEntry(
                categories(entry.getCategories().stream().map(c -> c.getTerm()), entry.getModule(DCModule.URI)),
                List.of(),
                null,
                source(entry.getSource()));
    }

    static List<String> categories(Stream<String> terms, @Nullable Module dublinCore) {
        Set<String> found = new LinkedHashSet<>();
        terms.forEach(found::add);
        if (dublinCore instanceof DCModule module) {
            module.getSubjects().forEach(subject -> found.add(subject.getValue()));
        }
        found.removeIf(term -> term == null || term.isBlank());
        return found.stream().map(String::strip).toList();
    }

    private static @Nullable EntrySource source(@Nullable Source source) {
        return source == null
                ? null
                : source(
                        source.getValue() == null ? null : written(HtmlText.collapsed(source.getValue())),
                        written(source.getUrl()),
                        null);
    }

    private static @Nullable EntrySource source(@Nullable Feed source) {
        if (source == null) {
            return null;
        }
        List<FeedLink> links = Stream.concat(source.getAlternateLinks().stream(), source.getOtherLinks().stream())
                .filter(link -> link.getHref() != null)
                .map(link -> new FeedLink(
                        link.getHref(),
                        link.getRel() == null ? "alternate" : link.getRel(),
                        link.getType(),
                        null,
                        null,
                        null))
                .toList();
        return source(title(source.getTitleEx()), LinkReader.page(links), written(source.getId()));
    }

    private static @Nullable String title(@Nullable Content title) {
        if (title == null || title.getValue() == null) {
            return null;
        }
        if (TextReader.isBinary(title.getType())) {
            return written(HtmlText.of(TextReader.decoded(title.getValue()))); // ROME leaves base64 as it is
        }
        boolean html = title.getType() != null && title.getType().contains("html");
        return written(html ? HtmlText.of(title.getValue()) : HtmlText.collapsed(title.getValue()));
    }

    private static @Nullable EntrySource source(@Nullable String title, @Nullable String link, @Nullable String id) {
        return title == null && link == null && id == null ? null : new EntrySource(title, link, id);
    }

    private static @Nullable String written(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
