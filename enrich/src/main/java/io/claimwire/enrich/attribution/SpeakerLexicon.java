package io.claimwire.enrich.attribution;

import io.claimwire.enrich.text.LanguageData;
import io.claimwire.record.SourceKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Kinds of speakers and the short forms that stand for them. Immutable once loaded. */
public final class SpeakerLexicon {

    private final Map<String, SourceKind> kinds = new HashMap<>();
    private final Map<String, Set<String>> lists = new HashMap<>();

    private SpeakerLexicon(LanguageData data) {
        for (List<String> row : data.rows("kind")) {
            for (String word : data.column(row, 1).split(" ", -1)) {
                kinds.putIfAbsent(word, SourceKind.valueOf(row.get(0)));
            }
        }
        for (String section :
                List.of("speaker", "document", "singular-pronoun", "plural-pronoun", "first-person", "title")) {
            Set<String> words = new HashSet<>();
            data.words(section).forEach(row -> words.addAll(List.of(row.split(" ", -1))));
            lists.put(section, Set.copyOf(words));
        }
    }

    public static SpeakerLexicon load(String language) {
        return new SpeakerLexicon(LanguageData.load(language, "sources"));
    }

    /** Kind that a word of a speaker's name tells; null where it tells none. */
    public @Nullable SourceKind kind(String folded) {
        return kinds.get(folded);
    }

    boolean listed(String section, String word) {
        Set<String> words = lists.get(section);
        return words != null && words.contains(word);
    }
}
