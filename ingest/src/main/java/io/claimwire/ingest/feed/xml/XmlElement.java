package io.claimwire.ingest.feed.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One element. Built by the reader alone and unchanged afterwards, so a finished tree may be read by any thread. */
public final class XmlElement implements XmlNode {
    private final String prefix;
    private final String name;
    private final String namespace;
    private final Map<String, String> attributes;
    private final @Nullable XmlElement parent;
    private final List<XmlNode> children = new ArrayList<>(1);

    XmlElement(
            String prefix, String name, String namespace, Map<String, String> attributes, @Nullable XmlElement parent) {
        this.prefix = prefix;
        this.name = name;
        this.namespace = namespace;
        this.attributes = attributes;
        this.parent = parent;
    }

    void add(XmlNode child) {
        children.add(child);
    }

    /** As written, or the empty string. */
    public String prefix() {
        return prefix;
    }

    /** The local name as written. */
    public String name() {
        return name;
    }

    /** The declared namespace, or the empty string where there is none or the prefix is not declared. */
    public String namespace() {
        return namespace;
    }

    public @Nullable XmlElement parent() {
        return parent;
    }

    /** The value of the attribute of this name as written, prefix included; null where it is not there. */
    public @Nullable String attribute(String qualifiedName) {
        return attributes.get(qualifiedName);
    }

    /** By name as written, in the order of the document. */
    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    public List<XmlNode> children() {
        return Collections.unmodifiableList(children);
    }

    public List<XmlElement> elements() {
        List<XmlElement> found = new ArrayList<>();
        for (XmlNode child : children) {
            if (child instanceof XmlElement element) {
                found.add(element);
            }
        }
        return found;
    }

    public boolean hasElements() {
        return children.stream().anyMatch(XmlElement.class::isInstance);
    }

    /** All text below this element, in order, untrimmed. */
    public String text() {
        if (children.size() == 1 && children.get(0) instanceof XmlText only) {
            return only.value();
        }
        StringBuilder into = new StringBuilder();
        appendText(into);
        return into.toString();
    }

    // recursion is safe: the reader bounds the depth
    private void appendText(StringBuilder into) {
        for (XmlNode child : children) {
            if (child instanceof XmlText text) {
                into.append(text.value());
            } else if (child instanceof XmlElement element) {
                element.appendText(into);
            }
        }
    }
}
