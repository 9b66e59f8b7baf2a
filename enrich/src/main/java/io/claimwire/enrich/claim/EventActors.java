package io.claimwire.enrich.claim;

import io.claimwire.enrich.attribution.Speakers;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.AffectedCategory;
import io.claimwire.record.Outcome;
import io.claimwire.record.Stance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who did it, in full: pronouns and short forms stand for an actor or a speaker before, and what is told
 * of an event without naming the actor was done by the one named before in its scene.
 */
final class EventActors {

    /** Outcomes that name an attacker: who takes prisoners or evacuates people need not have done the harm. */
    private static final Set<Outcome> BLAMES = Set.of(
            Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES, Outcome.DESTROYED, Outcome.DAMAGED, Outcome.LAUNCHED);

    /** Others of which, where nobody is named for them, the attacker named before is the cause. */
    private static final Set<Outcome> FOLLOW = Set.of(Outcome.CAPTURED, Outcome.DISPLACED);

    /** Sentences back from a mention in which its actor may be named. */
    private static final int REACH = 2;

    private final Layers layers;
    private final OutcomeLexicon outcomes;
    private final Scenes scenes;
    private final Speakers speakers;
    private final TreeMap<Integer, TokenRange> bySentence = new TreeMap<>();

    EventActors(Layers layers, OutcomeLexicon outcomes, Scenes scenes, Speakers speakers, List<Mention> mentions) {
        this.layers = layers;
        this.outcomes = outcomes;
        this.scenes = scenes;
        this.speakers = speakers;
        for (Mention mention : mentions) {
            if (BLAMES.contains(mention.outcome()) && mention.actor() != null) {
                put(mention.sentence(), mention.actor());
            }
        }
    }

    private void put(int sentence, TokenRange actor) {
        if (!speakers.isPronoun(actor)) {
            bySentence.put(sentence, actor);
        }
    }

    /** Null where nobody is named. */
    @Nullable
    TokenRange of(Mention mention, Saying saying) {
        TokenRange actor = mention.actor();
        if (actor == null) {
            boolean done = BLAMES.contains(mention.outcome()) || FOLLOW.contains(mention.outcome());
            TokenRange found = done && !admitted(mention, saying) ? ofScene(mention) : null;
            return found == null ? null : speakers.fullest(found);
        }
        if (speakers.standsForOther(actor)) {
            return meant(mention, actor, saying);
        }
        return speakers.isPronoun(actor) ? saying.source() : speakers.fullest(actor);
    }

    private @Nullable TokenRange meant(Mention mention, TokenRange pronoun, Saying saying) {
        TokenRange source = saying.source();
        TokenRange written = saying.written();
        boolean speakerBefore = written == null || written.first() <= pronoun.first();
        if (source != null && speakerBefore && speakers.agrees(pronoun, source)) {
            return source;
        }
        Map.Entry<Integer, TokenRange> before = bySentence.lowerEntry(mention.sentence());
        if (before != null && speakers.agrees(pronoun, before.getValue())) {
            return speakers.fullest(before.getValue());
        }
        return speakers.resolve(pronoun);
    }

    /** The nearest before it in the scene. */
    private @Nullable TokenRange ofScene(Mention mention) {
        Map.Entry<Integer, TokenRange> before = bySentence.floorEntry(mention.sentence());
        boolean near = before != null && mention.sentence() - before.getKey() <= REACH;
        return near && fits(mention, before) ? before.getValue() : null;
    }

    private boolean fits(Mention mention, Map.Entry<Integer, TokenRange> entry) {
        TokenRange affected = mention.affected();
        return scenes.same(mention.sentence(), entry.getKey())
                && (affected == null
                        || !affected.overlaps(entry.getValue())
                                && !(attackers(affected) && attackers(entry.getValue())));
    }

    /** "The army acknowledged that six soldiers had died": its own men, whom it did not kill. */
    private static boolean admitted(Mention mention, Saying saying) {
        return saying.stance() == Stance.CONFIRMED && mention.category() == AffectedCategory.COMBATANT;
    }

    /** "four of the attackers were shot": not by those who attacked. */
    private boolean attackers(TokenRange phrase) {
        return outcomes.listed("attacker", layers.text().token(phrase.last()).folded());
    }
}
