package io.claimwire.enrich.claim;

import io.claimwire.enrich.clause.ClauseLexicon;
import io.claimwire.enrich.text.LanguageData;
import io.claimwire.enrich.text.PhraseTable;
import io.claimwire.record.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Triggers of outcomes with their frames, and the small word lists that frames need. Immutable. */
final class OutcomeLexicon {

    private final Map<String, List<Trigger>> verbs = new HashMap<>();
    private final PhraseTable<Trigger> nominal = new PhraseTable<>();
    private final PhraseTable<Outcome> anaphors = new PhraseTable<>();
    private final PhraseTable<Boolean> openers = new PhraseTable<>();
    private final Set<String> hostileForms = new HashSet<>();
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Set<String> alarms = new HashSet<>();

    private OutcomeLexicon(LanguageData data, ClauseLexicon clauses) {
        for (List<String> row : data.rows("phrase")) {
            String[] words = row.get(0).split(" ", -1);
            addVerb(
                    words[0],
                    frame(data.column(row, 1)),
                    data.column(row, 2),
                    List.of(words).subList(1, words.length));
        }
        data.rows("transitive").forEach(row -> addVerb(row.get(0), Trigger.Frame.TRANSITIVE, row.get(1), List.of()));
        data.rows("intransitive")
                .forEach(row -> addVerb(row.get(0), Trigger.Frame.INTRANSITIVE, row.get(1), List.of()));
        verbs.keySet().forEach(lemma -> alarms.addAll(forms(clauses, lemma)));
        addNominal(data, "noun", Trigger.Frame.NOUN);
        addNominal(data, "among", Trigger.Frame.PREDICATE);
        addNominal(data, "predicate", Trigger.Frame.PREDICATE);
        addNominal(data, "toll", Trigger.Frame.TOLL);
        for (List<String> row : data.rows("anaphor")) {
            anaphors.put(row.get(0).replace('_', ' '), Outcome.valueOf(data.column(row, 1)));
            alarms.add(row.get(0));
        }
        for (String section : List.of(
                "part-verb",
                "free-choice",
                "part-pronoun",
                "resultative",
                "light",
                "attacker",
                "lasting",
                "event",
                "happening",
                "known",
                "not-actor",
                "event-agent",
                "agent-hedge",
                "claiming",
                "responsibility",
                "blaming",
                "blamed-on",
                "leading-elsewhere",
                "hostile",
                "unreal-verb",
                "unreal",
                "rate",
                "agentive",
                "suffer",
                "suffered-by",
                "actor-complement",
                "plural-only",
                "partial")) {
            Set<String> words = new HashSet<>();
            data.words(section)
                    .forEach(line -> Arrays.stream(line.split(" ", -1))
                            .map(word -> word.replace('_', ' '))
                            .forEach(words::add));
            lists.put(section, Set.copyOf(words));
        }
        lists.getOrDefault("hostile", Set.of()).forEach(lemma -> hostileForms.addAll(clauses.formsOf(lemma)));
        data.words("scene-opener").forEach(phrase -> openers.put(phrase.replace('_', ' '), true));
    }

    static OutcomeLexicon load(String language, ClauseLexicon clauses) {
        return new OutcomeLexicon(LanguageData.load(language, "outcomes"), clauses);
    }

    private static Trigger.Frame frame(String name) {
        return Trigger.Frame.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static List<String> forms(ClauseLexicon clauses, String lemma) {
        List<String> forms = clauses.formsOf(lemma);
        if (forms.isEmpty()) {
            throw new IllegalArgumentException(
                    "The outcome verb \"" + lemma + "\" has no forms in clause-verbs.txt; add them there.");
        }
        return forms;
    }

    private void addVerb(String lemma, Trigger.Frame frame, String spec, List<String> particle) {
        verbs.computeIfAbsent(lemma, key -> new ArrayList<>())
                .add(new Trigger(frame, OutcomeSpec.parse(spec), particle, List.of()));
    }

    private void addNominal(LanguageData data, String section, Trigger.Frame frame) {
        for (List<String> row : data.rows(section)) {
            List<String> options = row.size() > 2 ? List.of(row.get(2).split(" ", -1)) : List.of();
            if (!Trigger.OPTIONS.containsAll(options)) {
                throw new IllegalArgumentException("The options of \"" + row.get(0) + "\" in outcomes.txt are "
                        + options + "; known are " + Trigger.OPTIONS + ".");
            }
            Trigger trigger = new Trigger(frame, OutcomeSpec.parse(data.column(row, 1)), List.of(), options);
            for (String word : row.get(0).split(" ", -1)) {
                String phrase = word.replace('_', ' ');
                nominal.put(phrase, trigger);
                alarms.add(phrase.substring(phrase.lastIndexOf(' ') + 1));
            }
        }
    }

    /** Triggers of a verb, phrases first. */
    List<Trigger> verb(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    /** Nouns, predicates and tolls. */
    PhraseTable<Trigger> nominal() {
        return nominal;
    }

    PhraseTable<Outcome> anaphors() {
        return anaphors;
    }

    /** Phrases that begin the story of another event. */
    PhraseTable<Boolean> sceneOpener() {
        return openers;
    }

    /** Whether the word is a form of a verb of violence. */
    boolean hostile(String folded) {
        return hostileForms.contains(folded);
    }

    /** Whether a sentence with this word can hold an outcome at all. */
    boolean alarm(String folded) {
        return alarms.contains(folded) || hostileForms.contains(folded);
    }

    /** Whether a section without frames lists the word. */
    boolean listed(String section, String word) {
        Set<String> words = lists.get(section);
        return words != null && words.contains(word);
    }
}
