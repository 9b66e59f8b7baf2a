package io.claimwire.enrich.claim;

import io.claimwire.enrich.text.LanguageData;
import io.claimwire.record.AffectedCategory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Nouns of people, things and places with their categories. Immutable once loaded. */
final class AffectedLexicon {

    /** @param plural whether the form can be a plural, {@code singular} whether a singular */
    record Noun(AffectedCategory category, AffectedClass kind, boolean singular, boolean plural) {}

    private final Map<String, Noun> nouns = new HashMap<>();
    private final Set<String> extended;
    private final Set<String> collective;
    private final Set<String> never;
    private final Set<String> bare;
    private final Set<String> container;
    private final Set<String> inheriting;
    private final Set<String> pluralEndings;

    private AffectedLexicon(LanguageData data) {
        for (List<String> row : data.rows("noun")) {
            AffectedCategory category = AffectedCategory.valueOf(row.get(0));
            AffectedClass kind = AffectedClass.valueOf(data.column(row, 1).toUpperCase(Locale.ROOT));
            for (String entry : data.column(row, 2).split(" ", -1)) {
                String[] forms = entry.split("/", -1);
                boolean same = forms.length == 1;
                nouns.putIfAbsent(forms[0], new Noun(category, kind, true, same));
                if (!same) {
                    nouns.putIfAbsent(forms[1], new Noun(category, kind, false, true));
                }
            }
        }
        extended = set(data, "extended-by-of");
        collective = set(data, "collective");
        never = set(data, "never-affected");
        bare = set(data, "bare");
        container = set(data, "container");
        inheriting = set(data, "inheriting");
        pluralEndings = set(data, "plural-ending");
    }

    static AffectedLexicon load(String language) {
        return new AffectedLexicon(LanguageData.load(language, "affected"));
    }

    private static Set<String> set(LanguageData data, String section) {
        Set<String> words = new HashSet<>();
        data.words(section).forEach(row -> words.addAll(List.of(row.split(" ", -1))));
        return Set.copyOf(words);
    }

    /** The noun, looked up whole and then after its last hyphen. */
    @Nullable
    Noun noun(String folded) {
        Noun found = nouns.get(folded);
        int hyphen = folded.lastIndexOf('-');
        return found != null || hyphen < 0 ? found : nouns.get(folded.substring(hyphen + 1));
    }

    /** The noun looked up whole alone; of two words with a hyphen between them. */
    @Nullable
    Noun exactly(String folded) {
        return nouns.get(folded);
    }

    boolean extendedByOf(String folded) {
        return extended.contains(folded);
    }

    boolean collective(String folded) {
        return collective.contains(folded);
    }

    boolean never(String folded) {
        return never.contains(folded);
    }

    /** Whether the noun only repeats an outcome or stands for a noun left out. */
    boolean bare(String folded) {
        return bare.contains(folded);
    }

    /** Whether the noun only holds a count of what comes after it. */
    boolean container(String folded) {
        return container.contains(folded);
    }

    /** Whether a word that is not listed looks like a plural. */
    boolean pluralByEnding(String folded) {
        return pluralEndings.stream().anyMatch(folded::endsWith);
    }

    /** Whether the noun takes up that of the count before. */
    boolean inherits(String folded) {
        return inheriting.contains(folded);
    }
}
