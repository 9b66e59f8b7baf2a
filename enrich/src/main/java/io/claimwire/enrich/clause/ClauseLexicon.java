package io.claimwire.enrich.clause;

import io.claimwire.enrich.text.LanguageData;
import io.claimwire.enrich.text.PhraseTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The closed word classes, suffixes and verb forms of one language. Immutable once loaded. */
public final class ClauseLexicon {

    private static final String TILDE = "~";

    /** Sections in order of precedence: a word listed twice belongs to the first. */
    private static final Map<String, Tag> SECTIONS = sections();

    private final PhraseTable<Tag> phrases = new PhraseTable<>();
    private final Map<String, Tag> words = new HashMap<>();
    private final Map<String, VerbForm> verbs = new HashMap<>();
    private final Map<String, List<String>> formsOfVerb = new HashMap<>();
    private final List<String> adverbSuffixes;
    private final List<String> pastSuffixes;
    private final List<String> gerundSuffixes;
    private final Set<String> also;
    private final Set<String> one;
    private final Set<String> absolute;
    private final Set<String> negations;
    private final Set<String> predicative;
    private final Set<String> complementisers;
    private final Set<String> finiteOnly;
    private final Set<String> articles;

    private ClauseLexicon(LanguageData data, LanguageData verbData) {
        SECTIONS.forEach((section, tag) -> {
            for (String word : wordsOf(data, section)) {
                if (word.contains(" ")) {
                    phrases.put(word, tag);
                } else {
                    words.putIfAbsent(word, tag);
                }
            }
        });
        adverbSuffixes = wordsOf(data, "suffix-adverb");
        pastSuffixes = wordsOf(data, "suffix-past");
        gerundSuffixes = wordsOf(data, "suffix-gerund");
        also = new HashSet<>(wordsOf(data, "additional"));
        one = new HashSet<>(wordsOf(data, "additional-one"));
        absolute = new HashSet<>(wordsOf(data, "absolute"));
        predicative = new HashSet<>(wordsOf(data, "predicative"));
        negations = new HashSet<>(wordsOf(data, "negation"));
        articles = new HashSet<>(wordsOf(data, "article"));
        finiteOnly = new HashSet<>(wordsOf(data, "finite-only"));
        complementisers = new HashSet<>(wordsOf(data, "complementiser"));
        for (List<String> row : verbData.rows("verbs")) {
            addVerb(row.get(0).split(" ", -1));
        }
    }

    /** @throws IllegalArgumentException where the language has no data, or they are malformed */
    public static ClauseLexicon load(String language) {
        return new ClauseLexicon(
                LanguageData.load(language, "clause-words"), LanguageData.load(language, "clause-verbs"));
    }

    private static Map<String, Tag> sections() {
        Map<String, Tag> order = new LinkedHashMap<>();
        order.put("indefinite", Tag.INDEFINITE);
        order.put("negative", Tag.NEGATIVE);
        order.put("possessive", Tag.POSSESSIVE);
        order.put("partitive", Tag.PARTITIVE);
        order.put("including", Tag.INCLUDING);
        order.put("complementiser", Tag.COMPLEMENTISER);
        order.put("relative", Tag.RELATIVE);
        order.put("be", Tag.BE);
        order.put("have", Tag.HAVE);
        order.put("do", Tag.DO);
        order.put("modal", Tag.MODAL);
        order.put("possible-modal", Tag.POSSIBLE_MODAL);
        order.put("infinitive", Tag.INFINITIVE);
        order.put("negation", Tag.NEGATION);
        order.put("existential", Tag.EXISTENTIAL);
        order.put("subordinator", Tag.SUBORDINATOR);
        order.put("conjunction", Tag.CONJUNCTION);
        order.put("pronoun", Tag.PRONOUN);
        order.put("determiner", Tag.DETERMINER);
        order.put("preposition", Tag.PREPOSITION);
        order.put("adverb", Tag.ADVERB);
        order.put("predicative", Tag.ADJECTIVE);
        order.put("adjective", Tag.ADJECTIVE);
        order.put("noun", Tag.NOUN);
        order.put("open-bracket", Tag.OPEN);
        order.put("close-bracket", Tag.CLOSE);
        order.put("dash", Tag.DASH);
        return order;
    }

    /** All words of a section of white-space separated lists, underscores as spaces. */
    private static List<String> wordsOf(LanguageData data, String section) {
        List<String> words = new ArrayList<>();
        for (List<String> row : data.rows(section)) {
            for (String word : row.get(0).split(" ", -1)) {
                words.add(word.replace('_', ' '));
            }
        }
        return words;
    }

    private void addVerb(String[] slots) {
        if (slots.length != 5) {
            throw new IllegalArgumentException("A verb needs five forms, not \"" + String.join(" ", slots) + "\"");
        }
        String lemma = slots[0].replace(TILDE, "");
        List<String> all = new ArrayList<>();
        for (int slot = 0; slot < slots.length; slot++) {
            for (String form : slots[slot].split("/", -1)) {
                String word = form.replace(TILDE, "");
                VerbForm entry = new VerbForm(
                        lemma, slot == 0, slot == 1, slot == 2, slot == 3, slot == 4, form.startsWith(TILDE));
                verbs.merge(word, entry, VerbForm::or);
                all.add(word);
            }
        }
        formsOfVerb.put(lemma, List.copyOf(all));
    }

    /** All forms of a verb given by its base form; empty where it is not listed. */
    public List<String> formsOf(String lemma) {
        return formsOfVerb.getOrDefault(lemma, List.of());
    }

    PhraseTable<Tag> phrases() {
        return phrases;
    }

    @Nullable
    Tag wordClass(String folded) {
        return words.get(folded);
    }

    /** The word as a form of a listed verb, or by its ending; null where it looks like none. */
    @Nullable
    VerbForm verb(String folded) {
        VerbForm listed = verbs.get(folded);
        if (listed != null || folded.length() < 5) {
            return listed;
        }
        if (endsWithAny(folded, pastSuffixes)) {
            return new VerbForm(folded, false, false, true, true, false, false);
        }
        if (endsWithAny(folded, gerundSuffixes)) {
            return new VerbForm(folded, false, false, false, false, true, true);
        }
        return null;
    }

    boolean adverbByEnding(String folded) {
        return folded.length() > 4 && endsWithAny(folded, adverbSuffixes);
    }

    /** Whether the word makes a count an addition to another ("another", "more"). */
    public boolean additional(String folded) {
        return also.contains(folded);
    }

    /** Whether the word alone counts one more ("another was wounded"). */
    public boolean additionalOne(String folded) {
        return one.contains(folded);
    }

    /** Whether the preposition can introduce a noun phrase with a participle said of it. */
    public boolean absolute(String folded) {
        return absolute.contains(folded);
    }

    /** Whether the adjective is said of a noun phrase before it rather than being part of it. */
    public boolean predicative(String folded) {
        return predicative.contains(folded);
    }

    /** Whether the determiner is the definite article, which no other determiner stands before. */
    boolean article(String folded) {
        return articles.contains(folded);
    }

    /** Whether a past form that looks like a participle never stands before a noun that it describes. */
    boolean finiteOnly(String folded) {
        return finiteOnly.contains(folded);
    }

    /** Whether the word negates. */
    public boolean negation(String folded) {
        return negations.contains(folded);
    }

    /** Whether the word can introduce a clause of what is said, wherever else it can stand. */
    public boolean complementiser(String folded) {
        return complementisers.contains(folded);
    }

    private static boolean endsWithAny(String word, List<String> suffixes) {
        for (String suffix : suffixes) {
            if (word.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }
}
