package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts together the files that belong to an entry: those of RSS from ROME, those of Atom from the links, and those of
 * Media RSS from the tree, since ROME drops every one whose address is not to the letter of RFC 2396.
 */
final class EnclosureReader {
    private final Inherited inherited;

    EnclosureReader(Inherited inherited) {
        this.inherited = inherited;
    }

    List<Enclosure> read(XmlElement entry, Parts parts, List<FeedLink> links, List<Enclosure> rss) {
        List<Enclosure> found = new ArrayList<>();
        for (Enclosure enclosure : rss) {
            found.add(new Enclosure(inherited.address(entry, enclosure.url()), enclosure.type(), enclosure.length()));
        }
        for (FeedLink link : links) {
            if (link.rel().equals("enclosure")) {
                found.add(new Enclosure(link.href(), link.type(), link.length()));
            }
        }
        for (XmlElement element : parts.all("media:content")) {
            add(element, found);
        }
        return found;
    }

    private void add(XmlElement element, List<Enclosure> into) {
        String url = element.attribute("url");
        if (url != null && !url.isBlank()) {
            into.add(new Enclosure(
                    inherited.address(element, url),
                    element.attribute("type"),
                    Numbers.length(element.attribute("fileSize"))));
        }
    }
}
