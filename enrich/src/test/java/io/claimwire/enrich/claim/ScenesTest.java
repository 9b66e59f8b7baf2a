package io.claimwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told once of an event holds for all claims about it, and not for those of another. */
class ScenesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2024, 5, 14);
    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.english();

    @Test
    void aDayHoldsForWhatFollows() {
        assertThat(days("Rebels attacked a farm on Sunday, killing 5 workers. At least 12 people were injured."))
                .containsExactly("2024-05-12", "2024-05-12");
    }

    @Test
    void theDayOfSpeakingIsNotThatOfTheEvent() {
        assertThat(days("Ten workers were killed, a mayor said on Monday.")).containsExactly("-");
        assertThat(days("Ten workers were killed, said a report published Monday."))
                .containsExactly("-");
    }

    @Test
    void theDayBeforeANounOfTheEventIsItsDay() {
        assertThat(days("Police say Monday's attack killed 5 workers.")).containsExactly("2024-05-13");
    }

    @Test
    void anotherEventHasADayOfItsOwn() {
        assertThat(days("Rebels killed 5 workers on Sunday. Elsewhere, 3 soldiers were killed."))
                .containsExactly("2024-05-12", "-");
    }

    @Test
    void aPlaceHoldsForWhatFollows() {
        List<ExtractedClaim> claims = claims("A bomb killed 5 workers in Kanja. Twelve others were injured.");
        assertThat(claims)
                .allSatisfy(
                        claim -> assertThat(claim.places().get(0).name().text()).isEqualTo("Kanja"))
                .hasSize(2);
    }

    @Test
    void whoStruckBeforeStruckHereToo() {
        assertThat(actors("Northern rebels killed 5 workers in Kanja. Twelve people were injured."))
                .containsExactly("Northern rebels", "Northern rebels");
        assertThat(actors("Ten people were killed in a rebel attack.")).containsExactly("rebel");
        assertThat(actors("Ten people were killed in an attack blamed on the Northern Front."))
                .containsExactly("the Northern Front");
    }

    @Test
    void attackersDoNotKillTheirOwn() {
        assertThat(actors("Gunmen killed 5 workers in Kanja. Four of the attackers were shot dead."))
                .containsExactly("Gunmen", "-");
        assertThat(actors("The army killed 5 rebels in Kanja. The army acknowledged that 6 soldiers had died."))
                .containsExactly("The army", "-");
    }

    @Test
    void aWarThatGoesOnIsNoBackground() {
        String war = "The war has killed at least 12,000 people since it began four years ago, a charity said.";
        assertThat(days(war)).containsExactly("2020-01-01");
        assertThat(claims(war).get(0).date()).hasFieldOrPropertyWithValue("end", TUESDAY);
        assertThat(claims("A war killed at least 12,000 people four years ago, a charity said."))
                .isEmpty();
        assertThat(days("Rebels shot down a helicopter, the army said. " + war)).containsExactly("-", "2020-01-01");
    }

    @Test
    void allSubjectsOfAReportedClauseCount() {
        assertThat(claims("The mayor said 26 houses and two schools were destroyed."))
                .extracting(claim -> claim.quantity().lower())
                .containsExactly(26L, 2L);
        assertThat(claims("A nurse said her brother had been killed.")
                        .get(0)
                        .affected()
                        .text())
                .isEqualTo("her brother");
    }

    @Test
    void whatIsSaidOfSomeOfThemIsAPart() {
        assertThat(parts("Five officers were wounded, three of them seriously, police said."))
                .containsExactly("5 officers TOTAL", "3 officers SUBSET");
        assertThat(parts("The fire killed 34 people, two of whom were firefighters."))
                .containsExactly("34 people TOTAL", "2 firefighters SUBSET");
        assertThat(parts("The raid killed 12 people, four of them women."))
                .containsExactly("12 people TOTAL", "4 women SUBSET");
        assertThat(parts("Eleven children were among the dead.")).containsExactly("11 children SUBSET");
    }

    private static List<String> parts(String text) {
        return claims(text).stream()
                .map(claim -> claim.quantity().lower() + " " + claim.affected().text() + " " + claim.role())
                .toList();
    }

    @Test
    void damageIsNotDestruction() {
        assertThat(claims("A storm partly destroyed 12 houses.")
                        .get(0)
                        .outcome()
                        .name())
                .isEqualTo("DAMAGED");
    }

    private static List<ExtractedClaim> claims(String text) {
        return EXTRACTOR.extract(new ExtractionInput(text, TUESDAY, "en")).claims();
    }

    private static List<String> days(String text) {
        return claims(text).stream()
                .map(claim -> claim.date() == null ? "-" : claim.date().start().toString())
                .toList();
    }

    private static List<String> actors(String text) {
        return claims(text).stream()
                .map(claim -> claim.actor() == null ? "-" : claim.actor().text())
                .toList();
    }
}
