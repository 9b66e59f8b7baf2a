package io.claimwire.enrich.claim;

import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.clause.Marks;
import io.claimwire.enrich.quantity.FoundQuantity;
import io.claimwire.enrich.quantity.QuantityFlag;
import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.Sentence;
import io.claimwire.enrich.time.FoundTime;
import io.claimwire.enrich.time.TimeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the layers below claims over a text, clause analysis only where a sentence can hold something. */
final class LayerReader {

    private final Grammar grammar;

    LayerReader(Grammar grammar) {
        this.grammar = grammar;
    }

    Layers read(String text, @Nullable LocalDate published) {
        AnalyzedText analyzed = grammar.text().analyze(text);
        List<FoundQuantity> quantities = grammar.quantities().find(analyzed);
        List<FoundTime> times = grammar.times().find(analyzed, published);
        Marks marks = marks(analyzed, quantities, times);
        List<@Nullable Clauses> clauses = new ArrayList<>();
        for (Sentence sentence : analyzed.sentences()) {
            clauses.add(
                    !sentence.header() && worthwhile(analyzed, sentence)
                            ? grammar.clauses().analyze(analyzed, sentence, marks)
                            : null);
        }
        return new Layers(
                analyzed,
                published,
                quantities,
                times,
                grammar.places().find(analyzed),
                grammar.datelines().read(analyzed, published),
                clauses);
    }

    /** One look-up a token: a sentence without an outcome or a reporting word is left at once. */
    private boolean worthwhile(AnalyzedText text, Sentence sentence) {
        for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
            String folded = text.token(token).folded();
            if (grammar.outcomes().alarm(folded) || grammar.reporting().alarm(folded)) {
                return true;
            }
        }
        return false;
    }

    private static Marks marks(AnalyzedText text, List<FoundQuantity> quantities, List<FoundTime> times) {
        int[] quantity = new int[text.size()];
        boolean[] time = new boolean[text.size()];
        Arrays.fill(quantity, -1);
        for (FoundTime found : times) {
            if (found.type() == TimeType.DATE || found.type() == TimeType.TIME) {
                Arrays.fill(time, found.tokens().first(), found.tokens().end(), true);
            }
        }
        for (int index = 0; index < quantities.size(); index++) {
            FoundQuantity found = quantities.get(index);
            if (found.isCount() && !found.has(QuantityFlag.COMPOUND)) {
                Arrays.fill(quantity, found.span().first(), found.span().end(), index);
            }
        }
        return new Marks(quantity, time);
    }
}
