package io.claimwire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextAnalyzerTest {

    private static final TextAnalyzer ANALYZER = TextAnalyzer.forLanguage("en");

    private static List<String> sentences(String text) {
        return ANALYZER.analyze(text).sentences().stream()
                .map(sentence -> text.substring(sentence.start(), sentence.end()))
                .toList();
    }

    /** Sentences are separated by {@code ¦} in the input, which is taken out before analysis. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "The U.S. Army said so.¦ It rained.",
                "He was flown to the U.S.¦ The general stayed.",
                "Lt. Col. J. R. Mora was wounded on Oct. 3 near mile No. 5.¦ No.¦ He lives.",
                "The patrol left at 5 a.m. on Friday.¦ Six men came back.",
                "\"We lost four men.\"¦ The captain wept.",
                "\"Who fired?\" he asked.¦ Nobody knew.",
                "``They shot first,'' he said.¦ ``We shot back.''¦ Then it was quiet.",
                "Officials counted 12 dead.¦39 others were hurt.",
                "Officials said.¦Two others were hurt.",
                "1. The rebels withdrew.¦ 2. The town is quiet.",
                "The mine (it weighed 3.5 kg) went off.¦ (Nobody was hurt.)¦ The road is closed.",
                "It went on ... and on.¦ Prices rose by 2.5 per cent."
            })
    void splitsSentences(String marked) {
        List<String> expected =
                List.of(marked.split("¦", -1)).stream().map(String::strip).toList();
        assertThat(sentences(marked.replace("¦", ""))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "LIMA, 3 Jun 21 (EFE) -- [TEXT] ;A bus burned.",
                "KABUL, Jan 11 (AFP) - ;Two men died.",
                "MOSCOW, March 3. /TASS/. ;Two men died.",
                "GENEVA — ;Two men died.",
                "Quito (El Diario): ;Two men died.",
                "SAN MIGUEL, 4 MAY 88 (RADIO SUR) -- [TEXT] ;TWO MEN DIED."
            })
    void separatesTheHeaderFromTheFirstSentence(String header, String story) {
        AnalyzedText text = ANALYZER.analyze(header + " " + story);
        assertThat(text.sentences()).hasSize(2);
        assertThat(text.sentences().get(0).header()).isTrue();
        assertThat(text.slice(text.sentences().get(1).tokens())).isEqualTo(story);
    }

    @Test
    void takesNoProseForAHeader() {
        AnalyzedText text = ANALYZER.analyze("The paper by the Institute (IRE) - which we saw - names two tanks.");
        assertThat(text.sentences()).hasSize(1);
        assertThat(text.sentences().get(0).header()).isFalse();
    }

    @Test
    void splitsTokensAndFoldsThem() {
        AnalyzedText text = ANALYZER.analyze("Lt. Pérez’s T-72 hit 1,200 men—rebels' \"U.S.-made\" 5th gun.");
        assertThat(text.tokens().stream().map(Token::folded))
                .containsExactly(
                        "lt",
                        "pérez",
                        "'s",
                        "t-72",
                        "hit",
                        "1,200",
                        "men",
                        "—",
                        "rebels",
                        "'",
                        "\"",
                        "u.s.-made",
                        "\"",
                        "5th",
                        "gun",
                        ".");
        assertThat(text.token(0).kind()).isEqualTo(TokenKind.WORD);
        assertThat(text.token(2).kind()).isEqualTo(TokenKind.POSSESSIVE);
        assertThat(text.token(9).kind()).isEqualTo(TokenKind.POSSESSIVE);
        assertThat(text.token(3).shape()).isEqualTo(Shape.CAPITALISED);
        assertThat(text.written(13)).isEqualTo("5th");
    }

    @Test
    void pairsQuotesOverParagraphs() {
        AnalyzedText text =
                ANALYZER.analyze("\"It began at dawn.\n\n\"It ended at noon,\" he said. 'Enough' was heard.");
        assertThat(text.quotes()).hasSize(2);
        Quote first = text.quotes().get(0);
        assertThat(text.slice(first.tokens())).isEqualTo("\"It began at dawn.\n\n\"It ended at noon,\"");
        assertThat(first.closed()).isTrue();
        assertThat(text.slice(text.quotes().get(1).tokens())).isEqualTo("'Enough'");
    }

    @Test
    void marksNestedQuotes() {
        AnalyzedText text = ANALYZER.analyze("“He cried ‘stop’ and fell,” she said.");
        assertThat(text.quotes()).hasSize(2);
        assertThat(text.quotes().get(1).nested()).isTrue();
        assertThat(text.quoteAt(3)).isEqualTo(text.quotes().get(0));
        assertThat(text.quoteAt(text.size() - 2)).isNull();
    }

    @Test
    void knowsTextInCapitals() {
        assertThat(ANALYZER.analyze("REBELS TOOK THE TOWN OF SAN PEDRO.").upperCase())
                .isTrue();
        AnalyzedText mixed = ANALYZER.analyze("REBELS TAKE A TOWN\n\nThe rebels took San Pedro on Friday.");
        assertThat(mixed.upperCase()).isFalse();
        assertThat(mixed.upperCaseAt(0)).isTrue();
        assertThat(mixed.upperCaseAt(mixed.size() - 1)).isFalse();
    }

    @Test
    void joinsHardWrappedLines() {
        String wrapped = "The rebels attacked the barracks at the northern edge of the town\n"
                + "before dawn and withdrew when the first helicopters came, the army said\n"
                + "on Friday. Two soldiers were killed and five were wounded in the fighting\n"
                + "that lasted for three hours.\n";
        assertThat(ANALYZER.analyze(wrapped).paragraphs()).hasSize(1);
        assertThat(sentences(wrapped)).hasSize(2);
    }

    @Test
    void keepsLinesThatStandForThemselves() {
        assertThat(ANALYZER.analyze("Two killed in Quito\nPolice hold one man\nThe bus burned.")
                        .paragraphs())
                .hasSize(3);
    }

    @Test
    void countsCodePoints() {
        AnalyzedText text = ANALYZER.analyze("😀 two 😀 dead");
        Token dead = text.token(text.size() - 1);
        assertThat(dead.start()).isEqualTo(10);
        assertThat(text.codePoint(dead.start())).isEqualTo(8);
    }
}
