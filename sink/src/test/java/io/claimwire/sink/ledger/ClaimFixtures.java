package io.claimwire.sink.ledger;

import io.claimwire.record.AffectedCategory;
import io.claimwire.record.Claim;
import io.claimwire.record.Modifier;
import io.claimwire.record.Outcome;
import io.claimwire.record.Place;
import io.claimwire.record.Quantity;
import io.claimwire.record.QuantityRole;
import io.claimwire.record.RecordStatus;
import io.claimwire.record.Stance;
import io.claimwire.record.TextSlot;
import io.claimwire.schemas.Ids;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Claims for tests: people killed at Varnik on the day of publication, unless changed. */
public final class ClaimFixtures {

    public static final Instant PUBLISHED = Instant.parse("2026-03-02T08:00:00Z");

    private ClaimFixtures() {}

    public static Claim.Builder claim(String name, String article) {
        return Claim.newBuilder()
                .setClaimId(Ids.content("test-claim", name))
                .setArticleId(Ids.content("test-article", article))
                .setUrl("https://agency.example/" + article)
                .setOutlet(article + " daily")
                .setPublishedAt(PUBLISHED)
                .setFirstSeenAt(PUBLISHED.plusSeconds(600))
                .setFetchedAt(PUBLISHED.plusSeconds(600))
                .setOutcome(Outcome.KILLED)
                .setAffectedCategory(AffectedCategory.PERSON)
                .setRole(QuantityRole.TOTAL)
                .setStance(Stance.ASSERTED)
                .setStatus(RecordStatus.ACTIVE)
                .setPlaces(List.of(place("Varnik")))
                .setEvidence(slot("In " + article + " the claim " + name + " is made."));
    }

    public static Quantity exactly(long count) {
        return new Quantity(count, count, Modifier.EXACT);
    }

    public static Quantity about(long count) {
        return new Quantity(count, count, Modifier.APPROXIMATE);
    }

    public static Quantity atLeast(long count) {
        return new Quantity(count, null, Modifier.AT_LEAST);
    }

    public static Quantity atMost(long count) {
        return new Quantity(null, count, Modifier.AT_MOST);
    }

    public static Place place(String name) {
        return Place.newBuilder().setName(name).build();
    }

    public static @Nullable TextSlot slot(@Nullable String text) {
        return text == null ? null : new TextSlot(text, null);
    }
}
