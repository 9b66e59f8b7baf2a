package io.claimwire.enrich.attribution;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.TokenRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Speakers of one article that are named, bounded so that a look-up costs the same in an article of any length. */
final class NamedSpeakers {

    /** Different forms kept; an article names fewer. */
    private static final int MOST_FORMS = 300;
    /** Speakers that a short form can stand for, counted back from it. */
    private static final int REACH = 100;

    private final List<TokenRange> ordered;
    private final Map<Set<String>, TokenRange> forms = new LinkedHashMap<>();

    NamedSpeakers(AnalyzedText text, List<TokenRange> sources) {
        ordered = new ArrayList<>(new HashSet<>(sources));
        ordered.sort(Comparator.comparingInt(TokenRange::first).thenComparingInt(TokenRange::end));
        for (TokenRange source : ordered) {
            if (forms.size() >= MOST_FORMS) {
                break;
            }
            Set<String> words = new HashSet<>();
            for (int token = source.first(); token < source.end(); token++) {
                words.add(text.token(token).folded());
            }
            forms.putIfAbsent(words, source);
        }
    }

    /** Those that begin before a token, the nearest first. */
    List<TokenRange> before(int token) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ordered.get(middle).first() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<TokenRange> near = new ArrayList<>(ordered.subList(Math.max(0, low - REACH), low));
        Collections.reverse(near);
        return near;
    }

    /** The longest form that has all these words, the first of equally long ones; null where none has. */
    @Nullable
    TokenRange longestWith(Set<String> words) {
        TokenRange best = null;
        for (Map.Entry<Set<String>, TokenRange> form : forms.entrySet()) {
            TokenRange range = form.getValue();
            boolean longer = best == null || range.end() - range.first() > best.end() - best.first();
            if (longer && form.getKey().containsAll(words)) {
                best = range;
            }
        }
        return best;
    }
}
