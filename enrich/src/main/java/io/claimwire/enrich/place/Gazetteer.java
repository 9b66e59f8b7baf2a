package io.claimwire.enrich.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of cities and regions, where an operator has mounted some. Implementations are thread-safe. */
public interface Gazetteer {

    /** Knows no place. */
    Gazetteer NONE = (name, country) -> List.of();

    /**
     * A place that bears a name.
     *
     * @param placeId stable identifier such as {@code geonames:524901}
     * @param country ISO 3166-1 alpha-2 code
     * @param latitude degrees north
     * @param longitude degrees east
     * @param population inhabitants, 0 where unknown
     */
    record Entry(String placeId, @Nullable String country, double latitude, double longitude, long population) {}

    /**
     * Places of that name, the likeliest first.
     *
     * @param name lower-case name without diacritics
     * @param country code of the country that the article speaks of, null where unknown; places elsewhere
     *     come after those within
     */
    List<Entry> find(String name, @Nullable String country);
}
