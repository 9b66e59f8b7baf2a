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

    /** Noun phrases that are the subject of a verb group or predicate, last first; empty where none is. */
    public List<Integer> subjects(int at) {
        int from = at - 1;
        int floor = Math.max(0, at - REACH);
        boolean coordinated = false;
        while (from >= floor) {
            Chunk chunk = clauses.chunk(from);
            switch (chunk.kind()) {
                case NOUN_PHRASE -> {
                    int phrase = withoutComplements(from);
                    if (phrase < from) {
                        from = phrase;
                    } else if (coordinated || clauses.is(from - 1, ChunkKind.PREPOSITION) && !partitive(from - 1)) {
                        from -= clauses.is(from - 1, ChunkKind.PREPOSITION) ? 2 : 1;
                    } else {
                        return coordinated(from);
                    }
                }
                case VERB_GROUP -> {
                    coordinated = false;
                    from--;
                }
                case RELATIVE -> from = antecedent(from);
                case CONJUNCTION -> {
                    coordinated = verbBefore(from, floor);
                    from--;
                }
                case COMMA, ASIDE -> from = beforeAside(from, floor);
                case SUBORDINATOR, COMPLEMENTISER, BREAK -> {
                    return List.of();
                }
                default -> from--;
            }
        }
        return List.of();
    }

    private boolean verbBefore(int at, int floor) {
        for (int from = at - 1; from >= floor; from--) {
            if (clauses.chunk(from).verbGroup()) {
                return true;
            }
            if (clauses.is(from, ChunkKind.BREAK) || clauses.is(from, ChunkKind.SUBORDINATOR)) {
                return false;
            }
        }
        return false;
    }

    private boolean partitive(int at) {
        return clauses.tag(clauses.chunk(at).first()) == Tag.PARTITIVE;
    }

    /** The head phrase of "two of the soldiers", "members of the force". */
    private int withoutComplements(int at) {
        int head = at;
        while (clauses.is(head - 1, ChunkKind.PREPOSITION)
                && partitive(head - 1)
                && clauses.is(head - 2, ChunkKind.NOUN_PHRASE)) {
            head -= 2;
        }
        return head;
    }

    private int antecedent(int relative) {
        int from = relative - 1;
        while (clauses.is(from, ChunkKind.COMMA)
                || clauses.is(from, ChunkKind.PREPOSITION)
                || clauses.is(from, ChunkKind.ADVERBIAL)) {
            from--;
        }
        return from;
    }

    /** Steps over "X, including Y," and "X -- mostly Z --" from the closing mark; stops the search where nothing opens. */
    private int beforeAside(int closing, int floor) {
        ChunkKind kind = clauses.chunk(closing).kind();
        for (int from = closing - 1; from >= floor; from--) {
            if (clauses.is(from, ChunkKind.BREAK)) {
                return -1;
            }
            if (clauses.is(from, kind)) {
                return from - 1;
            }
        }
        return -1;
    }

    /** This noun phrase and those joined to it on the left. */
    private List<Integer> coordinated(int last) {
        List<Integer> found = new ArrayList<>();
        found.add(last);
        int at = last;
        while (true) {
            int joint = at - 1;
            while (clauses.is(joint, ChunkKind.CONJUNCTION) || clauses.is(joint, ChunkKind.COMMA)) {
                joint--;
            }
            if (joint == at - 1 || !clauses.is(joint, ChunkKind.NOUN_PHRASE)) {
                return found;
            }
            int head = withoutComplements(joint);
            if (clauses.is(head - 1, ChunkKind.PREPOSITION)
                    || objectOfOther(head)
                    || !clauses.chunk(head).counted()
                    || !clauses.chunk(last).counted()) {
                return found;
            }
            found.add(head);
            at = head;
        }
    }

    private boolean objectOfOther(int at) {
        if (at == 0 || !clauses.chunk(at - 1).verbGroup()) {
            return false;
        }
        VerbGroup verb = verb(at - 1);
        return !transparent.test(verb.lemma());
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
        int at = skip(from);
        List<Integer> found = new ArrayList<>();
        int ceiling = Math.min(clauses.size(), from + REACH);
        while (at < ceiling && clauses.is(at, ChunkKind.NOUN_PHRASE)) {
            if (!found.isEmpty() && (!joins(at) || subjectOfNext(at))) {
                break;
            }
            found.add(at);
            at = joint(afterComplements(at + 1));
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

    private boolean joins(int at) {
        return clauses.chunk(at).counted();
    }

    /** After prepositional phrases, adverbs and brackets. */
    private int afterComplements(int from) {
        int at = from;
        while (at < clauses.size()) {
            if (clauses.is(at, ChunkKind.ADVERBIAL) || clauses.is(at, ChunkKind.QUOTE)) {
                at++;
            } else if (clauses.is(at, ChunkKind.PREPOSITION) && clauses.is(at + 1, ChunkKind.NOUN_PHRASE)) {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }

    private int joint(int from) {
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
