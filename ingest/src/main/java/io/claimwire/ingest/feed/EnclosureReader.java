package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** Reads the files that belong to an entry, from RSS, Atom and Media RSS. */
final class EnclosureReader {
    private final Inherited inherited;

    EnclosureReader(Inherited inherited) {
        this.inherited = inherited;
    }

    List<Enclosure> read(Parts parts, List<FeedLink> links) {
        List<Enclosure> found = new ArrayList<>();
        for (XmlElement element : parts.all("enclosure")) {
            add(element, "length", found);
        }
        for (FeedLink link : links) {
            if (link.rel().equals("enclosure")) {
                found.add(new Enclosure(link.href(), link.type(), link.length()));
            }
        }
        for (XmlElement element : parts.all("media:content")) {
            add(element, "fileSize", found);
        }
        return found;
    }

    private void add(XmlElement element, String lengthAttribute, List<Enclosure> into) {
        String url = element.attribute("url");
        if (url != null && !url.isBlank()) {
            into.add(new Enclosure(
                    inherited.address(element, url),
                    element.attribute("type"),
                    Numbers.length(element.attribute(lengthAttribute))));
        }
    }
}
