package io.claimwire.enrich.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.TextAnalyzer;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TimeExpressionsTest {

    private static final TextAnalyzer ANALYZER = TextAnalyzer.forLanguage("en");
    private static final TimeExpressions TIMES = TimeExpressions.forLanguage("en");

    /** A Monday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 18);

    /** Columns: sentence; expressions as {@code written=value start/end}, read on 18 March 2024. */
    @ParameterizedTest
    @CsvFileSource(resources = "times.csv", delimiter = '|', quoteCharacter = '~')
    void findsTimes(String sentence, String expected) {
        AnalyzedText text = ANALYZER.analyze(sentence);
        List<String> found = TIMES.find(text, PUBLISHED).stream()
                .map(time -> text.slice(time.tokens()) + "=" + time.value()
                        + (time.isResolved() ? " " + time.start() + "/" + time.end() : ""))
                .toList();
        assertThat(String.join("; ", found)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void resolvesNothingRelativeWithoutPublication() {
        assertThat(TIMES.find(ANALYZER.analyze("He died last week and she on Sunday."), null))
                .hasSize(2)
                .noneMatch(FoundTime::isResolved);
    }

    @Test
    void marksOpenIntervals() {
        assertThat(TIMES.find(ANALYZER.analyze("Fighting has gone on since Tuesday."), PUBLISHED))
                .singleElement()
                .matches(FoundTime::openEnded);
    }

    @Property
    void anyStringIsRead(@ForAll @StringLength(max = 100) String any) {
        AnalyzedText text = ANALYZER.analyze(any);
        for (FoundTime time : TIMES.find(text, PUBLISHED)) {
            assertThat(time.tokens().end()).isLessThanOrEqualTo(text.size());
        }
    }
}
