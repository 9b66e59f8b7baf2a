package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.xml.XmlElement;
import io.claimwire.ingest.feed.xml.XmlText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads an element that holds text: plain, escaped HTML, inline markup or base64, as Atom names them and RSS does not. */
final class TextReader {
    private final Inherited inherited;
    private final boolean untypedIsHtml;

    /**
     * @param untypedIsHtml whether a text without type is HTML: so in RSS, where nobody can say; in Atom it is plain
     */
    TextReader(Inherited inherited, boolean untypedIsHtml) {
        this.inherited = inherited;
        this.untypedIsHtml = untypedIsHtml;
    }

    /** Null where the element holds nothing but white space. */
    @Nullable
    FeedText read(@Nullable XmlElement element) {
        if (element == null) {
            return null;
        }
        String type = attribute(element, "type");
        boolean markup = element.hasElements() && !attribute(element, "mode").equals("escaped");
        if (markup || isXhtml(type)) {
            XmlElement body = onlyDiv(element);
            return of(FeedText.Type.HTML, HtmlWriter.inside(body, inherited, type.equals("html")), body);
        }
        String text = isBase64(element, type) ? decoded(element.text()) : element.text();
        if (isPlain(type)) {
            return of(FeedText.Type.TEXT, text, element);
        }
        return of(FeedText.Type.HTML, HtmlAddresses.absolute(text, inherited.base(element)), element);
    }

    /** The first of these that holds something. */
    @Nullable
    FeedText first(List<XmlElement> elements) {
        for (XmlElement element : elements) {
            FeedText text = read(element);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private @Nullable FeedText of(FeedText.Type type, String value, XmlElement element) {
        String stripped = value.strip();
        return stripped.isEmpty() ? null : new FeedText(type, stripped, inherited.language(element));
    }

    private boolean isPlain(String type) {
        return switch (type) {
            case "text", "text/plain", "plain" -> true;
            case "" -> !untypedIsHtml;
            default -> false;
        };
    }

    /** Atom 0.3 says so; in Atom 1.0 it follows from the media type (RFC 4287, 4.1.3.3). */
    private boolean isBase64(XmlElement element, String type) {
        return attribute(element, "mode").equals("base64")
                || (isBinary(type) && !untypedIsHtml && element.attribute("mode") == null);
    }

    /** Whether this media type, or null for none, is one whose text is base64 in Atom 1.0. */
    static boolean isBinary(@Nullable String type) {
        return type != null && type.indexOf('/') > 0 && !type.startsWith("text/") && !type.contains("xml");
    }

    private static boolean isXhtml(String type) {
        return type.equals("xhtml") || type.equals("application/xhtml+xml");
    }

    /** The wrapper that Atom demands around XHTML is no part of the text (RFC 4287, 3.1.1.3). */
    private static XmlElement onlyDiv(XmlElement element) {
        List<XmlElement> inner = element.elements();
        boolean wrapped = inner.size() == 1
                && inner.get(0).name().equalsIgnoreCase("div")
                && element.children().stream()
                        .allMatch(n -> n == inner.get(0)
                                || (n instanceof XmlText t && t.value().isBlank()));
        return wrapped ? inner.get(0) : element;
    }

    static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return base64;
        }
    }

    private static String attribute(XmlElement element, String name) {
        String value = element.attribute(name);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
