package io.claimwire.enrich.attribution;

import io.claimwire.enrich.clause.Arguments;
import io.claimwire.enrich.clause.Chunk;
import io.claimwire.enrich.clause.ChunkKind;
import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.text.PhraseTable;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.Stance;
import java.util.ArrayList;
import java.util.List;

/** Finds the attributions that the words of one sentence make: verbs, phrases before a speaker, hedging adverbs. */
final class SentenceAttributions {

    private final Clauses clauses;
    private final ReportingLexicon lexicon;
    private final ContentScope scope;
    private final VerbCues verbs;
    private final FoundAttributions found;

    SentenceAttributions(Clauses clauses, ReportingLexicon lexicon) {
        Arguments arguments = new Arguments(clauses, lemma -> false);
        this.clauses = clauses;
        this.lexicon = lexicon;
        this.scope = new ContentScope(clauses, lexicon, arguments);
        this.found = new FoundAttributions(clauses.sentence().index());
        this.verbs = new VerbCues(clauses, lexicon, arguments, found);
    }

    List<Attribution> find() {
        for (int at = 0; at < clauses.size(); at++) {
            Chunk chunk = clauses.chunk(at);
            if (chunk.verbGroup()) {
                verbs.read(at);
            }
            for (int token = chunk.first(); token < chunk.end(); token++) {
                word(at, token);
            }
        }
        return found.all();
    }

    private void word(int at, int token) {
        PhraseTable.Match<Stance> according = lexicon.according()
                .startingAt(clauses.text(), token, clauses.sentence().endToken());
        if (according != null) {
            according(according);
        }
        Stance stance = lexicon.adverb(clauses.word(token));
        if (stance != null) {
            found.add(null, new TokenRange(token, token + 1), scope.hedged(at, token), stance, "hedging adverb");
        }
    }

    private void according(PhraseTable.Match<Stance> match) {
        int at = clauses.chunkOf(match.tokens().last()) + 1;
        if (!clauses.is(at, ChunkKind.NOUN_PHRASE)) {
            return;
        }
        int end = SpeakerPhrase.end(clauses, at, clauses.size());
        int first = clauses.chunkOf(match.tokens().first());
        boolean leads = first <= 1
                || clauses.is(first - 1, ChunkKind.COMPLEMENTISER)
                || clauses.is(first - 1, ChunkKind.RELATIVE)
                || clauses.is(first - 1, ChunkKind.SUBORDINATOR);
        int after = end;
        while (after < clauses.size() && !clauses.chunk(after).is(ChunkKind.COMMA)) {
            after++;
        }
        List<TokenRange> content = new ArrayList<>(
                leads ? scope.range(after + 1, clauses.size()) : scope.range(scope.clauseStart(first), first));
        if (!leads && clauses.is(first - 1, ChunkKind.ASIDE) && clauses.is(end, ChunkKind.ASIDE)) {
            content.addAll(scope.range(end + 1, clauses.size()));
        }
        found.add(SpeakerPhrase.tokens(clauses, at, end), match.tokens(), content, match.value(), "according to");
    }
}
