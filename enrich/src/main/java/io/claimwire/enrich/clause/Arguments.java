package io.claimwire.enrich.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds subjects and objects of a chunk among the noun phrases around it. Steps to one side only, so
 * that the time is linear in the clause.
 */
public final class Arguments {

    /** Chunks looked at on each side; longer clauses are not news. */
    private static final int REACH = 60;

    private final Clauses clauses;
    private final Predicate<String> transparent;

    /** @param transparent base forms of verbs whose objects are as well subjects of what follows: "left 12 dead" */
    public Arguments(Clauses clauses, Predicate<String> transparent) {
        this.clauses = clauses;
        this.transparent = transparent;
    }

    /** Noun phrases that a verb group or predicate is said of, the last first; empty where none is. */
    public List<Integer> subjects(int at) {
        return new Subjects(clauses, transparent, Math.max(0, at - REACH)).of(at);
    }

    /** As {@link #subjects}, of a verb known to be finite: its subject is not the noun of a phrase before it. */
    public List<Integer> subjectsOfFinite(int at) {
        return new Subjects(clauses, transparent, Math.max(0, at - REACH)).ofFinite(at);
    }

    /** The verb group at an index. */
    public VerbGroup verb(int at) {
        VerbGroup verb = clauses.chunk(at).verb();
        if (verb == null) {
            throw new IllegalArgumentException("no verb group at " + at);
        }
        return verb;
    }

    /** Noun phrases that are the object of what ends before {@code from}, in order; empty where none is. */
    public List<Integer> objects(int from) {
        List<Integer> found = new ArrayList<>();
        int ceiling = Math.min(clauses.size(), from + REACH);
        int at = skip(from);
        boolean listed = true;
        while (at < ceiling && clauses.is(at, ChunkKind.NOUN_PHRASE)) {
            if (!found.isEmpty() && (!joins(found, at, listed) || subjectOfNext(at))) {
                break;
            }
            found.add(at);
            int joint = afterComplements(at + 1);
            listed = clauses.is(joint, ChunkKind.CONJUNCTION) || clauses.is(joint + 1, ChunkKind.CONJUNCTION);
            at = overJoint(joint);
        }
        return found;
    }

    private int skip(int from) {
        int at = from;
        while (clauses.is(at, ChunkKind.ADVERBIAL) || clauses.is(at, ChunkKind.QUOTE)) {
            at++;
        }
        return at;
    }

    /** Counts join to a list; after a name and a comma an article begins an apposition. */
    private boolean joins(List<Integer> found, int at, boolean conjoined) {
        Chunk before = clauses.chunk(found.get(found.size() - 1));
        Chunk chunk = clauses.chunk(at);
        boolean article = clauses.tag(chunk.first()) == Tag.INDEFINITE;
        if (!chunk.counted()) {
            return false;
        }
        return conjoined || !article || before.counted();
    }

    /** After prepositional phrases, adverbs and asides. */
    private int afterComplements(int from) {
        int at = from;
        while (at < clauses.size()) {
            if (clauses.is(at, ChunkKind.ADVERBIAL) || clauses.is(at, ChunkKind.QUOTE)) {
                at++;
            } else if (clauses.is(at, ChunkKind.PREPOSITION) && clauses.is(at + 1, ChunkKind.NOUN_PHRASE)) {
                at += 2;
            } else if (clauses.is(at, ChunkKind.ASIDE)) {
                int close = closing(at);
                if (close < 0) {
                    break;
                }
                at = close + 1;
            } else {
                break;
            }
        }
        return at;
    }

    private int closing(int opening) {
        for (int at = opening + 1; at < Math.min(clauses.size(), opening + REACH / 2); at++) {
            if (clauses.is(at, ChunkKind.ASIDE)) {
                return at;
            }
            if (clauses.is(at, ChunkKind.BREAK)) {
                return -1;
            }
        }
        return -1;
    }

    private int overJoint(int from) {
        int at = from;
        while (clauses.is(at, ChunkKind.COMMA) || clauses.is(at, ChunkKind.CONJUNCTION)) {
            at++;
        }
        return at == from ? clauses.size() : skip(at);
    }

    /** Whether a noun phrase after a joint begins a clause of its own. */
    private boolean subjectOfNext(int at) {
        int next = afterComplements(at + 1);
        return next < clauses.size() && clauses.chunk(next).verbGroup();
    }
}
