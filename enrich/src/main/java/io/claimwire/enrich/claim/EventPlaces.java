package io.claimwire.enrich.claim;

import io.claimwire.enrich.place.FoundPlace;
import io.claimwire.enrich.text.TokenRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places of events: those named in the sentence, else those of the sentences around. */
final class EventPlaces {

    /** Sentences back in which the place of an event may be named. */
    private static final int REACH = 6;

    /** Sentences ahead of it. */
    private static final int AHEAD = 2;

    private final Layers layers;
    private final Scenes scenes;
    private final OutcomeLexicon outcomes;

    EventPlaces(Layers layers, Scenes scenes, OutcomeLexicon outcomes) {
        this.layers = layers;
        this.scenes = scenes;
        this.outcomes = outcomes;
    }

    List<ClaimPlace> of(Mention mention, Saying saying) {
        List<FoundPlace> here = in(mention, saying);
        if (here.stream().allMatch(FoundPlace::isCountry)) {
            List<FoundPlace> wider = new ArrayList<>(ofScene(mention, saying, !here.isEmpty()));
            wider.addAll(here);
            here = wider;
        }
        List<ClaimPlace> places = new ArrayList<>();
        for (FoundPlace place : here) {
            places.add(new ClaimPlace(
                    layers.slot(place.tokens()),
                    place.placeId(),
                    place.country(),
                    place.latitude(),
                    place.longitude()));
        }
        return places;
    }

    private List<FoundPlace> in(Mention mention, Saying saying) {
        List<FoundPlace> found = new ArrayList<>();
        for (FoundPlace place : scenes.places(mention.sentence())) {
            if (!overlaps(place.tokens(), saying.written())
                    && !overlaps(place.tokens(), mention.affected())
                    && !overlaps(place.tokens(), mention.actor())) {
                found.add(place);
            }
        }
        List<FoundPlace> at =
                found.stream().filter(place -> !leadsElsewhere(place)).toList();
        return at.isEmpty() ? found : at;
    }

    /** "fled into X", "the border with X". */
    private boolean leadsElsewhere(FoundPlace place) {
        int first = layers.text()
                .sentences()
                .get(layers.text().sentenceOf(place.tokens().first()).index())
                .firstToken();
        for (int token = place.tokens().first() - 1;
                token >= Math.max(first, place.tokens().first() - 2);
                token--) {
            if (outcomes.listed("leading-elsewhere", layers.text().token(token).folded())) {
                return true;
            }
        }
        return false;
    }

    /** What the nearest sentence of the scene names; only places more specific than a country where asked. */
    private List<FoundPlace> ofScene(Mention mention, Saying saying, boolean specific) {
        List<FoundPlace> nearest = new ArrayList<>();
        int best = REACH;
        for (FoundPlace place : scenes.placesOfScene(mention.sentence())) {
            int sentence = layers.text().sentenceOf(place.tokens().first()).index();
            int back = mention.sentence() - sentence;
            int away = back >= 0 ? back : AHEAD - back;
            if (overlaps(place.tokens(), saying.written())
                    || specific && place.isCountry()
                    || sentence == mention.sentence()
                    || back < -AHEAD) {
                continue;
            }
            if (away < best) {
                nearest.clear();
                best = away;
            }
            if (away == best) {
                nearest.add(place);
            }
        }
        return nearest;
    }

    private static boolean overlaps(TokenRange one, @Nullable TokenRange two) {
        return two != null && one.overlaps(two);
    }
}
