package io.claimwire.enrich.claim;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.enrich.time.FoundTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down which rule and which words gave each slot. */
final class Trail {

    private final AnalyzedText text;
    private final List<ExtractedClaim.Reason> reasons = new ArrayList<>();

    private Trail(AnalyzedText text) {
        this.text = text;
    }

    static List<ExtractedClaim.Reason> of(
            AnalyzedText text,
            Mention mention,
            Saying saying,
            @Nullable TokenRange actor,
            @Nullable FoundTime time,
            List<ClaimPlace> places) {
        Trail trail = new Trail(text);
        trail.add("outcome", mention.rule(), text.written(mention.trigger()));
        trail.add(
                "quantity",
                mention.definite() ? "definite noun counts one" : "number of the phrase",
                mention.numeral());
        trail.add("affected", "noun phrase of the number", mention.affected());
        trail.add("actor", actor == mention.actor() ? "as written" : "pronoun resolved", actor);
        trail.add("source", saying.rule(), saying.written());
        trail.add("cue", saying.rule(), saying.cue());
        trail.add("stance", saying.rule(), saying.stance().name());
        trail.add("date", "nearest time that is not of speaking", time == null ? null : time.tokens());
        places.forEach(place -> trail.add("place", place.placeId(), place.name().text()));
        return List.copyOf(trail.reasons);
    }

    private void add(String slot, String rule, @Nullable TokenRange words) {
        if (words != null) {
            add(slot, rule, text.slice(words));
        }
    }

    private void add(String slot, String rule, String words) {
        reasons.add(new ExtractedClaim.Reason(slot, rule, words));
    }
}
