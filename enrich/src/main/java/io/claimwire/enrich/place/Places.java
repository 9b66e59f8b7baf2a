package io.claimwire.enrich.place;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Entry of this package: finds names of places. Thread-safe; linear in the text. */
public final class Places {

    /** Tokens between a place and the country that contains it: a comma or bracket. */
    private static final int ADJACENT = 2;

    private final PlaceData data;
    private final Gazetteer gazetteer;

    private Places(PlaceData data, Gazetteer gazetteer) {
        this.data = data;
        this.gazetteer = gazetteer;
    }

    /**
     * Loads the names of a language; keep the result.
     *
     * @throws IllegalArgumentException where the language has no data or they are unsound
     */
    public static Places forLanguage(String language) {
        return forLanguage(language, Gazetteer.NONE);
    }

    /** As {@link #forLanguage(String)}, with cities and regions from a gazetteer. */
    public static Places forLanguage(String language, Gazetteer gazetteer) {
        return new Places(new PlaceData(language), gazetteer);
    }

    /** All names of places in the order of the text, not overlapping. */
    public List<FoundPlace> find(AnalyzedText text) {
        Set<String> known = new HashSet<>();
        List<Mention> mentions = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            mentions.addAll(new SentencePlaces(data, text, sentence, known).find());
        }
        List<Mention> clean = withoutOverlaps(mentions);
        String country = mostNamed(clean);
        List<FoundPlace> found = new ArrayList<>(clean.size());
        for (int index = 0; index < clean.size(); index++) {
            found.add(place(text, clean, index, country));
        }
        return found;
    }

    private static List<Mention> withoutOverlaps(List<Mention> mentions) {
        List<Mention> sorted = new ArrayList<>(mentions);
        sorted.sort(Comparator.comparingInt(mention -> mention.tokens().first()));
        List<Mention> clean = new ArrayList<>(sorted.size());
        int end = 0;
        for (Mention mention : sorted) {
            if (mention.tokens().first() >= end) {
                clean.add(mention);
                end = mention.tokens().end();
            }
        }
        return clean;
    }

    private static @Nullable String mostNamed(List<Mention> mentions) {
        Map<String, Integer> counts = new HashMap<>();
        String most = null;
        int highest = 0;
        for (Mention mention : mentions) {
            String country = mention.country();
            if (country != null) {
                int count = counts.merge(country, 1, Integer::sum);
                if (count > highest) {
                    highest = count;
                    most = country;
                }
            }
        }
        return most;
    }

    private FoundPlace place(AnalyzedText text, List<Mention> mentions, int index, @Nullable String articleCountry) {
        Mention mention = mentions.get(index);
        String name = text.slice(mention.tokens());
        String own = mention.country();
        if (own != null) {
            return new FoundPlace(mention.tokens(), name, "country:" + own, own, null, null, mention.evidence());
        }
        String within = mention.within() == null ? containing(mentions, index) : mention.within();
        String folded = Mention.fold(text, mention.tokens());
        List<Gazetteer.Entry> entries = gazetteer.find(folded, within == null ? articleCountry : within);
        if (!entries.isEmpty()) {
            Gazetteer.Entry entry = entries.get(0);
            return new FoundPlace(
                    mention.tokens(),
                    name,
                    entry.placeId(),
                    entry.country(),
                    entry.latitude(),
                    entry.longitude(),
                    mention.evidence());
        }
        return new FoundPlace(mention.tokens(), name, "name:" + folded, within, null, null, mention.evidence());
    }

    /** The country that follows a name at once, containers between them passed over. */
    private static @Nullable String containing(List<Mention> mentions, int index) {
        int end = mentions.get(index).tokens().end();
        for (int next = index + 1; next < mentions.size(); next++) {
            Mention container = mentions.get(next);
            boolean beside = container.tokens().first() - end <= ADJACENT;
            if (!beside || container.evidence() != PlaceEvidence.CONTAINER) {
                return null;
            }
            if (container.country() != null) {
                return container.country();
            }
            end = container.tokens().end();
        }
        return null;
    }
}
