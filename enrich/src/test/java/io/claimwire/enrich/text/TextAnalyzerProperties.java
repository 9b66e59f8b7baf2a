package io.claimwire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class TextAnalyzerProperties {

    private static final TextAnalyzer ANALYZER = TextAnalyzer.forLanguage("en");
    private static final String SEPARATORS = "\n\"'.,()-“”‘’`$%5aB ";

    @Property
    void offsetsPointAtTheText(@ForAll @StringLength(max = 200) String text) {
        check(ANALYZER.analyze(text));
    }

    @Property
    void offsetsPointAtTheTextOfManyMarks(@ForAll @StringLength(max = 60) String seed) {
        StringBuilder text = new StringBuilder();
        seed.chars().forEach(c -> text.append(SEPARATORS.charAt(c % SEPARATORS.length())));
        check(ANALYZER.analyze(text.toString()));
    }

    private static void check(AnalyzedText text) {
        int end = 0;
        for (Token token : text.tokens()) {
            assertThat(token.start()).isGreaterThanOrEqualTo(end);
            assertThat(token.end())
                    .isGreaterThan(token.start())
                    .isLessThanOrEqualTo(text.text().length());
            end = token.end();
        }
        int next = 0;
        for (Sentence sentence : text.sentences()) {
            assertThat(sentence.firstToken()).isEqualTo(next);
            assertThat(sentence.tokens().end() - next).isLessThanOrEqualTo(SentenceSplitter.LONGEST + 60);
            next = sentence.endToken();
        }
        assertThat(next).isEqualTo(text.size());
        for (Quote quote : text.quotes()) {
            assertThat(quote.tokens().end()).isLessThanOrEqualTo(text.size());
        }
        assertThat(text.codePoint(text.text().length()))
                .isEqualTo(text.text().codePointCount(0, text.text().length()));
    }
}
