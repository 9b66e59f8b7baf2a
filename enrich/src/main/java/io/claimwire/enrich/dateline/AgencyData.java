package io.claimwire.enrich.dateline;

import io.claimwire.enrich.text.LanguageData;
import io.claimwire.enrich.text.PhraseTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Agencies and the words of credits in one language, checked while they are loaded. */
final class AgencyData {

    final PhraseTable<String> agencies = new PhraseTable<>();
    final Map<String, String> names = new HashMap<>();
    final Set<String> ambiguous;
    final PhraseTable<Boolean> openers = new PhraseTable<>();
    final Set<String> fillers;
    final Set<String> noPlace;

    AgencyData(String language) {
        LanguageData data = LanguageData.load(language, "agencies");
        for (List<String> row : data.rows("agencies")) {
            agencies.put(row.get(0), data.column(row, 1));
            names.put(row.get(0), data.column(row, 1));
        }
        ambiguous = Set.copyOf(data.words("not beside words"));
        for (String word : ambiguous) {
            if (!names.containsKey(word)) {
                throw new IllegalArgumentException("\"" + word + "\" of [not beside words] is no agency of [agencies]");
            }
        }
        data.words("credit openers").forEach(phrase -> openers.put(phrase, true));
        fillers = new HashSet<>(data.words("credit fillers"));
        noPlace = Set.copyOf(data.words("no place"));
    }
}
