package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.xml.XmlElement;
import java.util.Locale;
import java.util.Map;

/**
 * Gives every element one name, whatever prefix its author chose: {@code title} for all of RSS and Atom, {@code dc:title}
 * for Dublin Core and so on. An undeclared prefix means what it means by custom.
 */
final class Vocabulary {
    private static final Map<String, String> PREFIX_BY_NAMESPACE = Map.ofEntries(
            Map.entry("", ""),
            Map.entry("http://www.w3.org/2005/atom", ""),
            Map.entry("http://purl.org/atom/ns#", ""),
            Map.entry("http://backend.userland.com/rss", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://backend.userland.com/rss091", ""),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("http://cyber.law.harvard.edu/rss", ""),
            Map.entry("http://purl.org/rss/1.0", ""),
            Map.entry("http://purl.org/net/rss1.1#", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9", ""),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9", ""),
            Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", ""),
            Map.entry("http://purl.org/dc/elements/1.1", "dc:"),
            Map.entry("http://purl.org/dc/elements/1.0", "dc:"),
            Map.entry("http://purl.org/dc/terms", "dcterms:"),
            Map.entry("http://purl.org/rss/1.0/modules/content", "content:"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication", "sy:"),
            Map.entry("http://search.yahoo.com/mrss", "media:"),
            Map.entry("http://search.yahoo.com/rss", "media:"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml:"));

    private static final Map<String, String> PREFIX_BY_CUSTOM = Map.of(
            "atom",
            "",
            "rss",
            "",
            "dc",
            "dc:",
            "dcterms",
            "dcterms:",
            "content",
            "content:",
            "sy",
            "sy:",
            "media",
            "media:",
            "itunes",
            "itunes:",
            "rdf",
            "rdf:",
            "xhtml",
            "xhtml:");

    private Vocabulary() {}

    /** The name in lower case, with the customary prefix; {@code ?:name} for what is none of a feed's business. */
    static String nameOf(XmlElement element) {
        String local = element.name().toLowerCase(Locale.ROOT);
        String prefix = element.namespace().isEmpty()
                ? element.prefix().isEmpty()
                        ? ""
                        : PREFIX_BY_CUSTOM.getOrDefault(element.prefix().toLowerCase(Locale.ROOT), "?:")
                : byNamespace(element.namespace(), element.prefix().isEmpty());
        return prefix.isEmpty() ? local : prefix + local;
    }

    /** An unknown default namespace is taken for that of the feed: publishers invent them. */
    private static String byNamespace(String namespace, boolean isDefault) {
        String known = PREFIX_BY_NAMESPACE.get(namespace);
        if (known == null) {
            String folded = namespace.toLowerCase(Locale.ROOT);
            int end = folded.length();
            while (end > 0 && folded.charAt(end - 1) == '/') {
                end--;
            }
            known = PREFIX_BY_NAMESPACE.get(folded.substring(0, end));
        }
        return known != null ? known : isDefault ? "" : "?:";
    }
}
