package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.repair.RepairKind;
import io.claimwire.ingest.feed.repair.Repairs;
import io.claimwire.ingest.feed.xml.XmlElement;
import io.claimwire.ingest.feed.xml.XmlNode;
import io.claimwire.ingest.feed.xml.XmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where in a document the feed is.
 *
 * @param root the outermost element of the feed
 * @param head the element whose children describe the feed; the root itself in Atom and in RSS without channel
 * @param entries in the order of the document
 */
record FeedRoot(XmlElement root, XmlElement head, List<XmlElement> entries) {
    private static final Set<String> ROOTS = Set.of("rss", "rdf:rdf", "rdf", "feed", "channel");
    private static final int MAX_SEARCH_DEPTH = 3;

    /** Null where the document holds no feed. */
    static @Nullable FeedRoot find(XmlElement document, Repairs repairs) {
        XmlElement root = search(document, 0);
        if (root == null) {
            return null;
        }
        noteSurroundings(document, root, repairs);
        XmlElement channel = child(root, "channel");
        if (channel == null
                && !Vocabulary.nameOf(root).equals("feed")
                && !Vocabulary.nameOf(root).equals("channel")) {
            repairs.add(RepairKind.NO_CHANNEL);
        }
        return new FeedRoot(root, channel == null ? root : channel, entries(document, root, repairs));
    }

    private static @Nullable XmlElement search(XmlElement parent, int depth) {
        List<XmlElement> elements = parent.elements();
        for (XmlElement element : elements) {
            if (ROOTS.contains(Vocabulary.nameOf(element))) {
                return element;
            }
        }
        if (depth < MAX_SEARCH_DEPTH) {
            for (XmlElement element : elements) {
                XmlElement found = search(element, depth + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Under the channel, beside it as in RSS 1.0, and behind a root that was closed too early. */
    private static List<XmlElement> entries(XmlElement document, XmlElement root, Repairs repairs) {
        List<XmlElement> found = new ArrayList<>();
        collect(root, found, repairs);
        if (root.parent() == document) {
            for (XmlElement outside : document.elements()) {
                if (isEntry(outside)) {
                    add(outside, found, repairs);
                }
            }
        }
        return found;
    }

    private static void collect(XmlElement parent, List<XmlElement> into, Repairs repairs) {
        for (XmlElement element : parent.elements()) {
            String name = Vocabulary.nameOf(element);
            if (isEntry(element)) {
                add(element, into, repairs);
            } else if (name.equals("channel") || name.equals("items") || name.equals("entries")) {
                collect(element, into, repairs);
            }
        }
    }

    private static void add(XmlElement entry, List<XmlElement> into, Repairs repairs) {
        if (into.size() < FeedParser.MAX_ENTRIES) {
            into.add(entry);
        } else {
            repairs.add(RepairKind.TOO_MANY_ENTRIES);
        }
    }

    private static boolean isEntry(XmlElement element) {
        String name = Vocabulary.nameOf(element);
        return name.equals("item") || name.equals("entry");
    }

    private static @Nullable XmlElement child(XmlElement parent, String name) {
        for (XmlElement element : parent.elements()) {
            if (Vocabulary.nameOf(element).equals(name)) {
                return element;
            }
        }
        return null;
    }

    private static void noteSurroundings(XmlElement document, XmlElement root, Repairs repairs) {
        boolean before = true;
        for (XmlNode node : document.children()) {
            if (node == root) {
                before = false;
            } else if (!(node instanceof XmlText text) || !text.value().isBlank()) {
                repairs.add(before ? RepairKind.JUNK_BEFORE_PROLOG : RepairKind.TRAILING_JUNK);
            }
        }
    }
}
