package io.claimwire.ingest.feed.repair;

/** The kinds of defect that the feed parser mends instead of refusing the feed. */
public enum RepairKind {
    /** The declared character set cannot be the one of these bytes. */
    CHARSET_FALSE("the declared character set is not the one of the bytes"),
    /** Nothing declares the character set and the bytes are not UTF-8. */
    CHARSET_GUESSED("no character set is declared; it was detected"),
    BYTES_REPLACED("bytes that are no characters in the character set"),
    BOM_REPEATED("a byte order mark that is not at the start, or is there twice"),
    JUNK_BEFORE_PROLOG("something stands before the XML declaration or the root element"),
    DOCTYPE_REMOVED("a document type declaration; it was removed and nothing of it was fetched"),
    CONTROL_CHARACTER("control characters that XML forbids"),
    BARE_AMPERSAND("an & that begins no reference"),
    BARE_LESS_THAN("a < that begins no tag"),
    UNKNOWN_ENTITY("a reference to an entity that is not defined"),
    BAD_CHARACTER_REFERENCE("a numeric reference to a character that XML forbids"),
    UNDECLARED_PREFIX("a namespace prefix that is not declared"),
    MISMATCHED_END_TAG("an end tag that fits no open element"),
    UNCLOSED_ELEMENT("an element that is not closed"),
    DUPLICATE_ATTRIBUTE("an attribute that stands twice in one tag"),
    MALFORMED_ATTRIBUTE("an attribute without quotes or value"),
    TRUNCATED("the document ends inside a tag, a comment or an element"),
    TRAILING_JUNK("something stands behind the root element"),
    TOO_DEEP("elements nested deeper than the limit; their text was kept"),
    TOO_MANY_ELEMENTS("more elements than the limit; the rest was not read"),
    TOO_MANY_ENTRIES("more entries than the limit; the rest was not read"),
    NO_CHANNEL("RSS without a channel element"),
    LIBRARY_REFUSAL("something that the feed library refuses; what it is in was read without it"),
    BAD_DATE("a date that is none");

    private final String description;

    RepairKind(String description) {
        this.description = description;
    }

    /** For people: what was found, in English, without the place. */
    public String description() {
        return description;
    }
}
