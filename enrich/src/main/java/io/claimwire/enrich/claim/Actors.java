package io.claimwire.enrich.claim;

import io.claimwire.enrich.clause.Arguments;
import io.claimwire.enrich.clause.Chunk;
import io.claimwire.enrich.clause.ChunkKind;
import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.clause.Tag;
import io.claimwire.enrich.clause.VerbGroup;
import io.claimwire.enrich.text.TokenRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who did it: the subject of an active verb, the agent of a passive; events are nobody. */
final class Actors {

    /** Chunks after a verb of blaming among which the blamed stand. */
    private static final int BLAMED = 6;

    private final Clauses clauses;
    private final OutcomeLexicon outcomes;
    private final Arguments arguments;

    Actors(Clauses clauses, OutcomeLexicon outcomes, Arguments arguments) {
        this.clauses = clauses;
        this.outcomes = outcomes;
        this.arguments = arguments;
    }

    /** The subject of the verb at this index, where it is a person or a body of people. */
    @Nullable
    TokenRange subject(int at) {
        List<Integer> subjects = arguments.subjectsOfFinite(at);
        return subjects.isEmpty() ? null : doer(subjects.get(0));
    }

    /** The phrase, or who an event is named after: "rebel attack". */
    private @Nullable TokenRange doer(int at) {
        TokenRange phrase = phrase(at);
        return phrase != null ? phrase : namesake(at);
    }

    /** "a rebel attack", "the army's raids", "Israeli air strikes": whose event it is. */
    private @Nullable TokenRange namesake(int at) {
        Chunk chunk = clauses.chunk(at);
        if (!outcomes.listed("happening", clauses.word(chunk.head()))) {
            return null;
        }
        int last = chunk.head() - 1;
        while (last >= chunk.first() && !outcomes.listed("event-agent", clauses.word(last))) {
            last--;
        }
        int first = last;
        while (first > chunk.first()
                && (clauses.tag(first - 1) == Tag.NAME
                        || outcomes.listed("event-agent", clauses.word(first - 1))
                        || outcomes.listed("agent-hedge", clauses.word(first - 1)))) {
            first--;
        }
        return last < chunk.first() ? null : new TokenRange(first, last + 1);
    }

    /** The agent named after a passive, or after an event. */
    @Nullable
    TokenRange agent(int after) {
        for (int at = after; at < Math.min(clauses.size(), after + 8); at++) {
            if (clauses.is(at, ChunkKind.BREAK)
                    || clauses.is(at, ChunkKind.COMMA)
                    || clauses.chunk(at).verbGroup()) {
                return null;
            }
            if (clauses.is(at, ChunkKind.PREPOSITION)
                    && outcomes.listed("agentive", clauses.wordAt(at))
                    && clauses.is(at + 1, ChunkKind.NOUN_PHRASE)) {
                TokenRange found = doer(at + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Null for events, things and pronouns of things. */
    @Nullable
    TokenRange phrase(int at) {
        Chunk chunk = clauses.chunk(at);
        String head = clauses.word(chunk.head());
        Tag tag = clauses.tag(chunk.head());
        if (outcomes.listed("event", head)
                || outcomes.listed("not-actor", head)
                || tag == Tag.TIME
                || tag == Tag.QUANTITY
                || tag == Tag.VERB) {
            return null;
        }
        int first = chunk.first();
        while (first < chunk.end() - 1 && clauses.tag(first) == Tag.QUOTE) {
            first++;
        }
        return new TokenRange(first, complements(at));
    }

    private int complements(int at) {
        int next = at;
        while (clauses.is(next + 1, ChunkKind.PREPOSITION)
                && outcomes.listed("actor-complement", clauses.wordAt(next + 1))
                && clauses.is(next + 2, ChunkKind.NOUN_PHRASE)
                && !clauses.chunk(next + 2).counted()) {
            next += 2;
        }
        return clauses.chunk(next).end();
    }

    /** Who is behind what the sentence tells, where the verb of the outcome does not say. */
    @Nullable
    TokenRange behind(int trigger) {
        TokenRange agent = null;
        for (int at = 0; at < clauses.size() && agent == null; at++) {
            if (clauses.chunk(at).verbGroup() && at != trigger) {
                agent = attacker(at);
                agent = agent == null ? responsible(at) : agent;
            } else if (clauses.chunk(at).nounPhrase()
                    && outcomes.listed("event", clauses.word(clauses.chunk(at).head()))) {
                agent = eventAgent(at);
                agent = agent == null ? namesake(at) : agent;
            }
        }
        return agent;
    }

    /** "X claimed responsibility", "blamed on X", "attributed to X". */
    private @Nullable TokenRange responsible(int at) {
        VerbGroup verb = arguments.verb(at);
        if (verb.negated() || verb.unreal()) {
            return null;
        }
        if (outcomes.listed("claiming", verb.lemma())) {
            List<Integer> objects = arguments.objects(at + 1);
            boolean claims = !objects.isEmpty()
                    && outcomes.listed(
                            "responsibility",
                            clauses.word(clauses.chunk(objects.get(0)).head()));
            List<Integer> subjects = claims ? arguments.subjects(at) : List.of();
            return subjects.isEmpty()
                            || clauses.tag(clauses.chunk(subjects.get(0)).first()) == Tag.NEGATIVE
                    ? null
                    : phrase(subjects.get(0));
        }
        if (outcomes.listed("blaming", verb.lemma())) {
            for (int next = at + 1; next < Math.min(clauses.size(), at + BLAMED); next++) {
                if (clauses.is(next, ChunkKind.PREPOSITION)
                        && outcomes.listed("blamed-on", clauses.wordAt(next))
                        && clauses.is(next + 1, ChunkKind.NOUN_PHRASE)) {
                    return phrase(next + 1);
                }
                if (clauses.chunk(next).verbGroup() || clauses.is(next, ChunkKind.COMMA)) {
                    return null;
                }
            }
        }
        return null;
    }

    /** "an airstrike by the coalition", "an operation launched by police". */
    private @Nullable TokenRange eventAgent(int at) {
        int next = at + 1;
        if (next < clauses.size()
                && clauses.chunk(next).verbGroup()
                && arguments.verb(next).bareParticiple()) {
            next++;
        }
        boolean by = clauses.is(next, ChunkKind.PREPOSITION)
                && outcomes.listed("agentive", clauses.wordAt(next))
                && clauses.is(next + 1, ChunkKind.NOUN_PHRASE);
        return by ? phrase(next + 1) : null;
    }

    /** The subject of a verb of violence. */
    private @Nullable TokenRange attacker(int at) {
        VerbGroup verb = arguments.verb(at);
        if (verb.passive() || verb.unreal() || verb.copula() || !outcomes.listed("hostile", verb.lemma())) {
            return null;
        }
        List<Integer> subjects = arguments.subjects(at);
        if (subjects.isEmpty() || clauses.chunk(subjects.get(0)).counted() && verb.bareParticiple()) {
            return null;
        }
        return phrase(subjects.get(0));
    }
}
