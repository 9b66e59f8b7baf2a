package io.claimwire.enrich.attribution;

import io.claimwire.enrich.clause.Arguments;
import io.claimwire.enrich.clause.ChunkKind;
import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.clause.VerbGroup;

/** What follows a cue that leads: a clause, a quote, a count. */
final class Complements {

    private final Clauses clauses;
    private final Arguments arguments;

    Complements(Clauses clauses, Arguments arguments) {
        this.clauses = clauses;
        this.arguments = arguments;
    }

    /** "that", a colon or a quote after the verb and what may stand between: addressee, time, place. */
    int complementiser(int from) {
        for (int at = from; at < Math.min(clauses.size(), from + 8); at++) {
            if (clauses.is(at, ChunkKind.COMPLEMENTISER)
                    || clauses.is(at, ChunkKind.RELATIVE) && clauses.lexicon().complementiser(clauses.wordAt(at))) {
                return at;
            }
            if (clauses.is(at, ChunkKind.QUOTE)) {
                return at - 1;
            }
            if (clauses.chunk(at).verbGroup() || clauses.is(at, ChunkKind.COMMA)) {
                return -1;
            }
        }
        return -1;
    }

    boolean clauseFollows(int from) {
        for (int at = from; at < Math.min(clauses.size(), from + 10); at++) {
            if (clauses.is(at, ChunkKind.COMMA) || clauses.is(at, ChunkKind.RELATIVE)) {
                return false;
            }
            if (clauses.chunk(at).verbGroup()) {
                VerbGroup verb = arguments.verb(at);
                return !verb.bareGerund() && !verb.infinitive() && !verb.bareParticiple();
            }
        }
        return false;
    }

    /** "put the toll at 12". */
    boolean countFollows(int from) {
        for (int at = from + 1; at < Math.min(clauses.size(), from + 7); at++) {
            boolean verb = clauses.chunk(at).verbGroup() && !arguments.verb(at).bareParticiple();
            if (clauses.is(at, ChunkKind.BREAK) || verb) {
                return false;
            }
            if (clauses.chunk(at).nounPhrase() && clauses.chunk(at).counted()) {
                return true;
            }
        }
        return false;
    }
}
