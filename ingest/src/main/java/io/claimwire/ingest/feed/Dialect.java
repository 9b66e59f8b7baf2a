package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.xml.XmlElement;
import java.util.Locale;

/** Which dialect of RSS or Atom a document is written in. */
final class Dialect {
    private Dialect() {}

    static boolean isAtom(XmlElement root) {
        return Vocabulary.nameOf(root).equals("feed");
    }

    static String versionOf(XmlElement root, XmlElement head) {
        String stated = root.attribute("version");
        String version = stated == null ? "" : stated.strip().toLowerCase(Locale.ROOT);
        return switch (Vocabulary.nameOf(root)) {
            case "feed" -> atom(root.namespace(), version);
            case "rdf:rdf", "rdf" -> head.namespace().contains("netscape") ? "rss090" : "rss10";
            default -> rss(version);
        };
    }

    private static String atom(String namespace, String version) {
        if (namespace.equalsIgnoreCase("http://www.w3.org/2005/Atom")) {
            return "atom10";
        }
        return version.equals("0.3") || namespace.startsWith("http://purl.org/atom/ns") ? "atom03" : "atom";
    }

    private static String rss(String version) {
        return switch (version) {
            case "0.90", "0.91", "0.92", "0.93", "0.94" -> "rss" + version.replace(".", "");
            case "1.0" -> "rss10";
            default -> version.startsWith("2") ? "rss20" : "rss";
        };
    }
}
