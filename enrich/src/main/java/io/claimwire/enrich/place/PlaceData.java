package io.claimwire.enrich.place;

import io.claimwire.enrich.text.LanguageData;
import io.claimwire.enrich.text.PhraseTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names of countries and the words around names of places in one language. */
final class PlaceData {

    final CountryNames countries;
    final PhraseTable<Boolean> prepositions = new PhraseTable<>();
    final PhraseTable<Boolean> nounsBefore = new PhraseTable<>();
    final PhraseTable<Boolean> nounsAfter = new PhraseTable<>();
    private final Map<String, Set<String>> sets = new HashMap<>();

    PlaceData(String language) {
        LanguageData data = LanguageData.load(language, "places");
        countries = new CountryNames(language, data);
        data.words("prepositions").forEach(phrase -> prepositions.put(phrase, true));
        data.words("place nouns before").forEach(phrase -> nounsBefore.put(phrase, true));
        data.words("place nouns after").forEach(phrase -> nounsAfter.put(phrase, true));
        for (String section : data.sections()) {
            sets.put(section, Set.copyOf(new HashSet<>(data.words(section))));
        }
    }

    /** Whether a word stands in a section of the data file. */
    boolean in(String section, String word) {
        Set<String> words = sets.get(section);
        if (words == null) {
            throw new IllegalArgumentException("There is no section [" + section + "]");
        }
        return words.contains(word);
    }
}
