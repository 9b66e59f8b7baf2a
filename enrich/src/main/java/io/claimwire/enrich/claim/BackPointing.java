package io.claimwire.enrich.claim;

import io.claimwire.enrich.attribution.Attribution;
import io.claimwire.enrich.attribution.ReportingLexicon;
import io.claimwire.enrich.attribution.Speakers;
import io.claimwire.enrich.text.PhraseTable;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.Outcome;
import io.claimwire.record.Stance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "The army denies this", "the toll was confirmed": cues that repeat the claims of the sentences before. */
final class BackPointing {

    /** Sentences before the cue whose claims it can point at. */
    private static final int REACH = 2;
    /** Words after a cue among which the word that points stands. */
    private static final int OBJECT = 4;

    /** A mention said again, with the sentence that says so. */
    record Repeated(Mention mention, Saying saying, int sentence) {}

    private final ReportingLexicon lexicon;
    private final OutcomeLexicon outcomes;
    private final Layers layers;
    private final Speakers speakers;
    private final Map<Integer, List<Mention>> mentions = new HashMap<>();

    BackPointing(
            ReportingLexicon lexicon,
            OutcomeLexicon outcomes,
            Layers layers,
            Speakers speakers,
            List<Mention> mentions) {
        this.lexicon = lexicon;
        this.outcomes = outcomes;
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
            if (!decides || written == null) {
                continue;
            }
            Set<Outcome> outcomes = pointsAt(attribution);
            Saying saying = new Saying(
                    speakers.resolve(written), written, attribution.cue(), attribution.stance(), "points back");
            for (Mention mention : candidates(attribution, outcomes)) {
                found.add(new Repeated(mention, saying, attribution.sentence()));
            }
        }
        return found;
    }

    /** Those told before the cue in its own sentence, else, where it tells none at all, of the sentences before. */
    private List<Mention> candidates(Attribution attribution, Set<Outcome> outcomes) {
        List<Mention> same = mentions.getOrDefault(attribution.sentence(), List.of());
        if (same.isEmpty()) {
            return before(attribution.sentence(), outcomes);
        }
        int first =
                Math.min(attribution.cue().first(), attribution.content().get(0).first());
        boolean after = same.stream().anyMatch(mention -> mention.trigger() >= first);
        return after ? List.of() : fitting(same, outcomes);
    }

    /** Outcomes of which a word of the content speaks: all of them, those of an outcome noun, or none. */
    private Set<Outcome> pointsAt(Attribution attribution) {
        TokenRange content = attribution.content().get(0);
        int end = Math.min(content.end(), content.first() + OBJECT);
        Set<Outcome> found = EnumSet.noneOf(Outcome.class);
        for (int token = content.first(); token < end; token++) {
            String word = layers.text().token(token).folded();
            if (lexicon.listed("not-of-outcome", word)) {
                return Set.of();
            }
            if (lexicon.listed("pointing", word)) {
                found.addAll(EnumSet.allOf(Outcome.class));
            }
            boolean known = token > content.first()
                    && outcomes.listed("known", layers.text().token(token - 1).folded());
            PhraseTable.Match<Trigger> noun = known ? outcomes.nominal().startingAt(layers.text(), token, end) : null;
            if (noun != null) {
                Outcome outcome = noun.value().spec().of(AffectedClass.PERSON);
                found.addAll(outcome == null ? Set.of() : Set.of(outcome));
            }
        }
        return found;
    }

    private static List<Mention> fitting(List<Mention> mentions, Set<Outcome> outcomes) {
        return mentions.stream()
                .filter(mention -> outcomes.contains(mention.outcome()))
                .toList();
    }

    /** Mentions of the nearest sentence before that has any. */
    private List<Mention> before(int sentence, Set<Outcome> outcomes) {
        for (int back = 1; back <= REACH; back++) {
            List<Mention> found = fitting(mentions.getOrDefault(sentence - back, List.of()), outcomes);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
