package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Reads where an entry was taken over from: a name with an address in RSS, the head of the other feed in Atom. */
final class SourceReader {
    private SourceReader() {}

    static @Nullable EntrySource read(Parts parts, Readers readers) {
        for (XmlElement element : parts.all("source")) {
            EntrySource source = element.hasElements() ? head(element, readers) : named(element, readers);
            if (source != null) {
                return source;
            }
        }
        return null;
    }

    private static @Nullable EntrySource head(XmlElement element, Readers readers) {
        Parts parts = Parts.of(element);
        FeedText title = readers.texts().first(parts.all("title"));
        return of(
                title == null ? null : title.plain(),
                LinkReader.page(readers.links().read(parts)),
                parts.text("id"));
    }

    private static @Nullable EntrySource named(XmlElement element, Readers readers) {
        String url = element.attribute("url");
        String title = HtmlText.collapsed(element.text());
        return of(
                title.isEmpty() ? null : title,
                url == null || url.isBlank() ? null : readers.inherited().address(element, url),
                null);
    }

    private static @Nullable EntrySource of(@Nullable String title, @Nullable String link, @Nullable String id) {
        return title == null && link == null && id == null ? null : new EntrySource(title, link, id);
    }
}
