package io.claimwire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwire.enrich.dateline.Datelines;
import io.claimwire.enrich.place.Places;
import io.claimwire.enrich.quantity.Quantities;
import io.claimwire.enrich.time.TimeExpressions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageDataTest {

    private static final TextAnalyzer ANALYZER = TextAnalyzer.forLanguage("en");

    @Test
    void everyLayerLoadsItsData() {
        assertThat(Quantities.forLanguage("en")).isNotNull();
        assertThat(TimeExpressions.forLanguage("en")).isNotNull();
        assertThat(Places.forLanguage("en")).isNotNull();
        assertThat(Datelines.forLanguage("en")).isNotNull();
    }

    @Test
    void saysWhichLanguageIsMissing() {
        assertThatThrownBy(() -> TextAnalyzer.forLanguage("xx"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/xx/abbreviations.txt");
    }

    @Test
    void saysWhichSectionIsMissing() {
        LanguageData data = LanguageData.load("en", "quantities");
        assertThatThrownBy(() -> data.rows("colours"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[colours]");
        assertThatThrownBy(() -> data.column(List.of("dozen"), 1)).hasMessageContaining("lacks column 2");
    }

    static List<String> files() throws IOException, URISyntaxException {
        try (Stream<Path> found = Files.list(Path.of(LanguageData.class
                .getResource("/io/claimwire/enrich/en/times.txt")
                .toURI()
                .resolve(".")))) {
            return found.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everySectionIsAskedForAndEveryEntryStandsOnce(String file) {
        assertThat(LanguageFileCheck.faults(file, LanguageData.load("en", file), ClassConstants::has))
                .isEmpty();
    }

    @Test
    void checksAllFiles() throws Exception {
        assertThat(files()).contains("outcomes", "affected", "reporting", "sources", "clause-words", "clause-verbs");
    }

    @Test
    void findsWhatIsWrong() throws IOException {
        LanguageData data = parse("""
                [verb]
                ASSERTED | say tell say
                ASSERTED | Boast
                ASSERTED
                ASSERTED |
                [verbs-of-colour]
                paint
                [addressed]
                """);
        assertThat(LanguageFileCheck.faults("reporting", data, section -> !section.equals("verbs-of-colour")))
                .containsExactly(
                        "reporting [verb]: \"say\" stands twice",
                        "reporting [verb]: \"Boast\" would never be found: words are looked up in lower case, by single"
                                + " spaces",
                        "reporting [verb]: 1 columns where others have 2: \"ASSERTED\"",
                        "reporting [verb]: an empty column in \"ASSERTED | \"",
                        "reporting [verbs-of-colour]: no code asks for this section",
                        "reporting [addressed]: nothing in it");
    }

    @Test
    void refusesAnEntryOutsideASection() {
        assertThatThrownBy(() -> parse("kill | KILLED\n[transitive]\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 1: an entry before any [section]");
    }

    private static LanguageData parse(String text) throws IOException {
        return LanguageData.parse("test", new BufferedReader(new StringReader(text)));
    }

    @Test
    void cutsEndlessSentences() {
        AnalyzedText text = ANALYZER.analyze("and then two men ".repeat(12_000));
        assertThat(text.sentences())
                .hasSizeGreaterThan(40)
                .allMatch(sentence -> sentence.endToken() - sentence.firstToken() <= SentenceSplitter.LONGEST + 1);
    }
}
