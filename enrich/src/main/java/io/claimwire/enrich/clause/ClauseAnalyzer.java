package io.claimwire.enrich.clause;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.Sentence;
import java.util.List;

/** Splits sentences into chunks; the entry of this package. Thread-safe, time linear in the sentence. */
public final class ClauseAnalyzer {

    private final ClauseLexicon lexicon;

    public ClauseAnalyzer(ClauseLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** @param marks counts and times of the whole text */
    public Clauses analyze(AnalyzedText text, Sentence sentence, Marks marks) {
        Tag[] tags = new Tagger(lexicon, text, sentence, marks).tags();
        List<Chunk> chunks = new Chunker(lexicon, text, sentence, marks, tags).chunks();
        return new Clauses(text, sentence, lexicon, List.of(tags), chunks);
    }

    public ClauseLexicon lexicon() {
        return lexicon;
    }
}
