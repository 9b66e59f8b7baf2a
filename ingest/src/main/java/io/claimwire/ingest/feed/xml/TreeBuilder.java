package io.claimwire.ingest.feed.xml;

import io.claimwire.ingest.feed.repair.RepairKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts tags and text together to a tree, closing what was left open and ignoring what closes nothing. */
final class TreeBuilder {
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr");

    private record Open(XmlElement element, String name, Scope scope) {}

    private final Source source;
    private final XmlLimits limits;
    private final XmlElement document = new XmlElement("", "#document", "", Map.of(), null);
    private final List<Open> open = new ArrayList<>();
    private final Map<String, Integer> openNames = new HashMap<>();
    private int tooDeep;
    private int elements;
    private int unnested;

    TreeBuilder(Source source, XmlLimits limits) {
        this.source = source;
        this.limits = limits;
        open.add(new Open(document, "", Scope.OUTERMOST));
    }

    boolean isFull() {
        return elements >= limits.maxElements() || unnested > limits.maxUnnested();
    }

    /** The name as written of the innermost open element; empty outside of all. */
    String current() {
        return top().name();
    }

    boolean isOutside() {
        return open.size() == 1;
    }

    void text(String value) {
        if (!value.isEmpty()) {
            top().element().add(new XmlText(value));
        }
    }

    void start(StartTag tag, int at) {
        String localName = localName(tag.name()).toLowerCase(Locale.ROOT);
        closeForgotten(tag.name(), localName, at);
        boolean empty = tag.selfClosing() || VOID.contains(localName);
        if (open.size() > limits.maxDepth()) {
            source.repair(RepairKind.TOO_DEEP, at, tag.name());
            tooDeep += empty ? 0 : 1;
            return;
        }
        elements++;
        unnested += limits.neverNested().contains(localName) ? 1 : 0;
        Scope scope = top().scope().declared(tag.attributes());
        XmlElement element = element(tag, scope, at);
        top().element().add(element);
        if (!empty) {
            open.add(new Open(element, tag.name(), scope));
            openNames.merge(tag.name().toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
    }

    private XmlElement element(StartTag tag, Scope scope, int at) {
        int colon = tag.name().indexOf(':');
        String prefix = colon > 0 ? tag.name().substring(0, colon) : "";
        String namespace = scope.namespace(prefix);
        if (namespace == null && !prefix.isEmpty()) {
            source.repair(RepairKind.UNDECLARED_PREFIX, at, prefix);
        }
        return new XmlElement(
                prefix, localName(tag.name()), namespace == null ? "" : namespace, tag.attributes(), top().element());
    }

    private void closeForgotten(String name, String localName, int at) {
        if (limits.neverNested().contains(localName)) {
            int same = openIndex(name);
            if (same > 0) {
                source.repair(RepairKind.UNCLOSED_ELEMENT, at, name);
                closeTo(same);
            }
        } else if (limits.leaves().contains(name.toLowerCase(Locale.ROOT))) {
            int leaf = openLeaf(name);
            if (leaf > 0) {
                source.repair(RepairKind.UNCLOSED_ELEMENT, at, open.get(leaf).name());
                closeTo(leaf);
            }
        }
    }

    /** The open leaf that a new one shows to be unclosed, through inline markup left open in it; -1 where there is none. */
    private int openLeaf(String name) {
        boolean throughMarkup = !limits.ambiguous().contains(name.toLowerCase(Locale.ROOT));
        String namespace = top().scope().namespace("");
        for (int i = open.size() - 1; i > 0; i--) {
            Open candidate = open.get(i);
            if (limits.leaves().contains(candidate.name().toLowerCase(Locale.ROOT))) {
                return Objects.equals(namespace, candidate.scope().namespace("")) ? i : -1;
            }
            if (!throughMarkup || limits.neverNested().contains(candidate.name().toLowerCase(Locale.ROOT))) {
                return -1;
            }
        }
        return -1;
    }

    void end(String name, int at) {
        if (tooDeep > 0) {
            tooDeep--;
            return;
        }
        int index = openIndex(name);
        if (index <= 0) {
            if (!VOID.contains(name.toLowerCase(Locale.ROOT))) {
                source.repair(RepairKind.MISMATCHED_END_TAG, at, name.length() + 3);
            }
            return;
        }
        if (index < open.size() - 1) {
            source.repair(RepairKind.UNCLOSED_ELEMENT, at, current());
        }
        closeTo(index);
    }

    /** What there is so far, under a nameless element that stands for the document. */
    XmlElement document() {
        return document;
    }

    /** The whole tree, once the end is reached. */
    XmlElement finish() {
        if (open.size() > 1) {
            source.repair(RepairKind.TRUNCATED, source.length(), current());
        }
        return document;
    }

    private int openIndex(String name) {
        if (!openNames.containsKey(name.toLowerCase(Locale.ROOT))) {
            return -1;
        }
        for (int i = open.size() - 1; i > 0; i--) {
            if (open.get(i).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private void closeTo(int size) {
        while (open.size() > size) {
            Open closed = open.remove(open.size() - 1);
            openNames.computeIfPresent(closed.name().toLowerCase(Locale.ROOT), (name, n) -> n == 1 ? null : n - 1);
        }
    }

    private Open top() {
        return open.get(open.size() - 1);
    }

    private static String localName(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
