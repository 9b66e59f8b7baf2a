package io.claimwire.sink.ledger;

import io.claimwire.record.Claim;
import io.claimwire.record.Contribution;
import io.claimwire.record.ContributionChange;
import io.claimwire.record.CountedClaim;
import io.claimwire.record.DateBasis;
import io.claimwire.record.RecordStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which revision of a claim counts, and where. What is remembered is the same for every order and repetition of
 * the revisions seen: the latest one counts, the earliest gives the day where none is stated, and a retraction is
 * final.
 */
public final class ClaimBook {

    private ClaimBook() {}

    /**
     * What is remembered of a claim after one more of its records.
     *
     * @param before what was remembered, null for a claim not seen yet
     * @return {@code before} itself where the record brings nothing new
     */
    public static CountedClaim after(@Nullable CountedClaim before, Claim claim) {
        if (before == null) {
            return counted(claim, claim.getRevision(), Contributions.publicationDay(claim), false);
        }
        boolean earlier = claim.getRevision() < before.getFirstRevision();
        long firstRevision = earlier ? claim.getRevision() : before.getFirstRevision();
        LocalDate day = earlier ? Contributions.publicationDay(claim) : before.getPublicationDay();
        if (claim.getRevision() > before.getRevision()) {
            return counted(claim, firstRevision, day, before.getRetracted());
        }
        boolean retracts = isRetraction(claim) && !before.getRetracted();
        if (!earlier && !retracts) {
            return before;
        }
        Contribution kept = retracts ? null : before.getContribution();
        return CountedClaim.newBuilder(before)
                .setFirstRevision(firstRevision)
                .setPublicationDay(day)
                .setRetracted(before.getRetracted() || retracts)
                .setContribution(
                        kept != null && kept.getDateBasis() == DateBasis.PUBLISHED
                                ? Contributions.onDay(kept, day)
                                : kept)
                .build();
    }

    /**
     * What the tallies have to be told: nothing, one change within a tally, or one to the tally that the claim
     * leaves and one to that which it enters.
     */
    public static List<ContributionChange> changes(@Nullable CountedClaim before, CountedClaim after) {
        Contribution removed = before == null ? null : before.getContribution();
        Contribution added = after.getContribution();
        if (removed == null && added == null || removed != null && removed.equals(added)) {
            return List.of();
        }
        if (removed == null || added == null || removed.getTallyId().equals(added.getTallyId())) {
            return List.of(new ContributionChange(removed, added));
        }
        return List.of(new ContributionChange(removed, null), new ContributionChange(null, added));
    }

    /** The tally that a change belongs to. */
    public static String tallyOf(ContributionChange change) {
        Contribution contribution = change.getAdded() == null ? change.getRemoved() : change.getAdded();
        if (contribution == null) {
            throw new IllegalArgumentException("a change that neither adds nor removes");
        }
        return contribution.getTallyId();
    }

    private static CountedClaim counted(Claim claim, long firstRevision, LocalDate publicationDay, boolean retracted) {
        boolean gone = retracted || isRetraction(claim);
        return CountedClaim.newBuilder()
                .setRevision(claim.getRevision())
                .setRetracted(gone)
                .setFirstRevision(firstRevision)
                .setPublicationDay(publicationDay)
                .setContribution(gone ? null : Contributions.of(claim, publicationDay))
                .setFetchedAt(claim.getFetchedAt())
                .build();
    }

    private static boolean isRetraction(Claim claim) {
        return claim.getStatus() == RecordStatus.RETRACTED;
    }
}
