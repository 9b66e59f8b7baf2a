package io.claimwire.enrich.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.enrich.text.TextAnalyzer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelinesTest {

    private static final TextAnalyzer ANALYZER = TextAnalyzer.forLanguage("en");
    private static final Datelines DATELINES = Datelines.forLanguage("en");
    private static final LocalDate PUBLISHED = LocalDate.of(2023, 3, 4);

    private static Dateline read(String text) {
        return DATELINES.read(ANALYZER.analyze(text), PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "KABUL, Feb 28 (AFP) - Two men died. | KABUL | 2023-02-28 | AFP",
                "LIMA, 3 JUN 88 (EFE) -- [TEXT] TWO MEN DIED. | LIMA | 1988-06-03 | EFE",
                "SAN ISIDRO (PERU), 3 JUN 88 (RADIO SUR) -- [TEXT] TWO MEN DIED. | SAN ISIDRO | 1988-06-03 | RADIO SUR",
                "MOSCOW, March 3. /TASS/. Two men died. | MOSCOW | 2023-03-03 | TASS",
                "ROME/PARIS, March 3 (Reuters) - Two men died. | ROME | 2023-03-03 | Reuters",
                "TEGUCIGALPA, 1 MAY 88 (ACAN - EFE) -- TWO MEN DIED. | TEGUCIGALPA | 1988-05-01 | ACAN-EFE",
                "Quito (El Mirador): Two men died. | Quito | - | El Mirador",
                "Two men died in Quito, police told AFP. | - | - | -",
                "CLANDESTINE, 3 JUN 88 (RADIO SUR) -- TWO MEN DIED. | - | 1988-06-03 | RADIO SUR"
            })
    void readsDatelines(String text, String place, String date, String carrier) {
        Dateline dateline = read(text);
        assertThat(dateline.place()).isEqualTo(place);
        assertThat(dateline.date()).isEqualTo(date == null ? null : LocalDate.parse(date));
        assertThat(String.join(",", dateline.carriers())).isEqualTo(carrier == null ? "" : carrier);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Two men died.¶(With EFE Agency) | EFE",
                "By Ana Gil and Tom Roe, Associated Press¶Two men died. | AP",
                "Two men died.¶Source: Anadolu Agency | Anadolu",
                "Two men died, the mayor said. (AFP, Reuters) | AFP,Reuters",
                "AFP¶Two men died. | AFP"
            })
    void readsCredits(String text, String carriers) {
        assertThat(String.join(",", read(text.replace("¶", "\n\n")).carriers())).isEqualTo(carriers);
    }

    @Test
    void whoCountsIsNoCarrier() {
        assertThat(read("An AFP tally has 30 dead.\n\nReuters could not verify it.")
                        .carriers())
                .isEmpty();
    }

    @Test
    void leavesOutDatesWithoutYearWherePublicationIsUnknown() {
        assertThat(DATELINES
                        .read(ANALYZER.analyze("KABUL, Feb 28 (AFP) - Two men died."), null)
                        .date())
                .isNull();
    }
}
