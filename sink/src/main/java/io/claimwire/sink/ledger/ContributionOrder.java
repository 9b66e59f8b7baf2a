package io.claimwire.sink.ledger;

import io.claimwire.record.Contribution;
import java.util.Comparator;
import java.util.Locale;

/**
 * The one order in which the claims of a tally are read, latest first: by the instant since which they are stated,
 * within an article by position, because what is superseded stands behind what supersedes it ("20 dead, up from
 * 12"). Ids decide the rest, so that the order is total.
 */
public final class ContributionOrder {

    /** Latest first. */
    public static final Comparator<Contribution> LATEST_FIRST = Comparator.comparing(ContributionOrder::key);

    private ContributionOrder() {}

    /** Key in a store that iterates in byte order: the tally's claims lie together, latest first. */
    public static String key(Contribution contribution) {
        long millis = Math.max(0, contribution.getStatedAt().toEpochMilli());
        return prefix(contribution.getTallyId())
                + String.format(
                        Locale.ROOT, "%016x/%010d/", Long.MAX_VALUE - millis, Math.max(0, contribution.getPosition()))
                + contribution.getClaimId();
    }

    /** What the keys of a tally's claims begin with. */
    public static String prefix(String tallyId) {
        return tallyId + "/";
    }

    /** Behind every key of a tally's claims. */
    public static String end(String tallyId) {
        return tallyId + "0"; // '0' follows '/'
    }
}
