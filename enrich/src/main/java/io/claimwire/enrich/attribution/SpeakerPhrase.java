package io.claimwire.enrich.attribution;

import io.claimwire.enrich.clause.Chunk;
import io.claimwire.enrich.clause.ChunkKind;
import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.clause.Tag;
import io.claimwire.enrich.clause.VerbGroup;
import io.claimwire.enrich.text.TokenRange;

/** The extent of a speaker's noun phrase with complements and apposition, without relative clauses. */
final class SpeakerPhrase {

    private SpeakerPhrase() {}

    /** Index of the chunk after the phrase that begins at a noun phrase and must not reach {@code limit}. */
    static int end(Clauses clauses, int from, int limit) {
        int at = complements(clauses, from + 1, limit);
        while (at + 1 < limit
                && clauses.is(at, ChunkKind.CONJUNCTION)
                && clauses.is(at + 1, ChunkKind.NOUN_PHRASE)
                && !verbFollows(clauses, at + 2, limit)) {
            at = complements(clauses, at + 2, limit);
        }
        if (at + 1 < limit && clauses.is(at, ChunkKind.COMMA) && apposition(clauses, from, at + 1, limit)) {
            int after = complements(clauses, at + 2, limit);
            if (closes(clauses, after, limit)) {
                return after;
            }
        }
        return at;
    }

    private static boolean verbFollows(Clauses clauses, int from, int limit) {
        int at = complements(clauses, from, limit);
        VerbGroup verb = at < limit ? clauses.chunk(at).verb() : null;
        return verb != null && !verb.bareParticiple();
    }

    private static int complements(Clauses clauses, int from, int limit) {
        int at = from;
        while (at + 1 < limit
                && clauses.is(at, ChunkKind.PREPOSITION)
                && clauses.is(at + 1, ChunkKind.NOUN_PHRASE)
                && !clauses.chunk(at + 1).counted()) {
            at += 2;
        }
        return at;
    }

    /** A name takes an apposition; a definite noun is complete. */
    private static boolean apposition(Clauses clauses, int from, int at, int limit) {
        return at < limit
                && clauses.is(at, ChunkKind.NOUN_PHRASE)
                && (clauses.tag(clauses.chunk(from).first()) != Tag.DETERMINER
                        || clauses.tag(clauses.chunk(at).head()) == Tag.NAME)
                && clauses.tag(clauses.chunk(at).first()) != Tag.PRONOUN;
    }

    /** An apposition ends where a comma, the verb or the sentence ends it. */
    private static boolean closes(Clauses clauses, int at, int limit) {
        return at >= limit
                || clauses.is(at, ChunkKind.COMMA)
                || clauses.is(at, ChunkKind.BREAK)
                || clauses.is(at, ChunkKind.RELATIVE);
    }

    /** Tokens from a chunk up to another, exclusive. */
    static TokenRange tokens(Clauses clauses, int from, int end) {
        Chunk first = clauses.chunk(from);
        return new TokenRange(
                first.first(), Math.max(first.end(), clauses.chunk(end - 1).end()));
    }
}
