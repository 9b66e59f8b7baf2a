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
    private final Map<String, SourceKind> weakKinds = new HashMap<>();
    private final Map<String, Set<String>> lists = new HashMap<>();

    private SpeakerLexicon(LanguageData data) {
        readKinds(data, "kind", kinds);
        readKinds(data, "weak-kind", weakKinds);
        for (String section : List.of(
                "speaker",
                "document",
                "singular-pronoun",
                "personal-pronoun",
                "plural-pronoun",
                "first-person",
                "title",
                "short-form",
                "demonstrative",
                "complement",
                "plural-noun",
                "singular-noun",
                "plural-ending",
                "voiceless",
                "body",
                "agent",
                "anybody")) {
            Set<String> words = new HashSet<>();
            data.words(section).forEach(row -> words.addAll(List.of(row.split(" ", -1))));
            lists.put(section, Set.copyOf(words));
        }
    }

    private static void readKinds(LanguageData data, String section, Map<String, SourceKind> into) {
        for (List<String> row : data.rows(section)) {
            for (String word : data.column(row, 1).split(" ", -1)) {
                into.putIfAbsent(word, SourceKind.valueOf(row.get(0)));
            }
        }
    }

    public static SpeakerLexicon load(String language) {
        return new SpeakerLexicon(LanguageData.load(language, "sources"));
    }

    /** Kind that a word of a speaker's name tells; null where it tells none. */
    public @Nullable SourceKind kind(String folded) {
        return kinds.get(folded);
    }

    /** Kind that a word of office tells where no other word tells one. */
    public @Nullable SourceKind weakKind(String folded) {
        return weakKinds.get(folded);
    }

    /** Whether the noun is a plural. */
    boolean plural(String folded) {
        if (listed("plural-noun", folded) || listed("singular-noun", folded)) {
            return listed("plural-noun", folded);
        }
        return lists.getOrDefault("plural-ending", Set.of()).stream().anyMatch(folded::endsWith);
    }

    boolean listed(String section, String word) {
        Set<String> words = lists.get(section);
        return words != null && words.contains(word);
    }
}
