package io.claimwire.enrich.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is wrong with a file of language data beyond what stops its loader: what would never be looked up, or twice. */
final class LanguageFileCheck {

    /** Sections whose words stand in a column after the first. */
    private static final Set<String> SECOND = Set.of(
            "reporting.verb",
            "reporting.according",
            "reporting.adverb",
            "reporting.passive",
            "reporting.noun",
            "sources.kind",
            "sources.weak-kind");
    /** Files whose rows are lists of words. */
    private static final Set<String> LISTS = Set.of("outcomes", "affected", "reporting", "sources", "clause-words");

    private final String file;
    private final Predicate<String> known;
    private final List<String> faults = new ArrayList<>();

    private LanguageFileCheck(String file, Predicate<String> known) {
        this.file = file;
        this.known = known;
    }

    /** @param known whether code asks for a section of this name */
    static List<String> faults(String file, LanguageData data, Predicate<String> known) {
        LanguageFileCheck check = new LanguageFileCheck(file, known);
        data.sections().forEach(section -> check.section(section, data.rows(section)));
        return check.faults;
    }

    private void section(String section, List<List<String>> rows) {
        if (!known.test(section)) {
            fault(section, "no code asks for this section");
        }
        if (rows.isEmpty()) {
            fault(section, "nothing in it");
        }
        boolean optional = file.equals("outcomes") && section.equals("noun");
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        Set<String> seen = new HashSet<>();
        for (List<String> row : rows) {
            String line = String.join(" | ", row);
            if (row.stream().anyMatch(String::isEmpty)) {
                fault(section, "an empty column in \"" + line + "\"");
            } else if (row.size() != columns && !optional) {
                fault(section, row.size() + " columns where others have " + columns + ": \"" + line + "\"");
            } else {
                words(section, row).forEach(word -> word(section, word, seen));
            }
        }
    }

    private Stream<String> words(String section, List<String> row) {
        String name = file + "." + section;
        if (file.equals("clause-verbs")) {
            return Stream.of(row.get(0).split(" ", -1)[0]);
        }
        if (name.equals("affected.noun")) {
            return Stream.of(row.get(2).split("[ ]", -1));
        }
        String words = row.get(SECOND.contains(name) ? 1 : 0);
        boolean whole = !LISTS.contains(file) || name.equals("outcomes.phrase");
        return whole ? Stream.of(words) : Stream.of(words.split(" ", -1));
    }

    private void word(String section, String word, Set<String> seen) {
        boolean folded = file.equals("abbreviations") || word.equals(word.toLowerCase(Locale.ROOT));
        if (word.isEmpty() || word.contains("  ") || !folded) {
            fault(
                    section,
                    "\"" + word + "\" would never be found: words are looked up in lower case, by single spaces");
        }
        if (!seen.add(word)) {
            fault(section, "\"" + word + "\" stands twice");
        }
    }

    private void fault(String section, String what) {
        faults.add(file + " [" + section + "]: " + what);
    }
}
