package io.claimwire.enrich.claim;

import io.claimwire.enrich.text.TokenRange;
import io.claimwire.enrich.time.FoundTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down which rule and which words gave each slot, so that a wrong claim can be traced to a line of a lexicon. */
final class Trail {

    private final Layers layers;
    private final List<ExtractedClaim.Reason> reasons = new ArrayList<>();

    private Trail(Layers layers) {
        this.layers = layers;
    }

    static List<ExtractedClaim.Reason> of(
            Layers layers,
            Mention mention,
            Saying saying,
            @Nullable TokenRange actor,
            @Nullable FoundTime time,
            List<ClaimPlace> places) {
        Trail trail = new Trail(layers);
        trail.add("outcome", mention.rule(), new TokenRange(mention.trigger(), mention.trigger() + 1));
        trail.add("quantity", quantity(mention), mention.numeral() == null ? mention.affected() : mention.numeral());
        trail.add("role", role(mention), mention.numeral());
        trail.addFilled(
                "affected",
                inherited(mention) ? "noun of the count before" : "noun phrase of the number",
                mention.affected());
        trail.addFilled("actor", actor == mention.actor() ? "as written" : "pronoun resolved", actor);
        trail.addFilled("source", saying.rule(), saying.written());
        if (saying.source() != saying.written()) {
            trail.addFilled("source", "fullest form in the article", saying.source());
        }
        trail.addFilled("cue", saying.rule(), saying.cue());
        trail.add("stance", saying.rule(), saying.cue());
        trail.addFilled("date", "time of the event, not of speaking", time == null ? null : time.tokens());
        places.forEach(place -> trail.reasons.add(new ExtractedClaim.Reason("place", place.placeId(), place.name())));
        return List.copyOf(trail.reasons);
    }

    private static String quantity(Mention mention) {
        if (mention.quantity() == null) {
            return "no number";
        }
        if (mention.numeral() != null) {
            return "number of the phrase";
        }
        return mention.definite() ? "definite noun counts one" : "word that stands for a number";
    }

    private static String role(Mention mention) {
        return switch (mention.role()) {
            case ADDITIONAL -> "word of addition";
            case SUBSET -> "part of a count before it";
            default -> "neither addition nor part";
        };
    }

    private static boolean inherited(Mention mention) {
        TokenRange affected = mention.affected();
        TokenRange numeral = mention.numeral();
        return affected != null && numeral != null && affected.end() <= numeral.first();
    }

    private void addFilled(String slot, String rule, @Nullable TokenRange words) {
        if (words != null) {
            add(slot, rule, words);
        }
    }

    private void add(String slot, String rule, @Nullable TokenRange words) {
        reasons.add(new ExtractedClaim.Reason(slot, rule, words == null ? null : layers.slot(words)));
    }
}
