package io.claimwire.enrich.claim;

import io.claimwire.enrich.place.FoundPlace;
import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.TokenRange;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Side or nationality of the affected: a country's code, else the folded name of a group. */
final class Side {

    private final Layers layers;
    private final AffectedLexicon affected;

    Side(Layers layers, AffectedLexicon affected) {
        this.layers = layers;
        this.affected = affected;
    }

    /** Null where the noun phrase tells no side. */
    @Nullable
    String of(@Nullable TokenRange phrase) {
        if (phrase == null) {
            return null;
        }
        List<FoundPlace> places = layers.places();
        for (int at = firstEndingAfter(phrase.first()); at < places.size(); at++) {
            FoundPlace place = places.get(at);
            if (place.tokens().first() >= phrase.end()) {
                break;
            }
            if (place.country() != null) {
                return place.country();
            }
        }
        return group(phrase);
    }

    /** Places are in the order of the text and do not overlap. */
    private int firstEndingAfter(int token) {
        int low = 0;
        int high = layers.places().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (layers.places().get(middle).tokens().end() <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Capitalised words that are no head noun of the lexicon: "Northern Front fighters". */
    private @Nullable String group(TokenRange phrase) {
        AnalyzedText text = layers.text();
        StringBuilder name = new StringBuilder();
        for (int token = phrase.first(); token < phrase.end(); token++) {
            boolean capital = !text.upperCaseAt(token)
                    && text.token(token).isWord()
                    && text.token(token).shape().startsNameLike()
                    && affected.noun(text.token(token).folded()) == null;
            if (capital) {
                name.append(name.isEmpty() ? "" : " ")
                        .append(text.token(token).folded().toLowerCase(Locale.ROOT));
            } else if (!name.isEmpty()) {
                break;
            }
        }
        return name.isEmpty() ? null : name.toString();
    }
}
