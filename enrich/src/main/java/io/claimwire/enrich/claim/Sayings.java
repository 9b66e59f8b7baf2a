package io.claimwire.enrich.claim;

import io.claimwire.enrich.attribution.Attribution;
import io.claimwire.enrich.attribution.Speakers;
import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.Stance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Chooses among the attributions that cover a mention. */
final class Sayings {

    /** From what a hedge can turn a plain statement into, the farthest from it first. */
    private static final List<Stance> DISTANCE =
            List.of(Stance.DENIED, Stance.POSSIBLE, Stance.CLAIMED, Stance.CONFIRMED, Stance.ASSERTED);

    private final Speakers speakers;
    private final Map<Integer, List<Attribution>> bySentence = new HashMap<>();

    Sayings(AnalyzedText text, Speakers speakers, List<Attribution> attributions) {
        this.speakers = speakers;
        for (Attribution attribution : attributions) {
            if (attribution.rule().equals(Attribution.ATTITUDE)) {
                continue;
            }
            Set<Integer> sentences = new TreeSet<>();
            for (TokenRange range : attribution.content()) {
                int last = text.sentenceOf(range.last()).index();
                for (int sentence = text.sentenceOf(range.first()).index(); sentence <= last; sentence++) {
                    sentences.add(sentence);
                }
            }
            for (int sentence : sentences) {
                bySentence.computeIfAbsent(sentence, key -> new ArrayList<>()).add(attribution);
            }
        }
    }

    Saying of(Mention mention) {
        List<Attribution> covering = new ArrayList<>();
        for (Attribution attribution : bySentence.getOrDefault(mention.sentence(), List.of())) {
            if (attribution.covers(mention.trigger()) && !attribution.cue().contains(mention.trigger())) {
                covering.add(attribution);
            }
        }
        covering.sort(Comparator.comparingInt(Attribution::size));
        Attribution spoken = null;
        Attribution first = null;
        Stance stance = mention.possible() ? Stance.POSSIBLE : Stance.ASSERTED;
        for (Attribution attribution : covering) {
            boolean named = attribution.source() != null && !speakers.voiceless(attribution.source());
            if (named && spoken != null) {
                continue;
            }
            if (named) {
                spoken = attribution;
            }
            if (first == null) {
                first = attribution;
            }
            stance = farther(stance, attribution.stance());
        }
        return saying(spoken, first, stance);
    }

    private Saying saying(@Nullable Attribution spoken, @Nullable Attribution first, Stance stance) {
        if (first == null) {
            return stance == Stance.ASSERTED
                    ? Saying.OWN_VOICE
                    : new Saying(null, null, null, stance, "auxiliary of possibility");
        }
        Attribution told = spoken == null ? first : spoken;
        TokenRange written = told.source();
        TokenRange source = written == null ? null : speakers.resolve(written);
        return new Saying(source, written, told.cue(), stance, told.rule());
    }

    private static Stance farther(Stance one, Stance two) {
        return DISTANCE.indexOf(one) <= DISTANCE.indexOf(two) ? one : two;
    }
}
