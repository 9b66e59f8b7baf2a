package io.claimwire.enrich.claim;

import io.claimwire.enrich.place.FoundPlace;
import io.claimwire.enrich.place.PlaceEvidence;
import io.claimwire.enrich.text.TokenRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places of events: those named in the sentence, else those of the sentences around. */
final class EventPlaces {

    private final Layers layers;

    EventPlaces(Layers layers) {
        this.layers = layers;
    }

    List<ClaimPlace> of(Mention mention, Saying saying) {
        List<FoundPlace> here = in(mention.sentence(), mention, saying);
        for (int back = 1; here.isEmpty() && back <= 2 && mention.sentence() >= back; back++) {
            here = in(mention.sentence() - back, null, saying);
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

    private List<FoundPlace> in(int sentence, @Nullable Mention mention, Saying saying) {
        TokenRange tokens = layers.text().sentences().get(sentence).tokens();
        List<FoundPlace> found = new ArrayList<>();
        for (FoundPlace place : layers.places()) {
            boolean scene = place.evidence() == PlaceEvidence.LOCATIVE
                    || place.evidence() == PlaceEvidence.CONTAINER
                    || place.evidence() == PlaceEvidence.KNOWN_NAME;
            if (scene
                    && tokens.contains(place.tokens().first())
                    && !overlaps(place.tokens(), saying.written())
                    && (mention == null
                            || !overlaps(place.tokens(), mention.affected())
                                    && !overlaps(place.tokens(), mention.actor()))) {
                found.add(place);
            }
        }
        return found;
    }

    private static boolean overlaps(TokenRange one, @Nullable TokenRange two) {
        return two != null && one.overlaps(two);
    }
}
