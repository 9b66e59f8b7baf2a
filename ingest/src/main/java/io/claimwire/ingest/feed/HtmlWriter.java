package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.xml.XmlElement;
import io.claimwire.ingest.feed.xml.XmlNode;
import io.claimwire.ingest.feed.xml.XmlText;
import java.util.Map;
import java.util.Set;

/** Writes markup that stands inline in a feed as HTML, with its addresses made absolute. */
final class HtmlWriter {
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "wbr");

    private final Inherited inherited;
    private final boolean textIsHtml;
    private final StringBuilder out = new StringBuilder();

    private HtmlWriter(Inherited inherited, boolean textIsHtml) {
        this.inherited = inherited;
        this.textIsHtml = textIsHtml;
    }

    /**
     * The inside of the element.
     *
     * @param textIsHtml whether text between the inline tags is itself escaped HTML, as a type of "html" says
     */
    static String inside(XmlElement element, Inherited inherited, boolean textIsHtml) {
        HtmlWriter writer = new HtmlWriter(inherited, textIsHtml);
        writer.children(element);
        return writer.out.toString();
    }

    // recursion is safe: the reader bounds the depth
    private void children(XmlElement element) {
        for (XmlNode child : element.children()) {
            if (child instanceof XmlText text && textIsHtml) {
                out.append(HtmlAddresses.absolute(text.value(), inherited.base(element)));
            } else if (child instanceof XmlText text) {
                escape(text.value(), false);
            } else if (child instanceof XmlElement inner) {
                element(inner);
            }
        }
    }

    private void element(XmlElement element) {
        out.append('<').append(element.name());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            String name = attribute.getKey();
            if (name.startsWith("xmlns") || name.startsWith("xml:")) {
                continue;
            }
            String value = HtmlAddresses.isAddress(name)
                    ? inherited.address(element, attribute.getValue())
                    : attribute.getValue();
            out.append(' ').append(name).append("=\"");
            escape(value, true);
            out.append('"');
        }
        if (element.children().isEmpty() && VOID.contains(element.name())) {
            out.append(" />");
            return;
        }
        out.append('>');
        children(element);
        out.append("</").append(element.name()).append('>');
    }

    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                default -> out.append(c);
            }
        }
    }
}
