package io.claimwire.ingest.feed.xml;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The namespace declarations in force; shared by all elements that declare nothing themselves. */
final class Scope {
    /** Declarations nested deeper are left out: every name is looked up through all of them. */
    private static final int MAX_NESTING = 32;

    static final Scope OUTERMOST = new Scope(Map.of("xml", "http://www.w3.org/XML/1998/namespace"), null, 0);

    private final Map<String, String> own;
    private final @Nullable Scope outer;
    private final int nesting;

    private Scope(Map<String, String> own, @Nullable Scope outer, int nesting) {
        this.own = own;
        this.outer = outer;
        this.nesting = nesting;
    }

    Scope declared(Map<String, String> attributes) {
        Map<String, String> declared = null;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            String name = attribute.getKey();
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                declared = declared == null ? new HashMap<>() : declared;
                String prefix = name.length() > 6 ? name.substring(6) : "";
                declared.put(prefix, attribute.getValue().strip());
            }
        }
        return declared == null || nesting == MAX_NESTING ? this : new Scope(declared, this, nesting + 1);
    }

    /** Null where the prefix is not declared. */
    @Nullable
    String namespace(String prefix) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            String namespace = scope.own.get(prefix);
            if (namespace != null) {
                return namespace;
            }
        }
        return null;
    }
}
