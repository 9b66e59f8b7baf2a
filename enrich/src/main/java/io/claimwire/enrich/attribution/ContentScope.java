package io.claimwire.enrich.attribution;

import io.claimwire.enrich.clause.Arguments;
import io.claimwire.enrich.clause.ChunkKind;
import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.clause.VerbGroup;
import io.claimwire.enrich.text.Quote;
import io.claimwire.enrich.text.TokenRange;
import java.util.List;

/** How far what is reported reaches within the sentence of its cue. */
final class ContentScope {

    private final Clauses clauses;
    private final ReportingLexicon lexicon;
    private final Arguments arguments;

    ContentScope(Clauses clauses, ReportingLexicon lexicon, Arguments arguments) {
        this.clauses = clauses;
        this.lexicon = lexicon;
        this.arguments = arguments;
    }

    List<TokenRange> range(int fromChunk, int endChunk) {
        int from = fromChunk;
        int end = endChunk;
        while (from < end && (clauses.is(from, ChunkKind.COMMA) || clauses.is(from, ChunkKind.BREAK))) {
            from++;
        }
        while (end > from && (clauses.is(end - 1, ChunkKind.COMMA) || clauses.is(end - 1, ChunkKind.BREAK))) {
            end--;
        }
        if (from >= end) {
            return List.of();
        }
        return List.of(new TokenRange(
                clauses.chunk(from).first(), clauses.chunk(end - 1).end()));
    }

    /** Where the clause in front of a trailing cue begins: the sentence, a semicolon or another speaker. */
    int clauseStart(int at) {
        int floor = floor(at);
        for (int from = at - 1; from >= floor; from--) {
            if (clauses.is(from, ChunkKind.BREAK) && from < at - 1) {
                return from + 1;
            }
        }
        return floor;
    }

    /** The next comma, semicolon, colon or end. */
    int pause(int from) {
        int end = from;
        while (end < clauses.size() && !clauses.is(end, ChunkKind.COMMA) && !clauses.is(end, ChunkKind.BREAK)) {
            end++;
        }
        return end;
    }

    /**
     * Content goes to the end of the sentence, or to the next speaker on the same level; outside quotes as well to a
     * participle that goes on about the speaker.
     */
    int contentEnd(int cue, int from) {
        int ceiling = ceiling(cue);
        for (int at = from + 1; at < ceiling; at++) {
            if (quotedApart(cue, at)) {
                continue;
            }
            if (ends(at)) {
                return at;
            }
            if (clauses.chunk(at).verbGroup() && lexicon.verb(arguments.verb(at).lemma()) != null) {
                List<Integer> subjects = arguments.subjects(at);
                int start = subjects.isEmpty() ? -1 : subjects.get(subjects.size() - 1);
                if (start > from
                        && (clauses.is(start - 1, ChunkKind.CONJUNCTION)
                                || clauses.is(start - 1, ChunkKind.SUBORDINATOR))) {
                    return start - 1;
                }
            }
        }
        return ceiling;
    }

    /** After the clause of a hedging passive: a conjunction before a clause of its own subject ends it. */
    int clauseEnd(int from) {
        for (int at = from + 1; at < clauses.size(); at++) {
            if (clauses.is(at, ChunkKind.SUBORDINATOR)) {
                return at;
            }
            if (clauses.is(at, ChunkKind.CONJUNCTION) && clauses.is(at + 1, ChunkKind.NOUN_PHRASE)) {
                int next = at + 2;
                while (clauses.is(next, ChunkKind.PREPOSITION) && clauses.is(next + 1, ChunkKind.NOUN_PHRASE)) {
                    next += 2;
                }
                if (clauses.is(next, ChunkKind.VERB_GROUP)
                        && !arguments.verb(next).bare()) {
                    return at;
                }
            }
        }
        return clauses.size();
    }

    /** ", noting that": a participle that reports goes on about the speaker. */
    private boolean ends(int at) {
        if (!clauses.is(at, ChunkKind.COMMA) || !clauses.is(at + 1, ChunkKind.VERB_GROUP)) {
            return false;
        }
        VerbGroup next = arguments.verb(at + 1);
        return next.bareGerund() && (lexicon.verb(next.lemma()) != null || lexicon.listed("attitude", next.lemma()));
    }

    /** Whether the chunk stands in a quote that the cue stands outside of. */
    private boolean quotedApart(int cue, int at) {
        Quote quote = clauses.text().quoteAt(clauses.chunk(at).first());
        return quote != null && !quote.tokens().contains(clauses.chunk(cue).first());
    }

    /** The chunk after the quote that a cue stands in, else after the sentence. */
    int ceiling(int cue) {
        Quote quote = clauses.text().quoteAt(clauses.chunk(cue).first());
        if (quote == null || quote.tokens().end() >= clauses.sentence().endToken()) {
            return clauses.size();
        }
        int end = clauses.chunkOf(quote.tokens().last());
        return end < 0 ? clauses.size() : end;
    }

    /** The first chunk of the quote that a cue stands in, else of the sentence. */
    int floor(int cue) {
        Quote quote = clauses.text().quoteAt(clauses.chunk(cue).first());
        if (quote == null || quote.tokens().first() < clauses.sentence().firstToken()) {
            return 0;
        }
        return clauses.chunkOf(quote.tokens().first()) + 1;
    }

    /** A hedge holds from its verb on; before a participle or infinitive for that alone. */
    List<TokenRange> hedged(int at, int token) {
        int verb = at;
        while (verb < clauses.size() && !clauses.chunk(verb).verbGroup()) {
            if (clauses.is(verb, ChunkKind.COMMA) || clauses.is(verb, ChunkKind.BREAK)) {
                return List.of(new TokenRange(token, clauses.chunk(verb).end()));
            }
            verb++;
        }
        boolean dependent = verb < clauses.size()
                && (arguments.verb(verb).bareGerund() || arguments.verb(verb).infinitive());
        if (!dependent) {
            return List.of(new TokenRange(token, clauses.sentence().endToken()));
        }
        return List.of(new TokenRange(token, clauses.chunk(verb).end()));
    }

    List<TokenRange> quotedAfter(int from) {
        for (int at = from; at < clauses.size(); at++) {
            if (clauses.is(at, ChunkKind.QUOTE)) {
                return range(at, clauses.size());
            }
        }
        return List.of();
    }

    /** What goes on behind a cue set between: a quote, or a clause. */
    List<TokenRange> afterTrailing(int from) {
        for (int at = from; at < clauses.size(); at++) {
            if (clauses.is(at, ChunkKind.QUOTE)) {
                return range(at, clauses.size());
            }
            if (clauses.is(at, ChunkKind.COMMA) && clauses.is(at + 1, ChunkKind.COMPLEMENTISER)) {
                return range(at + 2, clauses.size());
            }
        }
        return List.of();
    }
}
