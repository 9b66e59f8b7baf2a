package io.claimwire.bench.speed;

import io.claimwire.enrich.clause.ClauseAnalyzer;
import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.clause.Marks;
import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.TextAnalyzer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A dispatch with what the layers below attributions found in it, so that each layer can be timed alone. */
record Read(AnalyzedText text, List<Clauses> clauses) {

    /** Publication date of every generated dispatch. */
    static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 3);

    static Read of(String dispatch, TextAnalyzer analyzer, ClauseAnalyzer clauses) {
        AnalyzedText text = analyzer.analyze(dispatch);
        return new Read(text, clauses(text, clauses));
    }

    /**
     * Clauses of every sentence, no count and no time marked in it; the extractor marks them, and leaves out sentences
     * without an outcome or a reporting word.
     */
    static List<Clauses> clauses(AnalyzedText text, ClauseAnalyzer analyzer) {
        int[] quantity = new int[text.size()];
        Arrays.fill(quantity, -1);
        Marks marks = new Marks(quantity, new boolean[text.size()]);
        return text.sentences().stream()
                .map(sentence -> analyzer.analyze(text, sentence, marks))
                .toList();
    }
}
