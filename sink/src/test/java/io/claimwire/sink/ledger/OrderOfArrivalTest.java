package io.claimwire.sink.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.Claim;
import io.claimwire.record.DateInterval;
import io.claimwire.record.QuantityRole;
import io.claimwire.record.RecordStatus;
import io.claimwire.record.Stance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the order of claims, revisions and retractions, and however often each comes, the ledger is the same. */
class OrderOfArrivalTest {

    private static final List<String> SENTENCES = List.of(
            "Soldiers killed five people in the village of Varnik on Monday, police said.",
            "Soldiers killed five people in the village of Varnik on Monday, officials said.",
            "Soldiers killed at least five people in the village of Varnik on Monday, police said.",
            "The toll rose overnight.");

    @Property(tries = 300)
    void anyOrderGivesTheSameLedger(@ForAll("records") List<Claim> records, @ForAll Random random) {
        Map<String, Settlement> expected = Book.of(records).settled();
        List<Claim> arriving = new ArrayList<>(records);
        records.stream().filter(claim -> random.nextInt(3) == 0).forEach(arriving::add);
        Collections.shuffle(arriving, random);

        assertThat(Book.of(arriving).settled()).isEqualTo(expected);
    }

    @Property(tries = 100)
    void aFullyRetractedLedgerIsEmpty(@ForAll("records") List<Claim> records, @ForAll Random random) {
        List<Claim> arriving = new ArrayList<>(records);
        records.forEach(claim -> arriving.add(Claim.newBuilder(claim)
                .setRevision(99)
                .setStatus(RecordStatus.RETRACTED)
                .build()));
        Collections.shuffle(arriving, random);

        assertThat(Book.of(arriving).settled()).isEmpty();
    }

    /** Records of a few claims of a few articles; of each claim and revision there is one content. */
    @Provide
    Arbitrary<List<Claim>> records() {
        return claims().list().ofMaxSize(24).map(drawn -> {
            Map<String, Claim> byRevision = new LinkedHashMap<>();
            drawn.forEach(claim -> byRevision.putIfAbsent(claim.getClaimId() + claim.getRevision(), claim));
            return new ArrayList<>(byRevision.values());
        });
    }

    private Arbitrary<Claim> claims() {
        Arbitrary<Claim.Builder> identified = Combinators.combine(
                        Arbitraries.of("north", "south", "east"),
                        Arbitraries.of("1", "2"),
                        Arbitraries.longs().between(1, 4))
                .as((article, claim, revision) ->
                        ClaimFixtures.claim(article + claim, article).setRevision(revision));
        Arbitrary<Claim.Builder> placed = Combinators.combine(
                        identified,
                        Arbitraries.of("", "Varnik", "Selka"),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 2))
                .as((claim, place, day, published, articleRevision) -> claim.setPlaces(
                                place.isEmpty() ? List.of() : List.of(ClaimFixtures.place(place)))
                        .setDate(day == 0 ? null : interval(day))
                        .setPublishedAt(ClaimFixtures.PUBLISHED.plus(Duration.ofDays(published)))
                        .setFetchedAt(ClaimFixtures.PUBLISHED.plus(Duration.ofDays(published + claim.getRevision())))
                        .setArticleRevision(articleRevision));
        Arbitrary<Claim.Builder> said = Combinators.combine(
                        placed,
                        Arbitraries.of("", "police", "The police, a spokesman", "the army"),
                        Arbitraries.of(Stance.ASSERTED, Stance.CLAIMED, Stance.DENIED),
                        Arbitraries.of(SENTENCES))
                .as((claim, source, stance, sentence) -> claim.setSource(
                                source.isEmpty() ? null : ClaimFixtures.slot(source))
                        .setStance(stance)
                        .setEvidence(ClaimFixtures.slot(sentence)));
        return Combinators.combine(
                        said,
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(QuantityRole.TOTAL, QuantityRole.TOTAL, QuantityRole.SUBSET),
                        Arbitraries.integers().between(0, 9))
                .as((claim, count, role, retracted) -> claim.setQuantity(
                                count == 0 ? null : ClaimFixtures.exactly(count))
                        .setRole(role)
                        .setStatus(retracted == 0 ? RecordStatus.RETRACTED : RecordStatus.ACTIVE)
                        .build());
    }

    private static DateInterval interval(int day) {
        LocalDate end = LocalDate.of(2026, 3, day);
        return new DateInterval(end.minusDays(1), end, null);
    }
}
