package io.claimwire.sink.ledger;

import io.claimwire.record.ContestReason;
import io.claimwire.record.Contribution;
import io.claimwire.record.DateBasis;
import io.claimwire.record.RecordStatus;
import io.claimwire.record.SourceFigure;
import io.claimwire.record.Stance;
import io.claimwire.record.Statement;
import io.claimwire.record.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What a tally shows of its statements. */
final class TallyRule {

    static final int MOST_SOURCES = 50;

    private static final Comparator<Statement> LATEST_FIRST =
            Comparator.comparing(Statement::getLastSeen).reversed().thenComparing(Statement::getStatementId);

    private TallyRule() {}

    /**
     * @param claims the claims read, latest first, at least one
     * @param claimCount all claims of the tally, those beyond the ones read too
     */
    static Tally of(String tallyId, List<Contribution> claims, List<Statement> statements, long claimCount) {
        Contribution latest = claims.get(0);
        Bounds bounds = Bounds.of(statements);
        List<ContestReason> reasons = contestReasons(statements, bounds);
        return Tally.newBuilder()
                .setTallyId(tallyId)
                .setStatus(RecordStatus.ACTIVE)
                .setOutcome(latest.getOutcome())
                .setAffectedCategory(latest.getAffectedCategory())
                .setAffectedSide(latest.getAffectedSide())
                .setPlace(latest.getPlace())
                .setArticleId(latest.getPlace() == null ? latest.getArticleId() : null)
                .setDay(latest.getDay())
                .setDateBasis(dateBasis(claims))
                .setLowest(bounds.lowest())
                .setHighest(bounds.highest())
                .setContested(!reasons.isEmpty())
                .setContestReasons(reasons)
                .setIndependentSources(statements.size())
                .setSourceCount(namedSources(claims))
                .setClaimCount(claimCount)
                .setSources(statements.stream()
                        .sorted(LATEST_FIRST)
                        .limit(MOST_SOURCES)
                        .map(TallyRule::figure)
                        .collect(Collectors.toList()))
                .setFirstSeen(StatementRule.firstSeen(claims))
                .setLastSeen(StatementRule.lastSeen(claims))
                .build();
    }

    /** A tally that no claim stands behind any more: its key stays, its figures go. */
    static Tally retracted(Tally last) {
        return Tally.newBuilder(last)
                .setStatus(RecordStatus.RETRACTED)
                .setLowest(null)
                .setHighest(null)
                .setContested(false)
                .setContestReasons(new ArrayList<>())
                .setIndependentSources(0)
                .setSourceCount(0)
                .setClaimCount(0)
                .setSources(new ArrayList<>())
                .build();
    }

    private static List<ContestReason> contestReasons(List<Statement> statements, Bounds bounds) {
        List<ContestReason> reasons = new ArrayList<>();
        if (statements.stream().anyMatch(statement -> statement.getStance() == Stance.DENIED)) {
            reasons.add(ContestReason.DENIED);
        }
        if (bounds.disjoint()) {
            reasons.add(ContestReason.DISJOINT);
        }
        return reasons;
    }

    private static DateBasis dateBasis(List<Contribution> claims) {
        return claims.stream().anyMatch(claim -> claim.getDateBasis() == DateBasis.STATED)
                ? DateBasis.STATED
                : DateBasis.PUBLISHED;
    }

    private static long namedSources(List<Contribution> claims) {
        return claims.stream().map(claim -> Voice.of(claim).folded()).distinct().count();
    }

    private static SourceFigure figure(Statement statement) {
        return SourceFigure.newBuilder()
                .setStatementId(statement.getStatementId())
                .setSource(statement.getSource())
                .setSourceKind(statement.getSourceKind())
                .setQuantity(statement.getQuantity())
                .setRole(statement.getRole())
                .setStance(statement.getStance())
                .setCarriers(statement.getCarriers())
                .setClaimCount(statement.getClaimCount())
                .setFirstSeen(statement.getFirstSeen())
                .setLastSeen(statement.getLastSeen())
                .build();
    }
}
