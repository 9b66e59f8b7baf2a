package io.claimwire.ingest.feed.xml;

/**
 * Passes over a document type declaration. Only entities whose value is a short literal are taken from it: such a value
 * is never read again for references, so nothing can grow, and external identifiers are never looked at.
 */
final class InternalSubset {
    private static final int MAX_VALUE = 64;
    private static final int MAX_ENTITIES = 200;

    private final Source source;
    private final References references;

    InternalSubset(Source source, References references) {
        this.source = source;
        this.references = references;
    }

    /** The position behind the declaration that begins here. */
    int skip(int at) {
        int bracket = source.find("[", at);
        int close = source.find(">", at);
        if (bracket < 0 || (close >= 0 && close < bracket)) {
            return close < 0 ? source.length() : close + 1;
        }
        int end = source.find("]", bracket);
        int limit = end < 0 ? source.length() : end;
        readEntities(bracket, limit);
        int behind = source.find(">", limit);
        return behind < 0 ? source.length() : behind + 1;
    }

    private void readEntities(int from, int to) {
        int count = 0;
        int i = source.find("<!ENTITY", from);
        while (i >= 0 && i < to && count++ < MAX_ENTITIES) {
            int end = source.find(">", i);
            if (end < 0 || end > to) {
                return;
            }
            readEntity(source.slice(i + "<!ENTITY".length(), end).trim());
            i = source.find("<!ENTITY", end);
        }
    }

    private void readEntity(String declaration) {
        int nameEnd = 0;
        while (nameEnd < declaration.length() && !Character.isWhitespace(declaration.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = declaration.substring(0, nameEnd);
        String value = declaration.substring(nameEnd).trim();
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        if (quoted && value.length() <= MAX_VALUE && value.indexOf('&') < 0 && value.indexOf('%') < 0) {
            references.declare(name, value.substring(1, value.length() - 1));
        }
    }
}
