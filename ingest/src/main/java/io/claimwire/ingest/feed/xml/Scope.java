package io.claimwire.ingest.feed.xml;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The namespace declarations in force; shared by all elements that declare nothing themselves. */
final class Scope {
    static final Scope OUTERMOST = new Scope(Map.of("xml", "http://www.w3.org/XML/1998/namespace"));

    private final Map<String, String> namespaces;

    private Scope(Map<String, String> namespaces) {
        this.namespaces = namespaces;
    }

    Scope declared(Map<String, String> attributes) {
        Map<String, String> changed = null;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            String name = attribute.getKey();
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                if (changed == null) {
                    changed = new HashMap<>(namespaces);
                }
                changed.put(
                        name.length() > 6 ? name.substring(6) : "",
                        attribute.getValue().trim());
            }
        }
        return changed == null ? this : new Scope(changed);
    }

    /** Null where the prefix is not declared. */
    @Nullable
    String namespace(String prefix) {
        return namespaces.get(prefix);
    }
}
