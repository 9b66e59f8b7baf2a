package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.xml.XmlElement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jspecify.annotations.Nullable;

/**
 * The repaired tree as ROME wants it: RSS 2.0 or Atom 1.0, whatever the dialect was, with every element under its proper
 * name, and of the elements only those whose values are taken from ROME. Dates, for one, are not among them: ROME tries
 * some forty patterns on each, and a hostile feed could have it do so for seconds.
 */
final class RomeDocument {
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final Namespace DC = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
    private static final Namespace SY = Namespace.getNamespace("sy", "http://purl.org/rss/1.0/modules/syndication/");

    private static final Map<String, String> PLAIN_NAMES = Map.ofEntries(
            Map.entry("enclosure", "enclosure"),
            Map.entry("comments", "comments"),
            Map.entry("generator", "generator"),
            Map.entry("ttl", "ttl"),
            Map.entry("skiphours", "skipHours"),
            Map.entry("skipdays", "skipDays"),
            Map.entry("source", "source"));

    /** The children that are read, by parent; all others have text alone. */
    private static final Map<String, Set<String>> CHILDREN = Map.of(
            "skipHours", Set.of("hour"),
            "skipDays", Set.of("day"),
            "source", Set.of("id", "title", "link"));

    private static final Set<String> SUBJECTS = Set.of("category", "tags", "keywords", "media:category");

    private final Namespace namespace;

    /** @param atom whether to write Atom 1.0; else RSS 2.0 */
    RomeDocument(boolean atom) {
        this.namespace = atom ? ATOM : Namespace.NO_NAMESPACE;
    }

    /**
     * A whole document.
     *
     * @param head null for one without any description of the feed
     * @param entries in the order in which ROME will give them
     */
    Document of(@Nullable Parts head, List<Parts> entries) {
        boolean atom = namespace == ATOM;
        Element root = new Element(atom ? "feed" : "rss", namespace);
        Element channel = root;
        if (!atom) {
            root.setAttribute("version", "2.0");
            channel = new Element("channel");
            root.addContent(channel);
        }
        if (head != null) {
            fill(channel, head);
            hints(channel, head);
        }
        for (Parts entry : entries) {
            Element element = new Element(atom ? "entry" : "item", namespace);
            fill(element, entry);
            channel.addContent(element);
        }
        return new Document(root);
    }

    private void fill(Element into, Parts from) {
        from.each((name, element) -> add(into, name, element));
    }

    private void add(Element into, String name, XmlElement element) {
        String plain = PLAIN_NAMES.get(name);
        if (SUBJECTS.contains(name)) {
            categories(into, element);
        } else if (plain != null) {
            into.addContent(copy(plain, namespace, element));
        } else if (name.equals("dc:subject")) {
            into.addContent(text("subject", DC, element.text()));
        }
    }

    private static void hints(Element into, Parts head) {
        String period = head.text("sy:updateperiod");
        String frequency = head.text("sy:updatefrequency");
        if (period != null) {
            RomeHints.period(period).ifPresent(p -> into.addContent(text("updatePeriod", SY, p)));
        }
        if (frequency != null) {
            RomeHints.frequency(frequency).ifPresent(f -> into.addContent(text("updateFrequency", SY, f)));
        }
    }

    /** One of RSS or Atom for each term, however it is written. */
    private void categories(Element into, XmlElement element) {
        String term = element.attribute("term");
        String text = term == null || term.isBlank() ? element.text() : term;
        boolean list = element.name().equalsIgnoreCase("tags") || element.name().equalsIgnoreCase("keywords");
        for (String one : list ? text.split(",") : new String[] {text}) {
            if (one.isBlank()) {
                continue;
            }
            Element category = new Element("category", namespace);
            if (namespace == ATOM) {
                category.setAttribute("term", legal(one.strip()));
            } else {
                category.setText(legal(one.strip()));
            }
            into.addContent(category);
        }
    }

    private Element copy(String name, Namespace in, XmlElement from) {
        Element element = new Element(name, in);
        from.attributes().forEach((attribute, value) -> {
            if (Verifier.checkAttributeName(attribute) == null) {
                element.setAttribute(attribute, legal(value));
            }
        });
        Set<String> children = CHILDREN.getOrDefault(name, Set.of());
        if (!from.hasElements() || children.isEmpty()) {
            return element.setText(legal(from.text()));
        }
        for (XmlElement child : from.elements()) {
            String known = Vocabulary.nameOf(child);
            if (children.contains(known) && RomeHints.isReadable(known, child.text())) {
                element.addContent(copy(known, in, child));
            }
        }
        return element;
    }

    private static Element text(String name, Namespace in, String text) {
        return new Element(name, in).setText(legal(text.strip()));
    }

    /** JDOM refuses characters that a reference may name in our reading; half a surrogate pair for instance. */
    private static String legal(String text) {
        if (Verifier.checkCharacterData(text) == null) {
            return text;
        }
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().filter(Verifier::isXMLCharacter).forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
