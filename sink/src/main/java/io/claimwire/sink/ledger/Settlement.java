package io.claimwire.sink.ledger;

import io.claimwire.record.Contribution;
import io.claimwire.record.Statement;
import io.claimwire.record.Tally;
import java.util.List;

/**
 * A tally with its statements, as its claims give it. Revisions are those of a store and not of content: all are 1
 * here, see {@link Revisions}.
 */
public record Settlement(Tally tally, List<Statement> statements) {

    /**
     * Settles a tally: a pure function of the set of its claims. Of a tally with very many the caller may give the
     * latest and the first one only, which is the same for every order of arrival.
     *
     * @param latestFirst its claims in {@link ContributionOrder}, at least one
     * @param claimCount how many claims it has in all
     */
    public static Settlement of(String tallyId, List<Contribution> latestFirst, long claimCount) {
        List<Statement> statements = Attribution.bySource(latestFirst).entrySet().stream()
                .map(source -> StatementRule.of(tallyId, source.getKey(), source.getValue()))
                .toList();
        return new Settlement(TallyRule.of(tallyId, latestFirst, statements, claimCount), statements);
    }
}
