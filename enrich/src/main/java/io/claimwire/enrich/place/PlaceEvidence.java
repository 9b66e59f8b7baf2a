package io.claimwire.enrich.place;

/** Why something is taken for a place, strongest first. */
public enum PlaceEvidence {
    /** Opens the dateline. */
    DATELINE,
    /** Follows a preposition or noun of place: {@code in Kabul}, {@code the town of Wum}, {@code Wum district}. */
    LOCATIVE,
    /** Stands in apposition to a place: the second name of {@code in Hadera, Israel}. */
    CONTAINER,
    /** Known by its name alone, as countries are. */
    KNOWN_NAME,
    /** An adjective or a name of inhabitants: {@code Syrian}; names no scene by itself. */
    ADJECTIVE
}
