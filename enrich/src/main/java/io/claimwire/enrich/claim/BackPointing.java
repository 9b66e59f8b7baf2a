package io.claimwire.enrich.claim;

import io.claimwire.enrich.attribution.Attribution;
import io.claimwire.enrich.attribution.ReportingLexicon;
import io.claimwire.enrich.attribution.Speakers;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.Stance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** "The army denies this", "the toll was confirmed": cues that repeat the claims of the sentences before. */
final class BackPointing {

    /** Sentences before the cue whose claims it can point at. */
    private static final int REACH = 2;
    /** Words after a cue among which the word that points stands. */
    private static final int OBJECT = 4;

    /** A mention said again, with the sentence that says so. */
    record Repeated(Mention mention, Saying saying, int sentence) {}

    private final ReportingLexicon lexicon;
    private final Layers layers;
    private final Speakers speakers;
    private final Map<Integer, List<Mention>> mentions = new HashMap<>();

    BackPointing(ReportingLexicon lexicon, Layers layers, Speakers speakers, List<Mention> mentions) {
        this.lexicon = lexicon;
        this.layers = layers;
        this.speakers = speakers;
        for (Mention mention : mentions) {
            this.mentions
                    .computeIfAbsent(mention.sentence(), key -> new ArrayList<>())
                    .add(mention);
        }
    }

    List<Repeated> find(List<Attribution> attributions) {
        List<Repeated> found = new ArrayList<>();
        for (Attribution attribution : attributions) {
            TokenRange written = attribution.source();
            boolean decides = attribution.stance() == Stance.DENIED || attribution.stance() == Stance.CONFIRMED;
            if (decides && written != null && !hasMention(attribution.sentence()) && pointsBack(attribution)) {
                Saying saying = new Saying(
                        speakers.resolve(written), written, attribution.cue(), attribution.stance(), "points back");
                for (Mention mention : before(attribution.sentence())) {
                    found.add(new Repeated(mention, saying, attribution.sentence()));
                }
            }
        }
        return found;
    }

    private boolean hasMention(int sentence) {
        return mentions.containsKey(sentence);
    }

    private boolean pointsBack(Attribution attribution) {
        TokenRange content = attribution.content().get(0);
        int end = Math.min(content.end(), content.first() + OBJECT);
        boolean points = false;
        for (int token = content.first(); token < end; token++) {
            String word = layers.text().token(token).folded();
            if (lexicon.listed("not-of-outcome", word)) {
                return false;
            }
            points |= lexicon.listed("pointing", word);
        }
        return points;
    }

    /** Mentions of the nearest sentence before that has any. */
    private List<Mention> before(int sentence) {
        for (int back = 1; back <= REACH; back++) {
            List<Mention> found = mentions.getOrDefault(sentence - back, List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
