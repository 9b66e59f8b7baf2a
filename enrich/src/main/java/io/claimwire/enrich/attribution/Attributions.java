package io.claimwire.enrich.attribution;

import io.claimwire.enrich.clause.Clauses;
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
    public List<Attribution> find(List<@Nullable Clauses> clauses) {
        List<Attribution> found = new ArrayList<>();
        for (Clauses sentence : clauses) {
            if (sentence != null) {
                found.addAll(new SentenceAttributions(sentence, lexicon).find());
            }
        }
        return found;
    }
}
