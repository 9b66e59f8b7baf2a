package io.claimwire.enrich.claim;

import io.claimwire.enrich.clause.Arguments;
import io.claimwire.enrich.clause.Chunk;
import io.claimwire.enrich.clause.ChunkKind;
import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.clause.Tag;
import io.claimwire.enrich.clause.VerbGroup;
import io.claimwire.enrich.text.PhraseTable;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.AffectedCategory;
import io.claimwire.record.QuantityRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outcomes told by nouns and adjectives: "12 deaths", "the death of 12", "left 12 dead", "the toll rose to 12". */
final class NounFrames {

    /** Tokens after "toll" among which its number is looked for. */
    private static final int TOLL_REACH = 24;

    private final Clauses clauses;
    private final OutcomeLexicon outcomes;
    private final CountReader counts;
    private final MentionCollector collector;
    private final Arguments arguments;
    private final Actors actors;
    private final Reality reality;

    NounFrames(Clauses clauses, OutcomeLexicon outcomes, CountReader counts, MentionCollector collector) {
        this.clauses = clauses;
        this.outcomes = outcomes;
        this.counts = counts;
        this.collector = collector;
        this.arguments = new Arguments(clauses, lemma -> outcomes.listed("resultative", lemma));
        this.actors = new Actors(clauses, outcomes, arguments);
        this.reality = new Reality(clauses, outcomes, arguments);
    }

    /** Reads the trigger found at these tokens. */
    void read(PhraseTable.Match<Trigger> match) {
        int at = clauses.chunkOf(match.tokens().first());
        int last = match.tokens().last();
        Trigger trigger = match.value();
        if (!reality.nominalHolds(at)) {
            return;
        }
        switch (trigger.frame()) {
            case TOLL -> toll(last, trigger);
            case PREDICATE -> predicate(at, last, trigger);
            default -> noun(at, last, trigger);
        }
    }

    private void noun(int at, int last, Trigger trigger) {
        Chunk chunk = clauses.chunk(at);
        if (!chunk.nounPhrase() || clauses.tag(last) == Tag.VERB) {
            return;
        }
        boolean head = (chunk.head() == last || chunk.end() - 1 == last) && !argumentOfOutcome(at, trigger);
        boolean article = clauses.tag(chunk.first()) == Tag.INDEFINITE && !trigger.has("a");
        if (head && (chunk.counted() && !article || none(at)) && (trigger.has("count") || trigger.has("plain"))) {
            counted(at, last, trigger, "number before outcome noun");
        } else if (head && (trigger.has("of") && partitive(at + 1) || trigger.has("to") && sufferers(at + 1))) {
            List<Integer> objects = arguments.objects(at + 2);
            for (int object : objects) {
                collector.individuals().take(clauses, object, trigger.spec());
                Counted read = counts.read(clauses, object);
                if (read.quantity() != null && !read.definite()) {
                    add(trigger.spec(), last, object, actors.agent(at + 3), "outcome noun of a number", read);
                }
            }
        } else if (head && trigger.has("plain") && at > 0 && light(at - 1)) {
            suffered(at, last, trigger);
        }
    }

    /** "no casualties", or "any casualties" after a negated verb. */
    private boolean none(int at) {
        Tag first = clauses.tag(clauses.chunk(at).first());
        return first == Tag.NEGATIVE
                || outcomes.listed("free-choice", clauses.wordAt(at)) && reality.nominalNegated(at);
    }

    /** "20 hostages were freed": people named by an outcome before, of whom another verb tells. */
    private boolean argumentOfOutcome(int at, Trigger trigger) {
        return trigger.has("holder") && (outcomeVerb(at - 1) || outcomeVerb(at + 1));
    }

    private boolean outcomeVerb(int at) {
        return at >= 0
                && at < clauses.size()
                && clauses.chunk(at).verbGroup()
                && !outcomes.verb(arguments.verb(at).lemma()).isEmpty();
    }

    /** Whether the number has an outcome of its own: "17 dead", "60 wounded". */
    private boolean ownOutcome(int at) {
        Chunk chunk = clauses.chunk(at);
        int end = clauses.sentence().endToken();
        if (outcomes.nominal().startingAt(clauses.text(), chunk.end() - 1, end) != null) {
            return true;
        }
        return at + 1 < clauses.size()
                && clauses.chunk(at + 1).verbGroup()
                && !outcomes.verb(arguments.verb(at + 1).lemma()).isEmpty();
    }

    private boolean partitive(int at) {
        return clauses.is(at, ChunkKind.PREPOSITION)
                && clauses.tag(clauses.chunk(at).first()) == Tag.PARTITIVE;
    }

    /** "damage to 12 houses": a preposition before those who suffer. */
    private boolean sufferers(int at) {
        return clauses.is(at, ChunkKind.PREPOSITION) && outcomes.listed("suffered-by", clauses.wordAt(at));
    }

    private boolean light(int at) {
        return clauses.chunk(at).verbGroup()
                && outcomes.listed("light", arguments.verb(at).lemma())
                && !arguments.verb(at).unreal();
    }

    /** "civilian casualties", "five brigade casualties": what stands between number and noun is the affected. */
    private void counted(int at, int last, Trigger trigger, String rule) {
        Counted read = counts.read(clauses, at);
        if (read.definite()) {
            return;
        }
        ClaimQuantity quantity = read.quantity() == null && none(at) ? ClaimQuantity.exactly(0) : read.quantity();
        TokenRange affected = between(at, last);
        if (affected == null) {
            affected = sufferer(at);
        }
        Counted bare = new Counted(
                quantity,
                read.numeral(),
                affected,
                affected == null ? AffectedCategory.UNKNOWN : AffectedCategory.OTHER,
                AffectedClass.ANY,
                read.additional(),
                false,
                false,
                false,
                clauses.word(last));
        add(trigger.spec(), last, at, null, rule, bare);
    }

    private @Nullable TokenRange between(int at, int last) {
        Chunk chunk = clauses.chunk(at);
        for (int token = chunk.first(); token < last; token++) {
            Tag tag = clauses.tag(token);
            if (tag == Tag.NOUN || tag == Tag.NAME) {
                int first = token;
                while (first > chunk.first() && clauses.tag(first - 1) == Tag.ADJECTIVE) {
                    first--;
                }
                return new TokenRange(first, last);
            }
        }
        return null;
    }

    /** Who suffers casualties, or on whom they are inflicted. */
    private @Nullable TokenRange sufferer(int at) {
        if (clauses.is(at + 1, ChunkKind.PREPOSITION)
                && outcomes.listed("suffered-by", clauses.wordAt(at + 1))
                && clauses.is(at + 2, ChunkKind.NOUN_PHRASE)) {
            return actors.phrase(at + 2);
        }
        if (at > 0
                && clauses.chunk(at - 1).verbGroup()
                && outcomes.listed("suffer", arguments.verb(at - 1).lemma())) {
            List<Integer> subjects = arguments.subjects(at - 1);
            return subjects.isEmpty() ? null : actors.phrase(subjects.get(0));
        }
        return null;
    }

    private void suffered(int at, int last, Trigger trigger) {
        TokenRange affected = sufferer(at);
        if (affected != null) {
            Counted read = new Counted(
                    null, null, affected, AffectedCategory.OTHER, AffectedClass.ANY, false, false, false, false, "");
            add(trigger.spec(), last, at, null, "casualties suffered", read);
        }
    }

    private void predicate(int at, int last, Trigger trigger) {
        Chunk chunk = clauses.chunk(at);
        if (chunk.nounPhrase()) {
            if (chunk.counted() && chunk.end() - 1 == last) {
                Counted read = counts.read(clauses, at);
                TokenRange affected = between(at, last);
                Counted people = new Counted(
                        read.quantity(),
                        read.numeral(),
                        affected,
                        AffectedCategory.UNKNOWN,
                        AffectedClass.ANY,
                        read.additional(),
                        false,
                        false,
                        false,
                        clauses.word(last));
                add(trigger.spec(), last, at, null, "number before outcome adjective", people);
            } else if (chunk.counted() && chunk.head() > last && clauses.tag(chunk.first()) != Tag.INDEFINITE) {
                add(trigger.spec(), last, at, null, "outcome adjective before noun", counts.read(clauses, at));
            }
            return;
        }
        if (chunk.is(ChunkKind.ADJECTIVE)
                || chunk.is(ChunkKind.PREPOSITION)
                || chunk.is(ChunkKind.ADVERBIAL)
                || chunk.verbGroup()) {
            List<Integer> subjects = arguments.subjects(at);
            int verb = at - 1;
            if (verb >= 0 && clauses.chunk(verb).verbGroup()) {
                VerbGroup group = arguments.verb(verb);
                if (group.unreal() || group.negated()) {
                    return;
                }
            }
            for (int index = subjects.size() - 1; index >= 0; index--) {
                int subject = subjects.get(index);
                add(
                        trigger.spec(),
                        last,
                        subject,
                        at == subject + 1 ? resultativeActor(subject) : null,
                        trigger.has("part") ? QuantityRole.SUBSET : QuantityRole.TOTAL,
                        "outcome adjective said of",
                        counts.read(clauses, subject));
            }
        }
    }

    private @Nullable TokenRange resultativeActor(int subject) {
        return subject > 0
                        && clauses.chunk(subject - 1).verbGroup()
                        && outcomes.listed(
                                "resultative", arguments.verb(subject - 1).lemma())
                ? actors.subject(subject - 1)
                : null;
    }

    private void toll(int last, Trigger trigger) {
        int ceiling = Math.min(clauses.sentence().endToken(), last + TOLL_REACH);
        boolean found = false;
        for (int at = clauses.chunkOf(last);
                at < clauses.size() && clauses.chunk(at).first() < ceiling;
                at++) {
            Chunk chunk = clauses.chunk(at);
            if (chunk.is(ChunkKind.BREAK) || found && chunk.is(ChunkKind.COMMA)) {
                return;
            }
            if (chunk.verbGroup()
                    && (arguments.verb(at).unreal() || arguments.verb(at).infinitive())) {
                return;
            }
            if (number(at) && chunk.first() > last && !ownOutcome(at)) {
                Counted read = counts.read(clauses, at);
                if (read.kind() == AffectedClass.ANY && read.elliptic() || read.kind() == AffectedClass.PERSON) {
                    Counted plain = read.elliptic()
                            ? new Counted(
                                    read.quantity(),
                                    read.numeral(),
                                    null,
                                    AffectedCategory.UNKNOWN,
                                    AffectedClass.ANY,
                                    false,
                                    false,
                                    false,
                                    false,
                                    clauses.word(last))
                            : read;
                    add(trigger.spec(), last, at, null, "number of a toll", plain);
                    found = true;
                }
            }
        }
    }

    /** Whether it is a number, which an article is not. */
    private boolean number(int at) {
        Chunk chunk = clauses.chunk(at);
        return chunk.nounPhrase() && chunk.counted() && clauses.tag(chunk.first()) != Tag.INDEFINITE;
    }

    private void add(OutcomeSpec spec, int trigger, int chunk, @Nullable TokenRange actor, String rule, Counted read) {
        add(spec, trigger, chunk, actor, QuantityRole.TOTAL, rule, read);
    }

    private void add(
            OutcomeSpec spec,
            int trigger,
            int chunk,
            @Nullable TokenRange actor,
            QuantityRole role,
            String rule,
            Counted read) {
        collector.add(
                new MentionCollector.Found(
                        clauses.sentence().index(),
                        spec,
                        trigger,
                        chunk,
                        actor,
                        reality.nominalPossible(clauses.chunkOf(trigger)),
                        role,
                        rule),
                read);
    }
}
