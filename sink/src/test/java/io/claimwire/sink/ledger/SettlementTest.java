package io.claimwire.sink.ledger;

import static io.claimwire.sink.ledger.ClaimFixtures.PUBLISHED;
import static io.claimwire.sink.ledger.ClaimFixtures.about;
import static io.claimwire.sink.ledger.ClaimFixtures.atLeast;
import static io.claimwire.sink.ledger.ClaimFixtures.atMost;
import static io.claimwire.sink.ledger.ClaimFixtures.claim;
import static io.claimwire.sink.ledger.ClaimFixtures.exactly;
import static io.claimwire.sink.ledger.ClaimFixtures.place;
import static io.claimwire.sink.ledger.ClaimFixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.AffectedCategory;
import io.claimwire.record.Claim;
import io.claimwire.record.ContestReason;
import io.claimwire.record.DateBasis;
import io.claimwire.record.DateInterval;
import io.claimwire.record.Outcome;
import io.claimwire.record.Quantity;
import io.claimwire.record.QuantityRole;
import io.claimwire.record.SourceFigure;
import io.claimwire.record.Span;
import io.claimwire.record.Stance;
import io.claimwire.record.Statement;
import io.claimwire.record.StatementChange;
import io.claimwire.record.Tally;
import io.claimwire.record.TextSlot;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static Settlement settle(Claim.Builder... claims) {
        return Book.of(Arrays.stream(claims).map(Claim.Builder::build).toList()).only();
    }

    private static Claim.Builder says(String name, @Nullable String source, @Nullable Quantity quantity) {
        return claim(name, name + " post").setSource(slot(source)).setQuantity(quantity);
    }

    private static Claim.Builder later(Claim.Builder claim, int hours) {
        return claim.setPublishedAt(PUBLISHED.plus(Duration.ofHours(hours)))
                .setFirstSeenAt(PUBLISHED.plus(Duration.ofHours(hours)))
                .setFetchedAt(PUBLISHED.plus(Duration.ofHours(hours)));
    }

    @Test
    void twoSourcesStandSideBySideAndAreNotAddedUp() {
        Tally tally = settle(says("a", "the army", exactly(12)), says("b", "rebels", exactly(30)))
                .tally();

        assertThat(tally.getLowest()).isEqualTo(12);
        assertThat(tally.getHighest()).isEqualTo(30);
        assertThat(tally.getIndependentSources()).isEqualTo(2);
        assertThat(tally.getSources())
                .extracting(SourceFigure::getSource)
                .containsExactlyInAnyOrder("the army", "rebels");
        assertThat(tally.getContested()).isTrue();
        assertThat(tally.getContestReasons()).containsExactly(ContestReason.DISJOINT);
    }

    @Test
    void rangesThatMeetAreNotContested() {
        Tally tally = settle(
                        says("a", "the army", atLeast(12)),
                        says("b", "rebels", exactly(30)),
                        says("c", "police", atMost(30)),
                        says("d", "medics", about(29)))
                .tally();

        assertThat(tally.getContested()).isFalse();
        assertThat(tally.getLowest()).isEqualTo(12);
        assertThat(tally.getHighest()).isEqualTo(30);
    }

    @Test
    void aDenialContestsAndGivesNoFigure() {
        Tally tally = settle(
                        says("a", "rebels", exactly(600)),
                        says("b", "the army", exactly(600)).setStance(Stance.DENIED))
                .tally();

        assertThat(tally.getContestReasons()).containsExactly(ContestReason.DENIED);
        assertThat(tally.getHighest()).isEqualTo(600);
        assertThat(settle(says("b", "the army", exactly(600)).setStance(Stance.DENIED))
                        .tally())
                .returns(true, Tally::getContested)
                .returns(null, Tally::getLowest);
    }

    @Test
    void theLatestFigureOfASourceCountsAndTheOthersAreItsHistory() {
        Settlement settled = settle(
                later(says("c", "Police", exactly(9)), 5),
                says("a", "police", exactly(4)),
                later(says("b", "the police", exactly(7)), 2),
                later(says("d", "police", exactly(9)), 9));

        Statement police = settled.statements().get(0);
        assertThat(settled.statements()).hasSize(1);
        assertThat(police.getQuantity()).isEqualTo(exactly(9));
        assertThat(police.getHistory())
                .extracting(StatementChange::getQuantity)
                .containsExactly(exactly(4), exactly(7), exactly(9));
        assertThat(police.getClaimCount()).isEqualTo(4);
        assertThat(settled.tally().getLowest()).isEqualTo(9);
        assertThat(settled.tally().getFirstSeen()).isEqualTo(PUBLISHED.plusSeconds(600));
        assertThat(settled.tally().getLastSeen()).isEqualTo(PUBLISHED.plus(Duration.ofHours(9)));
    }

    @Test
    void withinAnArticleWhatStandsFirstSupersedes() {
        var early = new Span(3L, 5L);
        var late = new Span(20L, 22L);
        Statement police = settle(
                        claim("new", "post")
                                .setSource(slot("police"))
                                .setQuantity(exactly(20))
                                .setNumeral(new TextSlot("20", early)),
                        claim("old", "post")
                                .setSource(slot("police"))
                                .setQuantity(exactly(12))
                                .setNumeral(new TextSlot("12", late)))
                .statements()
                .get(0);

        assertThat(police.getQuantity()).isEqualTo(exactly(20));
    }

    @Test
    void additionsAndPartsNeverMoveATotal() {
        Settlement settled = settle(
                says("a", "police", exactly(12)),
                later(says("b", "police", exactly(3)), 4).setRole(QuantityRole.SUBSET),
                later(says("c", "medics", exactly(500)), 4).setRole(QuantityRole.ADDITIONAL));

        assertThat(settled.tally().getLowest()).isEqualTo(12);
        assertThat(settled.tally().getHighest()).isEqualTo(12);
        assertThat(settled.tally().getContested()).isFalse();
        assertThat(settled.tally().getSources())
                .filteredOn(figure -> figure.getSource().equals("police"))
                .singleElement()
                .returns(exactly(12), SourceFigure::getQuantity);
    }

    @Test
    void withoutASourceTheCarrierSpeaksAndWithoutACarrierTheOutlet() {
        Tally tally = settle(
                        says("a", null, exactly(5)).setCarriers(List.of("EFE")),
                        says("b", null, exactly(6)).setOutlet("The Herald"))
                .tally();

        assertThat(tally.getSources())
                .extracting(SourceFigure::getSource)
                .containsExactlyInAnyOrder("EFE", "The Herald");
    }

    @Test
    void copiesOfADispatchAreOneStatementWithSeveralCarriers() {
        String sentence = "Gunmen on motorcycles killed five people at a market in Varnik on Sunday evening.";
        Settlement settled = settle(
                later(says("a", null, exactly(5)), 1).setOutlet("The Herald").setEvidence(slot(sentence)),
                says("b", null, exactly(5))
                        .setOutlet("AFP wire")
                        .setCarriers(List.of("AFP"))
                        .setEvidence(slot(sentence)),
                later(says("c", null, exactly(5)), 2)
                        .setOutlet("The Courier")
                        .setEvidence(slot(sentence.replace("on Sunday evening", "on Sunday"))));

        assertThat(settled.statements())
                .singleElement()
                .returns("AFP", Statement::getSource)
                .returns(List.of("AFP", "AFP wire", "The Courier", "The Herald"), Statement::getCarriers)
                .returns(3L, Statement::getClaimCount);
        assertThat(settled.tally().getIndependentSources()).isEqualTo(1);
        assertThat(settled.tally().getSourceCount()).isEqualTo(3);
    }

    @Test
    void aCopyWithAnotherFigureIsNews() {
        String sentence = "Gunmen on motorcycles killed people at a market in Varnik on Sunday evening.";
        Settlement settled = settle(
                says("a", null, exactly(5)).setEvidence(slot(sentence)),
                says("b", null, exactly(8)).setEvidence(slot(sentence)));

        assertThat(settled.statements()).hasSize(2);
        assertThat(settled.tally().getContested()).isTrue();
    }

    @Test
    void sourcesNamedSideBySideInOneSentenceStayTwo() {
        String sentence = "Police said five people were killed at the market and the army too said five.";
        List<Claim.Builder> claims = new ArrayList<>();
        for (String article : List.of("herald", "courier")) {
            for (String source : List.of("police", "the army")) {
                claims.add(claim(article + source, article)
                        .setSource(slot(source))
                        .setQuantity(exactly(5))
                        .setEvidence(slot(sentence)));
            }
        }

        assertThat(settle(claims.toArray(Claim.Builder[]::new)).statements())
                .extracting(Statement::getSource)
                .containsExactlyInAnyOrder("police", "the army");
    }

    @Test
    void theDayIsTheEndOfTheStatedDateElseThatOfPublication() {
        Tally stated = settle(says("a", "police", exactly(5))
                        .setDate(new DateInterval(LocalDate.of(2026, 2, 27), LocalDate.of(2026, 2, 28), null)))
                .tally();
        Tally published = settle(says("a", "police", exactly(5))).tally();

        assertThat(stated.getDay()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(stated.getDateBasis()).isEqualTo(DateBasis.STATED);
        assertThat(published.getDay()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(published.getDateBasis()).isEqualTo(DateBasis.PUBLISHED);
    }

    @Test
    void aLaterPublicationDayDoesNotMoveAClaimWithoutADate() {
        Tally tally = settle(
                        says("a", "police", exactly(5)),
                        later(says("a", "police", exactly(5)), 48).setRevision(2))
                .tally();

        assertThat(tally.getDay()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void claimsWithoutAPlaceNeverMeetThoseOfOtherArticles() {
        assertThat(Book.of(List.of(
                                says("a", "police", exactly(5))
                                        .setPlaces(List.of())
                                        .build(),
                                says("b", "police", exactly(5))
                                        .setPlaces(List.of())
                                        .build()))
                        .settled()
                        .values())
                .extracting(settled -> settled.tally().getArticleId())
                .hasSize(2)
                .doesNotContainNull();
    }

    @Test
    void outcomeCategorySidePlaceAndDayPartTallies() {
        Claim.Builder claim = says("a", "police", exactly(5));
        assertThat(Book.of(List.of(
                                claim.build(),
                                says("b", "police", exactly(5))
                                        .setOutcome(Outcome.INJURED)
                                        .build(),
                                says("c", "police", exactly(5))
                                        .setAffectedSide("RU")
                                        .build(),
                                says("d", "police", exactly(5))
                                        .setAffectedCategory(AffectedCategory.CHILD)
                                        .build(),
                                says("e", "police", exactly(5))
                                        .setPlaces(List.of(place("Selka"), place("Varnik")))
                                        .build(),
                                later(says("f", "police", exactly(5)), 24).build()))
                        .settled())
                .hasSize(6);
    }

    @Test
    void atMostFiftySourcesAreShownAndTheRestCounted() {
        Claim.Builder[] claims = new Claim.Builder[60];
        for (int i = 0; i < claims.length; i++) {
            claims[i] = later(says("c" + i, "village elder " + i, exactly(5)), i);
        }
        for (Claim.Builder claim : claims) {
            claim.setDate(new DateInterval(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1), null));
        }
        Tally tally = settle(claims).tally();

        assertThat(tally.getSources())
                .hasSize(50)
                .extracting(SourceFigure::getSource)
                .contains("village elder 59");
        assertThat(tally.getSourceCount()).isEqualTo(60);
        assertThat(tally.getIndependentSources()).isEqualTo(60);
    }
}
