package io.claimwire.enrich.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Walks to the left of a verb group or predicate to the noun phrases it is said of. */
final class Subjects {

    private final Clauses clauses;
    private final Predicate<String> transparent;
    private final int floor;
    /** Whether the verb is joined by "and" to one before it, whose subject it shares. */
    private boolean joined;

    Subjects(Clauses clauses, Predicate<String> transparent, int floor) {
        this.clauses = clauses;
        this.transparent = transparent;
        this.floor = floor;
    }

    List<Integer> of(int at) {
        int from = before(at);
        int governing = governing(at, from);
        if (governing >= 0) {
            return new Subjects(clauses, transparent, floor).of(governing);
        }
        if (bare(at) && clauses.is(from, ChunkKind.NOUN_PHRASE) && nearest(from)) {
            return coordinated(clauses.chunk(from).counted() ? from : withoutComplements(from));
        }
        List<Integer> found = walk(from);
        return found.isEmpty() && attached(at, from) ? coordinated(withoutComplements(from - 1)) : found;
    }

    /** "Five men, arrested on Monday, were freed": a participle right behind the comma after its noun phrase. */
    private boolean attached(int at, int from) {
        VerbGroup verb = clauses.chunk(at).verb();
        return verb != null
                && verb.bareParticiple()
                && from == at - 1
                && clauses.is(from, ChunkKind.COMMA)
                && clauses.is(from - 1, ChunkKind.NOUN_PHRASE);
    }

    List<Integer> ofFinite(int at) {
        int from = before(at);
        int governing = governing(at, from);
        return governing >= 0 ? new Subjects(clauses, transparent, floor).of(governing) : walk(from);
    }

    private int before(int at) {
        int from = at - 1;
        while (from >= floor && (clauses.is(from, ChunkKind.ADVERBIAL) || clauses.is(from, ChunkKind.QUOTE))) {
            from--;
        }
        return from;
    }

    private List<Integer> walk(int start) {
        int from = start;
        while (from >= floor) {
            int next = step(from);
            boolean related = clauses.is(from, ChunkKind.RELATIVE)
                    && clauses.is(next, ChunkKind.NOUN_PHRASE)
                    && clauses.chunk(next).counted()
                    && withoutComplements(next) == next;
            if (related) {
                return coordinated(next);
            }
            if (next == from) {
                return coordinated(from);
            }
            from = next;
        }
        return List.of();
    }

    /**
     * The verb whose subject a gerund shares: "gunmen attacked a farm, killing five", "by firing two shells".
     * -1 where the chunk is no such gerund.
     */
    private int governing(int at, int from) {
        VerbGroup verb = clauses.chunk(at).verb();
        if (verb == null
                || !verb.bareGerund()
                || !clauses.is(from, ChunkKind.COMMA) && !clauses.is(from, ChunkKind.PREPOSITION)) {
            return -1;
        }
        for (int left = from - 1; left >= floor; left--) {
            VerbGroup main = clauses.chunk(left).verb();
            if (clauses.is(left, ChunkKind.BREAK) || clauses.is(left, ChunkKind.COMPLEMENTISER)) {
                return -1;
            }
            if (main != null && !main.bareGerund()) {
                return left;
            }
        }
        return -1;
    }

    private boolean bare(int at) {
        VerbGroup verb = clauses.chunk(at).verb();
        return verb == null || verb.bareParticiple() || verb.bareGerund();
    }

    /** Whether a participle is said of the noun phrase right before it, though that is inside another phrase. */
    private boolean nearest(int at) {
        int head = withoutComplements(at);
        boolean governed = clauses.is(head - 1, ChunkKind.PREPOSITION);
        if (!governed || clauses.lexicon().absolute(clauses.wordAt(head - 1))) {
            return governed;
        }
        return clauses.tag(clauses.chunk(at).head()) == Tag.NOUN;
    }

    /** The index to go on at; the same one where the subject is found, below the floor where there is none. */
    private int step(int from) {
        return switch (clauses.chunk(from).kind()) {
            case NOUN_PHRASE -> overPhrase(from);
            case VERB_GROUP -> {
                joined = false;
                yield from - 1;
            }
            case RELATIVE -> antecedent(from);
            case CONJUNCTION -> {
                joined = joined || verbBefore(from);
                yield from - 1;
            }
            case COMMA, ASIDE -> beforeAside(from);
            case SUBORDINATOR -> clauses.is(from + 1, ChunkKind.PREPOSITION) ? from - 1 : floor - 1;
            case COMPLEMENTISER, BREAK -> floor - 1;
            default -> from - 1;
        };
    }

    private int overPhrase(int from) {
        int head = withoutComplements(from);
        if (head < from) {
            return head;
        }
        int before = clauses.is(from - 1, ChunkKind.ADVERBIAL) ? from - 2 : from - 1;
        boolean governed = clauses.is(before, ChunkKind.PREPOSITION);
        if (joined || governed) {
            return governed ? before - 1 : from - 1;
        }
        boolean counted = clauses.chunk(from).counted();
        if (!counted
                && clauses.is(from - 1, ChunkKind.CONJUNCTION)
                && clauses.is(from - 2, ChunkKind.NOUN_PHRASE)
                && clauses.is(from - 3, ChunkKind.PREPOSITION)) {
            return from - 2;
        }
        if (!counted && clauses.is(from - 1, ChunkKind.VERB_GROUP)) {
            return overObject(from);
        }
        return apposition(from) ? from - 2 : from;
    }

    /** "Colonel X, commander of Y": a bare noun after a name that opens the clause. */
    private boolean apposition(int from) {
        return !clauses.chunk(from).counted()
                && clauses.tag(clauses.chunk(from).first()).nominal()
                && clauses.is(from - 1, ChunkKind.COMMA)
                && clauses.is(from - 2, ChunkKind.NOUN_PHRASE)
                && !clauses.chunk(from - 2).counted()
                && (from == 2
                        || clauses.is(from - 3, ChunkKind.COMPLEMENTISER)
                        || clauses.is(from - 3, ChunkKind.BREAK));
    }

    /** "gunmen holding a village", "a boy who was dubbed the prince": an object within a modifier. */
    private int overObject(int from) {
        VerbGroup verb = clauses.chunk(from - 1).verb();
        if (verb == null || transparent.test(verb.lemma())) {
            return from;
        }
        if ((verb.bareGerund() || verb.bareParticiple()) && clauses.is(from - 2, ChunkKind.NOUN_PHRASE)) {
            return from - 2;
        }
        return clauses.is(from - 2, ChunkKind.RELATIVE) ? antecedent(from - 2) : from;
    }

    private boolean verbBefore(int at) {
        for (int from = at - 1; from >= floor; from--) {
            if (clauses.chunk(from).verbGroup()) {
                return true;
            }
            if (clauses.is(from, ChunkKind.BREAK)) {
                return false;
            }
        }
        return false;
    }

    /** The head phrase of "two of the soldiers", "members of the force". */
    private int withoutComplements(int at) {
        int head = at;
        while (head >= 2
                && clauses.is(head - 1, ChunkKind.PREPOSITION)
                && clauses.tag(clauses.chunk(head - 1).first()) == Tag.PARTITIVE
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

    /** Steps over "X, including Y," and "X -- mostly Z --" from the closing mark. */
    private int beforeAside(int closing) {
        ChunkKind kind = clauses.chunk(closing).kind();
        for (int from = closing - 1; from >= floor; from--) {
            if (clauses.is(from, ChunkKind.BREAK)) {
                return floor - 1;
            }
            if (clauses.is(from, kind)) {
                int opening = openingOfParts(from);
                return opening < 0 ? from - 1 : opening;
            }
        }
        return floor - 1;
    }

    /** "X, including A, B and C,": before the comma that opens the parts; -1 where none are listed. */
    private int openingOfParts(int comma) {
        for (int from = comma; from >= floor; from--) {
            if (clauses.is(from, ChunkKind.INCLUDING)) {
                return clauses.is(from - 1, ChunkKind.COMMA) ? from - 2 : from - 1;
            }
            if (clauses.chunk(from).verbGroup()
                    || clauses.is(from, ChunkKind.BREAK)
                    || clauses.is(from, ChunkKind.RELATIVE)
                    || clauses.is(from, ChunkKind.COMPLEMENTISER)) {
                return -1;
            }
        }
        return -1;
    }

    /** This noun phrase and those counted beside it on its left. */
    private List<Integer> coordinated(int last) {
        List<Integer> found = new ArrayList<>();
        found.add(last);
        int at = last;
        while (true) {
            int joint = at - 1;
            while (clauses.is(joint, ChunkKind.CONJUNCTION) || clauses.is(joint, ChunkKind.COMMA)) {
                joint--;
            }
            boolean joined = at != last || clauses.is(at - 1, ChunkKind.CONJUNCTION);
            if (joint == at - 1 || !joined || !clauses.is(joint, ChunkKind.NOUN_PHRASE)) {
                return found;
            }
            int head = withoutComplements(joint);
            if (!joins(head, last)) {
                return found;
            }
            found.add(head);
            at = head;
        }
    }

    private boolean joins(int head, int last) {
        Chunk chunk = clauses.chunk(head);
        return !clauses.is(head - 1, ChunkKind.PREPOSITION)
                && !objectOfOther(head)
                && chunk.counted()
                && clauses.chunk(last).counted()
                && clauses.tag(chunk.end() - 1) != Tag.ADJECTIVE;
    }

    private boolean objectOfOther(int at) {
        if (at == 0 || clauses.chunk(at - 1).verb() == null) {
            return false;
        }
        VerbGroup verb = clauses.chunk(at - 1).verb();
        return verb != null && !transparent.test(verb.lemma());
    }
}
