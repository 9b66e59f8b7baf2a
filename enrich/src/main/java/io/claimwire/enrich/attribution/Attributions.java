package io.claimwire.enrich.attribution;

import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.Paragraph;
import io.claimwire.record.Stance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entry of this package: finds who says what. Thread-safe; linear in the text. */
public final class Attributions {

    private final ReportingLexicon lexicon;

    public Attributions(ReportingLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** @param clauses of each sentence; null for sentences without a reporting word */
    public List<Attribution> find(AnalyzedText text, List<@Nullable Clauses> clauses) {
        List<Attribution> found = new ArrayList<>();
        QuoteScope quotes = new QuoteScope(text);
        for (Clauses sentence : clauses) {
            if (sentence != null) {
                for (Attribution attribution : new SentenceAttributions(sentence, lexicon).find()) {
                    if (text.quoteAt(attribution.cue().first()) == null) {
                        found.add(quotes.extend(attribution));
                    }
                }
            }
        }
        for (Paragraph paragraph : text.paragraphs()) {
            Attribution spoken = QuoteScope.transcript(
                    text,
                    paragraph,
                    (sentence, source, cue, content) ->
                            new Attribution(sentence, source, cue, List.of(content), Stance.ASSERTED, "transcript"));
            if (spoken != null) {
                found.add(spoken);
            }
        }
        return found;
    }
}
