package io.claimwire.enrich.claim;

import io.claimwire.enrich.clause.Arguments;
import io.claimwire.enrich.clause.Chunk;
import io.claimwire.enrich.clause.ChunkKind;
import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.PhraseTable;
import io.claimwire.record.Outcome;

/** Reads the outcomes of one sentence with all frames. */
final class MentionReader {

    private final OutcomeLexicon outcomes;
    private final CountReader counts;
    private final MentionCollector collector;

    MentionReader(OutcomeLexicon outcomes, CountReader counts, MentionCollector collector) {
        this.outcomes = outcomes;
        this.counts = counts;
        this.collector = collector;
    }

    void read(Clauses clauses) {
        VerbFrames verbs = new VerbFrames(clauses, outcomes, counts, collector);
        NounFrames nouns = new NounFrames(clauses, outcomes, counts, collector);
        PartFrames parts = new PartFrames(clauses, outcomes, counts, collector);
        AnalyzedText text = clauses.text();
        int end = clauses.sentence().endToken();
        for (int at = 0; at < clauses.size(); at++) {
            Chunk chunk = clauses.chunk(at);
            if (chunk.verbGroup()) {
                verbs.read(at);
            }
            int token = chunk.first();
            while (token < chunk.end()) {
                PhraseTable.Match<Trigger> match = outcomes.nominal().startingAt(text, token, end);
                if (match != null) {
                    nouns.read(match);
                }
                token = match == null ? token + 1 : match.tokens().end();
            }
        }
        for (Chunk chunk : clauses.chunks()) {
            PhraseTable.Match<Outcome> anaphor = outcomes.anaphors().startingAt(text, chunk.end() - 1, end);
            if (anaphor != null) {
                parts.anaphor(anaphor);
            }
        }
        for (int at = 0; at < clauses.size(); at++) {
            if (clauses.is(at, ChunkKind.INCLUDING)) {
                parts.including(at);
            } else if (clauses.is(at, ChunkKind.COMMA)) {
                parts.ofThem(at);
            }
        }
        collector.fillActors(
                clauses.sentence().index(),
                () -> new Actors(
                                clauses,
                                outcomes,
                                new Arguments(clauses, lemma -> outcomes.listed("resultative", lemma)))
                        .behind(-1));
    }
}
