package io.claimwire.enrich.attribution;

import io.claimwire.enrich.clause.ClauseLexicon;
import io.claimwire.enrich.text.LanguageData;
import io.claimwire.enrich.text.PhraseTable;
import io.claimwire.record.Stance;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that report, with their stances. Immutable once loaded. */
public final class ReportingLexicon {

    private final Map<String, Stance> verbs = new HashMap<>();
    private final Map<String, Stance> passives = new HashMap<>();
    private final Map<String, Stance> nouns = new HashMap<>();
    private final Map<String, Stance> adverbs = new HashMap<>();
    private final PhraseTable<Stance> according = new PhraseTable<>();
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Set<String> alarms = new HashSet<>();
    private final Set<String> verbForms = new HashSet<>();

    private ReportingLexicon(LanguageData data, ClauseLexicon clauses) {
        read(data, "verb", verbs);
        read(data, "passive", passives);
        read(data, "noun", nouns);
        read(data, "adverb", adverbs);
        for (List<String> row : data.rows("according")) {
            for (String phrase : data.column(row, 1).split(" ", -1)) {
                String words = phrase.replace('_', ' ');
                according.put(words, Stance.valueOf(row.get(0)));
                alarms.add(words.split(" ", 2)[0]);
            }
        }
        for (String section : List.of(
                "needs-clause",
                "needs-count",
                "pointing",
                "agent",
                "origin",
                "not-of-outcome",
                "addressed",
                "attitude",
                "impression",
                "unverified-adverb",
                "unverified-verb",
                "unverified-negation")) {
            Set<String> words = new HashSet<>();
            data.words(section).forEach(row -> words.addAll(List.of(row.split(" ", -1))));
            lists.put(section, Set.copyOf(words));
        }
        verbs.keySet().forEach(lemma -> verbForms.addAll(clauses.formsOf(lemma)));
        alarms.addAll(verbForms);
        lists.getOrDefault("attitude", Set.of()).forEach(lemma -> alarms.addAll(clauses.formsOf(lemma)));
        lists.getOrDefault("impression", Set.of()).forEach(lemma -> alarms.addAll(clauses.formsOf(lemma)));
        alarms.addAll(passives.keySet());
        alarms.addAll(lists.getOrDefault("unverified-adverb", Set.of()));
        alarms.addAll(adverbs.keySet());
    }

    public static ReportingLexicon load(String language, ClauseLexicon clauses) {
        return new ReportingLexicon(LanguageData.load(language, "reporting"), clauses);
    }

    private static void read(LanguageData data, String section, Map<String, Stance> into) {
        for (List<String> row : data.rows(section)) {
            for (String word : data.column(row, 1).split(" ", -1)) {
                into.putIfAbsent(word, Stance.valueOf(row.get(0)));
            }
        }
    }

    /** Whether a sentence with this word can report at all. */
    public boolean alarm(String folded) {
        return alarms.contains(folded);
    }

    /** Whether the word is a form of a verb that reports. */
    public boolean verbForm(String folded) {
        return verbForms.contains(folded);
    }

    @Nullable
    Stance verb(String lemma) {
        return verbs.get(lemma);
    }

    @Nullable
    Stance passive(String folded) {
        return passives.get(folded);
    }

    @Nullable
    Stance adverb(String folded) {
        return adverbs.get(folded);
    }

    PhraseTable<Stance> according() {
        return according;
    }

    /** Whether a section of plain lists has the word. */
    public boolean listed(String section, String word) {
        Set<String> words = lists.get(section);
        return words != null && words.contains(word);
    }
}
