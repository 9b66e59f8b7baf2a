package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads links as RSS and as Atom write them, and both where a feed mixes them. */
final class LinkReader {
    private static final String REGISTERED = "http://www.iana.org/assignments/relation/";

    private final Inherited inherited;

    LinkReader(Inherited inherited) {
        this.inherited = inherited;
    }

    List<FeedLink> read(Parts parts) {
        List<FeedLink> links = new ArrayList<>();
        for (XmlElement element : parts.all("link")) {
            String href = element.attribute("href");
            String address = href == null || href.isBlank() ? element.text() : href;
            if (!address.isBlank()) {
                links.add(link(element, address));
            }
        }
        return links;
    }

    private FeedLink link(XmlElement element, String address) {
        return new FeedLink(
                inherited.address(element, address),
                relation(element.attribute("rel")),
                element.attribute("type"),
                element.attribute("hreflang"),
                element.attribute("title"),
                Numbers.length(element.attribute("length")));
    }

    private static String relation(@Nullable String rel) {
        if (rel == null || rel.isBlank()) {
            return "alternate";
        }
        String stripped = rel.strip();
        return stripped.startsWith(REGISTERED)
                ? stripped.substring(REGISTERED.length())
                : stripped.toLowerCase(Locale.ROOT);
    }

    /** The page: an alternate link to HTML before one to anything else. */
    static @Nullable String page(List<FeedLink> links) {
        String other = null;
        for (FeedLink link : links) {
            if (!link.rel().equals("alternate")) {
                continue;
            }
            String type = link.type();
            if (type == null || type.isBlank() || type.contains("html")) {
                return link.href();
            }
            other = other == null ? link.href() : other;
        }
        return other;
    }
}
