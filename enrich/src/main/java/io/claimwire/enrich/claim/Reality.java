package io.claimwire.enrich.claim;

import io.claimwire.enrich.clause.Arguments;
import io.claimwire.enrich.clause.ChunkKind;
import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.clause.VerbGroup;

/** Tells what is said to have happened from plans, threats, hypotheses and denials. */
final class Reality {

    /** How far back a verb can govern an infinitive or gerund. */
    private static final int GOVERNING = 4;

    private final Clauses clauses;
    private final OutcomeLexicon outcomes;
    private final Arguments arguments;

    Reality(Clauses clauses, OutcomeLexicon outcomes, Arguments arguments) {
        this.clauses = clauses;
        this.outcomes = outcomes;
        this.arguments = arguments;
    }

    /** Whether the verb at this index is said to have happened, perhaps. */
    boolean holds(int at) {
        VerbGroup verb = arguments.verb(at);
        if (verb.unreal() || verb.negated()) {
            return false;
        }
        if (hypothetical(at)) {
            return false;
        }
        boolean dependent = verb.infinitive() || verb.bareGerund() && clauses.is(at - 1, ChunkKind.PREPOSITION);
        return !dependent || !governedByUnreal(at);
    }

    /** "if", "would" and the like in front of the verb in its clause. */
    private boolean hypothetical(int at) {
        for (int from = at - 1; from >= 0; from--) {
            if (clauses.is(from, ChunkKind.BREAK) || clauses.is(from, ChunkKind.COMPLEMENTISER)) {
                return false;
            }
            if (clauses.is(from, ChunkKind.SUBORDINATOR)) {
                return outcomes.listed("unreal", clauses.wordAt(from));
            }
        }
        return false;
    }

    private boolean governedByUnreal(int at) {
        for (int from = at - 1; from >= Math.max(0, at - GOVERNING); from--) {
            if (clauses.chunk(from).verbGroup()) {
                VerbGroup governing = arguments.verb(from);
                return outcomes.listed("unreal-verb", governing.lemma()) || governing.unreal() || governing.copula();
            }
            if (clauses.is(from, ChunkKind.NOUN_PHRASE)
                    && outcomes.listed(
                            "unreal", clauses.word(clauses.chunk(from).head()))) {
                return true;
            }
            if (clauses.is(from, ChunkKind.BREAK)) {
                return true;
            }
        }
        return false;
    }

    /** Whether auxiliaries only say that it may have happened. */
    boolean possible(int at) {
        return arguments.verb(at).possible();
    }

    /** The verb that governs a noun or predicate, if one stands close before it; -1 where none does. */
    private int governing(int at) {
        for (int from = at - 1; from >= Math.max(0, at - GOVERNING); from--) {
            if (clauses.chunk(from).verbGroup()) {
                return from;
            }
            if (clauses.is(from, ChunkKind.BREAK) || clauses.is(from, ChunkKind.COMMA)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the noun or predicate at this index is said to be so. */
    boolean nominalHolds(int at) {
        int verb = governing(at);
        return verb < 0
                || !arguments.verb(verb).unreal()
                        && !hypothetical(verb)
                        && !outcomes.listed("unreal-verb", arguments.verb(verb).lemma());
    }

    boolean nominalPossible(int at) {
        int verb = governing(at);
        return verb >= 0 && arguments.verb(verb).possible();
    }

    boolean nominalNegated(int at) {
        int verb = governing(at);
        return verb >= 0 && arguments.verb(verb).negated();
    }
}
