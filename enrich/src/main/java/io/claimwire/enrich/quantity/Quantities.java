package io.claimwire.enrich.quantity;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Entry of this package: finds the numbers of a text. Thread-safe; linear in the text. */
public final class Quantities {

    private final QuantityData data;

    private Quantities(QuantityData data) {
        this.data = data;
    }

    /**
     * Loads the grammar of a language; keep the result.
     *
     * @throws IllegalArgumentException where the language has no data or they are unsound
     */
    public static Quantities forLanguage(String language) {
        return new Quantities(new QuantityData(language));
    }

    /**
     * All numbers in the order of the text; they do not overlap in their numerals. Datelines are left out.
     */
    public List<FoundQuantity> find(AnalyzedText text) {
        List<FoundQuantity> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            if (!sentence.header()) {
                new SentenceQuantities(data, text, sentence, found).find();
            }
        }
        return found;
    }
}
