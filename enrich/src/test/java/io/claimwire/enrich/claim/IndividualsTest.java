package io.claimwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.Outcome;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndividualsTest {

    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.english();

    private static Extraction read(String text) {
        return EXTRACTOR.extract(new ExtractionInput(text, LocalDate.of(1990, 3, 5), "en"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The murder of Senator Ernesto Valdivia shook the port.           | KILLED   | Senator Ernesto Valdivia
            Ernesto Valdivia, head of the dockers' union, was shot dead.     | KILLED   | Ernesto Valdivia
            JUDGE ALMA REINOSO WAS KIDNAPPED NEAR HER HOME.                  | CAPTURED | JUDGE ALMA REINOSO
            GUNMEN KILLED ERNESTO VALDIVIA IN THE MARKET ON MONDAY.          | KILLED   | ERNESTO VALDIVIA
            Alma Reinoso, wounded in the blast, died in hospital.            | INJURED  | Alma Reinoso
            """)
    void namesOneWithoutACount(String text, Outcome outcome, String affected) {
        assertThat(read(text).individuals()).anySatisfy(one -> {
            assertThat(one.outcome()).isEqualTo(outcome);
            assertThat(one.affected().text()).isEqualTo(affected);
        });
        assertThat(read(text).claims()).noneMatch(claim -> claim.outcome() == outcome && claim.quantity() != null);
    }

    @Test
    void namesAllThatAreJoined() {
        assertThat(read("GUNMEN KILLED ERNESTO VALDIVIA, LEADER OF THE DOCKERS, AND ATTORNEY ALMA REINOSO.")
                        .individuals())
                .extracting(one -> one.affected().text())
                .containsExactly("ERNESTO VALDIVIA", "ATTORNEY ALMA REINOSO");
        assertThat(read("Reporter Alma Reinoso and Ernesto Valdivia were wounded by gunmen.")
                        .individuals())
                .extracting(one -> one.affected().text())
                .containsExactlyInAnyOrder("Reporter Alma Reinoso", "Ernesto Valdivia");
    }

    @Test
    void leavesCountsPluralsAndPlansAlone() {
        assertThat(read("Two soldiers and a nurse were killed. Villagers were wounded. "
                                + "The gang planned the killing of dozens. The army was wounded by the criticism.")
                        .individuals())
                .isEmpty();
    }
}
