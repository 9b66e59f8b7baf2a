package io.claimwire.enrich.claim;

import io.claimwire.enrich.clause.Chunk;
import io.claimwire.enrich.clause.ChunkKind;
import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.clause.Tag;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects noun phrases without a count that name one person or thing an outcome is told of. */
final class Individuals {

    /** Outcomes that are told of groups and of places rather than of one. */
    private static final Set<Outcome> OF_MANY =
            EnumSet.of(Outcome.LAUNCHED, Outcome.REPELLED, Outcome.CONTROLLED, Outcome.CASUALTIES);

    /** Members of a list without counts looked at on each side. */
    private static final int LONGEST_LIST = 12;

    /** A phrase found, in tokens. */
    record Found(int sentence, Outcome outcome, TokenRange affected) {}

    private final AffectedLexicon affected;
    private final List<Found> found = new ArrayList<>();
    private final Set<Found> seen = new HashSet<>();

    Individuals(AffectedLexicon affected) {
        this.affected = affected;
    }

    List<Found> found() {
        return found;
    }

    /** Takes the phrase where it is of one, and those that a conjunction joins to it. */
    void take(Clauses clauses, int phrase, OutcomeSpec spec) {
        one(clauses, phrase, spec);
        int at = phrase;
        for (int step = 0; step < LONGEST_LIST && at >= 0; step++) {
            at = before(clauses, at);
            one(clauses, at, spec);
        }
        at = phrase;
        for (int step = 0; step < LONGEST_LIST && at >= 0; step++) {
            at = after(clauses, at);
            one(clauses, at, spec);
        }
    }

    private void one(Clauses clauses, int at, OutcomeSpec spec) {
        if (!clauses.is(at, ChunkKind.NOUN_PHRASE) || clauses.chunk(at).counted()) {
            return;
        }
        Outcome outcome = outcome(clauses, clauses.chunk(at), spec);
        if (outcome != null && !OF_MANY.contains(outcome)) {
            Found one = new Found(clauses.sentence().index(), outcome, words(clauses, clauses.chunk(at)));
            if (seen.add(one)) {
                found.add(one);
            }
        }
    }

    private static TokenRange words(Clauses clauses, Chunk chunk) {
        int first = chunk.first();
        while (first < chunk.end() - 1 && (clauses.tag(first) == Tag.DETERMINER || clauses.tag(first) == Tag.QUOTE)) {
            first++;
        }
        return new TokenRange(first, chunk.end());
    }

    /** Null where the phrase does not name one that the outcome is said of. */
    private @Nullable Outcome outcome(Clauses clauses, Chunk chunk, OutcomeSpec spec) {
        String head = clauses.word(chunk.head());
        Tag tag = clauses.tag(chunk.head());
        boolean noun = tag == Tag.NOUN || tag == Tag.NAME || tag == Tag.ADJECTIVE;
        if (!noun || nameless(head)) {
            return null;
        }
        AffectedLexicon.Noun known = tag == Tag.NAME ? null : affected.noun(head);
        if (known != null) {
            return known.singular() && !known.plural() ? spec.of(known.kind()) : null;
        }
        return titled(clauses, chunk) || named(clauses, chunk) ? spec.of(AffectedClass.PERSON) : null;
    }

    /** Whether the noun stands for an outcome, a measure, a number or a body of people. */
    private boolean nameless(String head) {
        return affected.bare(head)
                || affected.never(head)
                || affected.inherits(head)
                || affected.container(head)
                || affected.collective(head);
    }

    /** "Senator X", "Mayor Y": a singular person before what the lexicon does not know. */
    private boolean titled(Clauses clauses, Chunk chunk) {
        for (int token = chunk.head() - 1; token >= chunk.first(); token--) {
            AffectedLexicon.Noun title = affected.noun(clauses.word(token));
            if (title != null) {
                return title.kind() == AffectedClass.PERSON && title.singular() && !title.plural();
            }
        }
        return false;
    }

    /** A name of two words and more, or of one that does not look like a plural. */
    private boolean named(Clauses clauses, Chunk chunk) {
        boolean capitals = clauses.text().upperCaseAt(chunk.head());
        for (int token = chunk.first(); token < chunk.end(); token++) {
            Tag tag = clauses.tag(token);
            boolean opening = token == clauses.sentence().firstToken() && chunk.end() - chunk.first() > 1;
            boolean part = tag == Tag.NAME || tag == Tag.QUOTE || (capitals || opening) && tag == Tag.NOUN;
            if (!part) {
                return false;
            }
        }
        int words = chunk.end() - chunk.first();
        return words > 1 && words < 6
                || !capitals && words == 1
                || words == 1 && !affected.pluralByEnding(clauses.word(chunk.head()));
    }

    private static int before(Clauses clauses, int at) {
        if (!clauses.is(at - 1, ChunkKind.CONJUNCTION)) {
            return -1;
        }
        int joint = clauses.is(at - 2, ChunkKind.COMMA) ? at - 3 : at - 2;
        return clauses.is(joint, ChunkKind.NOUN_PHRASE) && !clauses.is(joint - 1, ChunkKind.PREPOSITION) ? joint : -1;
    }

    private int after(Clauses clauses, int at) {
        int joint = overComplements(clauses, at + 1);
        boolean comma = clauses.is(joint, ChunkKind.COMMA);
        if (comma && apposition(clauses, at, joint + 1)) {
            joint = overComplements(clauses, joint + 2);
            comma = clauses.is(joint, ChunkKind.COMMA);
        }
        boolean conjunction = clauses.is(comma ? joint + 1 : joint, ChunkKind.CONJUNCTION);
        if (!comma && !conjunction) {
            return -1;
        }
        int next = joint + (comma ? 1 : 0) + (conjunction ? 1 : 0);
        if (!clauses.is(next, ChunkKind.NOUN_PHRASE)
                || !conjunction && clauses.tag(clauses.chunk(next).first()) != Tag.DETERMINER) {
            return -1;
        }
        int behind = overComplements(clauses, next + 1);
        return behind < clauses.size() && clauses.chunk(behind).verbGroup() ? -1 : next;
    }

    /** "X, leader of Y": a known noun of a person right after somebody named. */
    private boolean apposition(Clauses clauses, int at, int next) {
        if (!clauses.is(next, ChunkKind.NOUN_PHRASE)) {
            return false;
        }
        boolean person = affected.noun(clauses.word(clauses.chunk(next).head())) != null;
        return person && affected.noun(clauses.word(clauses.chunk(at).head())) == null;
    }

    private static int overComplements(Clauses clauses, int from) {
        int at = from;
        while (clauses.is(at, ChunkKind.ADVERBIAL)
                || clauses.is(at, ChunkKind.PREPOSITION) && clauses.is(at + 1, ChunkKind.NOUN_PHRASE)) {
            at += clauses.is(at, ChunkKind.ADVERBIAL) ? 1 : 2;
        }
        return at;
    }
}
