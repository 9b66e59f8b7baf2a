package io.claimwire.enrich.claim;

import io.claimwire.enrich.clause.Arguments;
import io.claimwire.enrich.clause.Chunk;
import io.claimwire.enrich.clause.ChunkKind;
import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.clause.VerbGroup;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.Outcome;
import io.claimwire.record.QuantityRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outcomes told by verbs: active, passive, reduced relative, elliptic. */
final class VerbFrames {

    private final Clauses clauses;
    private final OutcomeLexicon outcomes;
    private final CountReader counts;
    private final MentionCollector collector;
    private final Arguments arguments;
    private final Actors actors;
    private final Reality reality;

    VerbFrames(Clauses clauses, OutcomeLexicon outcomes, CountReader counts, MentionCollector collector) {
        this.clauses = clauses;
        this.outcomes = outcomes;
        this.counts = counts;
        this.collector = collector;
        this.arguments = new Arguments(clauses, lemma -> outcomes.listed("resultative", lemma));
        this.actors = new Actors(clauses, outcomes, arguments);
        this.reality = new Reality(clauses, outcomes, arguments);
    }

    void read(int at) {
        VerbGroup verb = arguments.verb(at);
        for (Trigger trigger : outcomes.verb(verb.lemma())) {
            int after = afterParticle(at, trigger.particle());
            if (after >= 0) {
                if (!reality.holds(at) || read(at, after, verb, trigger)) {
                    return;
                }
            }
        }
    }

    /** The chunk after the words that make the phrase, which stand after the verb or its object; -1 where they do not. */
    private int afterParticle(int at, List<String> particle) {
        if (particle.isEmpty()) {
            return at + 1;
        }
        int token = clauses.chunk(at).end();
        if (matches(token, particle)) {
            int end = token + particle.size();
            int last = clauses.chunkOf(end - 1);
            return clauses.chunk(last).end() > end ? last : last + 1;
        }
        List<Integer> objects = arguments.objects(at + 1);
        for (int object : objects) {
            int end = clauses.chunk(object).end();
            boolean within = objects.size() == 1 && matches(end - particle.size(), particle);
            if (within || matches(end, particle)) {
                return at + 1;
            }
        }
        return -1;
    }

    private boolean matches(int token, List<String> particle) {
        if (token + particle.size() > clauses.sentence().endToken()) {
            return false;
        }
        for (int word = 0; word < particle.size(); word++) {
            if (!clauses.word(token + word).equals(particle.get(word))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the frame fits the verb as it stands; another of its frames may fit where this one does not. */
    private boolean read(int at, int after, VerbGroup verb, Trigger trigger) {
        if (trigger.frame() == Trigger.Frame.INTRANSITIVE) {
            if (!(verb.bareGerund() && clauses.is(at - 1, ChunkKind.PREPOSITION))) {
                add(arguments.subjects(at), at, trigger.spec(), null, "subject of intransitive");
            }
            return true;
        }
        List<Integer> objects = verb.passive() ? List.of() : arguments.objects(after);
        if (!objects.isEmpty() && !passiveByContext(at, verb)) {
            add(objects, at, trigger.spec(), actors.subject(at), "object of active");
        } else if (verb.passive() || verb.bareParticiple()) {
            if (sharesObject(at, after)) {
                shared(at, after, trigger);
            } else {
                add(arguments.subjects(at), at, trigger.spec(), actors.agent(after), "subject of passive");
            }
        } else if (sharesObject(at, after)) {
            shared(at, after, trigger);
        } else {
            return false;
        }
        return true;
    }

    /** "were shot and killed Friday": a bare participle joined to a passive. */
    private boolean passiveByContext(int at, VerbGroup verb) {
        if (!verb.bareParticiple() || at < 1) {
            return false;
        }
        int before = clauses.is(at - 1, ChunkKind.CONJUNCTION) ? at - 2 : at - 1;
        return before >= 0
                && clauses.chunk(before).verbGroup()
                && arguments.verb(before).passive();
    }

    /** "killed or wounded 53 people": two verbs before one object. */
    private boolean sharesObject(int at, int after) {
        return after == at + 1
                && clauses.is(after, ChunkKind.CONJUNCTION)
                && clauses.is(after + 1, ChunkKind.VERB_GROUP)
                && arguments.verb(after + 1).bare();
    }

    /** Killed and injured together are casualties; any other pair is two outcomes of the same people. */
    private void shared(int at, int after, Trigger trigger) {
        VerbGroup other = arguments.verb(after + 1);
        List<Trigger> next = outcomes.verb(other.lemma());
        VerbGroup verb = arguments.verb(at);
        boolean passive = verb.passive() || arguments.objects(after + 2).isEmpty();
        List<Integer> counted = passive ? arguments.subjects(at) : arguments.objects(after + 2);
        TokenRange actor = passive ? actors.agent(after + 2) : actors.subject(at);
        if (!next.isEmpty() && eitherDamaged(trigger, next.get(0))) {
            OutcomeSpec damaged = trigger.spec().with(Outcome.DESTROYED, Outcome.DAMAGED);
            add(counted, at, damaged, actor, "destroyed or damaged");
            collector.suppress(clauses.sentence().index(), after + 1);
        } else if (!next.isEmpty() && together(trigger, next.get(0))) {
            add(counted, at, OutcomeSpec.any(Outcome.CASUALTIES), actor, "killed and injured together");
            collector.suppress(clauses.sentence().index(), after + 1);
        } else {
            add(counted, at, trigger.spec(), actor, "object shared by two verbs");
        }
    }

    /** Of what was destroyed or damaged no more is known than that it was damaged. */
    private static boolean eitherDamaged(Trigger one, Trigger two) {
        Outcome first = one.spec().of(AffectedClass.THING);
        Outcome second = two.spec().of(AffectedClass.THING);
        return first == Outcome.DESTROYED && second == Outcome.DAMAGED
                || first == Outcome.DAMAGED && second == Outcome.DESTROYED;
    }

    private static boolean together(Trigger one, Trigger two) {
        Outcome first = one.spec().of(AffectedClass.PERSON);
        Outcome second = two.spec().of(AffectedClass.PERSON);
        return first == Outcome.KILLED && second == Outcome.INJURED
                || first == Outcome.INJURED && second == Outcome.KILLED;
    }

    /** "partly destroyed" is damage. */
    private boolean partial(int at) {
        int before = clauses.is(at - 1, ChunkKind.ADVERBIAL) ? at - 1 : at;
        for (int token = clauses.chunk(before).first();
                token < clauses.chunk(at).end();
                token++) {
            if (outcomes.listed("partial", clauses.word(token))) {
                return true;
            }
        }
        return false;
    }

    private void add(List<Integer> phrases, int at, OutcomeSpec stated, @Nullable TokenRange actor, String rule) {
        if (collector.suppressed(clauses.sentence().index(), at)) {
            return;
        }
        boolean possible = reality.possible(at);
        Chunk verb = clauses.chunk(at);
        boolean many = outcomes.listed("plural-only", arguments.verb(at).lemma());
        OutcomeSpec spec = partial(at) ? stated.with(Outcome.DESTROYED, Outcome.DAMAGED) : stated;
        for (int index = phrases.size() - 1; index >= 0; index--) {
            int phrase = phrases.get(rule.startsWith("object") ? phrases.size() - 1 - index : index);
            Counted counted = counts.read(clauses, phrase);
            if (!many) {
                collector.individuals().take(clauses, phrase, spec);
            }
            if (many && ClaimQuantity.exactly(1).equals(counted.quantity())) {
                continue;
            }
            collector.add(
                    new MentionCollector.Found(
                            clauses.sentence().index(),
                            spec,
                            verb.head(),
                            phrase,
                            actor,
                            possible,
                            QuantityRole.TOTAL,
                            rule),
                    counted);
        }
    }
}
