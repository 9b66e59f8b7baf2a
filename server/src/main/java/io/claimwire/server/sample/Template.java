package io.claimwire.server.sample;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Map;

/**
 * Text with slots: <code>{{name}}</code> is filled with escaped markup, <code>{{name:json}}</code>
 * with the inside of a JSON string, <code>{{name:raw}}</code> with the value as it is.
 */
final class Template {

    private final String text;

    Template(String text) {
        this.text = text;
    }

    /** Fills every slot; a slot without a value is a fault of the template. */
    String fill(Map<String, String> values) {
        StringBuilder out = new StringBuilder(text.length() * 2);
        int at = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", at)) {
            int close = text.indexOf("}}", open);
            out.append(text, at, open).append(slot(text.substring(open + 2, close), values));
            at = close + 2;
        }
        return out.append(text, at, text.length()).toString();
    }

    private static String slot(String slot, Map<String, String> values) {
        int colon = slot.indexOf(':');
        String value = values.get(colon < 0 ? slot : slot.substring(0, colon));
        if (value == null) {
            throw new IllegalStateException("template of the sample agency: no value for {{" + slot + "}}");
        }
        return switch (colon < 0 ? "" : slot.substring(colon + 1)) {
            case "raw" -> value;
            case "json" -> new String(JsonStringEncoder.getInstance().quoteAsString(value));
            default -> escape(value);
        };
    }

    /** Escaped for element content and attributes of HTML and XML. */
    static String escape(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
