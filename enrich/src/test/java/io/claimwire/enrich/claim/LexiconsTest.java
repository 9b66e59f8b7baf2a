package io.claimwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwire.enrich.clause.ClauseLexicon;
import io.claimwire.enrich.text.LanguageData;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that name verbs, classes, outcomes or options which are nowhere defined would never fire. */
class LexiconsTest {

    private static final ClauseLexicon CLAUSES = ClauseLexicon.load("en");

    private static Stream<String> words(String file, String section, int column) {
        LanguageData data = LanguageData.load("en", file);
        return data.rows(section).stream()
                .flatMap(row -> Arrays.stream(data.column(row, column).split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource({
        "outcomes, transitive, 0",
        "outcomes, intransitive, 0",
        "outcomes, part-verb, 0",
        "outcomes, resultative, 0",
        "outcomes, light, 0",
        "outcomes, hostile, 0",
        "outcomes, unreal-verb, 0",
        "outcomes, claiming, 0",
        "outcomes, blaming, 0",
        "outcomes, suffer, 0",
        "outcomes, plural-only, 0",
        "reporting, verb, 1",
        "reporting, needs-clause, 0",
        "reporting, addressed, 0",
        "reporting, needs-count, 0",
        "reporting, attitude, 0",
        "reporting, impression, 0"
    })
    void everyVerbHasForms(String file, String section, int column) {
        List<String> without = words(file, section, column)
                .filter(lemma -> !lemma.equals("be") && CLAUSES.formsOf(lemma).isEmpty())
                .toList();
        assertThat(without)
                .as("%s.txt [%s]: verbs without forms in clause-verbs.txt", file, section)
                .isEmpty();
    }

    @Test
    void everyPhraseBeginsWithAVerb() {
        LanguageData data = LanguageData.load("en", "outcomes");
        assertThat(data.words("phrase"))
                .allSatisfy(phrase -> assertThat(CLAUSES.formsOf(phrase.split(" ", 2)[0]))
                        .as(phrase)
                        .isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({"needs-clause", "addressed", "needs-count"})
    void whatNarrowsAReportingVerbNamesOne(String section) {
        List<String> verbs = words("reporting", "verb", 1).toList();
        List<String> attitudes = words("reporting", "attitude", 0).toList();
        assertThat(words("reporting", section, 0).filter(verb -> !attitudes.contains(verb)))
                .isSubsetOf(verbs);
    }

    @Test
    void refusesUnknownClassesOutcomesAndOptions() {
        assertThatThrownBy(() -> OutcomeSpec.parse("wizard=KILLED")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OutcomeSpec.parse("person=SLEPT")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Trigger.OPTIONS).doesNotContain("counts");
        assertThat(OutcomeLexicon.load("en", CLAUSES).verb("kill")).isNotEmpty();
    }
}
