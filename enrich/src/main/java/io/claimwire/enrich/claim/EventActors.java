package io.claimwire.enrich.claim;

import io.claimwire.enrich.attribution.Speakers;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.Outcome;
import java.util.EnumSet;
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

    /** Outcomes of an attack: where nobody is named for one of them, the attacker named before did it. */
    private static final Set<Outcome> OF_ATTACK = EnumSet.of(
            Outcome.KILLED,
            Outcome.INJURED,
            Outcome.CASUALTIES,
            Outcome.DESTROYED,
            Outcome.DAMAGED,
            Outcome.CAPTURED,
            Outcome.DISPLACED,
            Outcome.LAUNCHED);

    /** Those that name an attacker: who takes prisoners or evacuates people need not have done the harm. */
    private static final Set<Outcome> BLAMES = EnumSet.of(
            Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES, Outcome.DESTROYED, Outcome.DAMAGED, Outcome.LAUNCHED);

    /** Sentences back from a mention in which its actor may be named. */
    private static final int REACH = 2;

    private final Scenes scenes;
    private final Speakers speakers;
    private final TreeMap<Integer, TokenRange> bySentence = new TreeMap<>();

    EventActors(Scenes scenes, Speakers speakers, List<Mention> mentions) {
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
            TokenRange found = OF_ATTACK.contains(mention.outcome()) ? ofScene(mention) : null;
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
                && (affected == null || !affected.overlaps(entry.getValue()));
    }
}
