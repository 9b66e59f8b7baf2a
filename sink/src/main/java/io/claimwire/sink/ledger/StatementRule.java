package io.claimwire.sink.ledger;

import io.claimwire.record.Contribution;
import io.claimwire.record.Quantity;
import io.claimwire.record.QuantityRole;
import io.claimwire.record.RecordStatus;
import io.claimwire.record.SourceKind;
import io.claimwire.record.Stance;
import io.claimwire.record.Statement;
import io.claimwire.record.StatementChange;
import io.claimwire.schemas.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one source says in a tally, read off its claims. */
final class StatementRule {

    static final int MOST_CHANGES = 50;
    static final int MOST_CLAIM_IDS = 500;

    private StatementRule() {}

    /**
     * @param source the folded source
     * @param latestFirst its claims, at least one
     */
    static Statement of(String tallyId, String source, List<Contribution> latestFirst) {
        List<Contribution> telling = telling(latestFirst);
        Contribution latest = telling.get(0);
        return Statement.newBuilder()
                .setStatementId(Ids.statement(tallyId, source))
                .setStatus(RecordStatus.ACTIVE)
                .setTallyId(tallyId)
                .setSource(shown(source, latestFirst))
                .setSourceKind(kind(latestFirst))
                .setOutcome(latest.getOutcome())
                .setQuantity(latest.getQuantity())
                .setRole(latest.getRole())
                .setStance(latest.getStance())
                .setCarriers(carriers(latestFirst))
                .setEvidence(latest.getEvidence())
                .setUrl(latest.getUrl().isEmpty() ? null : latest.getUrl())
                .setClaimIds(latestFirst.stream()
                        .limit(MOST_CLAIM_IDS)
                        .map(Contribution::getClaimId)
                        .sorted()
                        .collect(Collectors.toList()))
                .setClaimCount(latestFirst.size())
                .setFirstSeen(firstSeen(latestFirst))
                .setLastSeen(lastSeen(latestFirst))
                .setHistory(history(telling))
                .build();
    }

    static Statement retracted(Statement last) {
        return Statement.newBuilder(last)
                .setStatus(RecordStatus.RETRACTED)
                .setQuantity(null)
                .setCarriers(new ArrayList<>())
                .setEvidence(null)
                .setUrl(null)
                .setClaimIds(new ArrayList<>())
                .setClaimCount(0)
                .setHistory(new ArrayList<>())
                .build();
    }

    /**
     * The claims that tell the source's figure, never empty: totals and denials; where there are none, totals
     * without a count; else what there is, which moves no total.
     */
    private static List<Contribution> telling(List<Contribution> claims) {
        int best = claims.stream().mapToInt(StatementRule::weight).min().orElse(0);
        return claims.stream().filter(claim -> weight(claim) == best).toList();
    }

    private static int weight(Contribution claim) {
        if (claim.getRole() != QuantityRole.TOTAL) {
            return 2;
        }
        return claim.getQuantity() != null || claim.getStance() == Stance.DENIED ? 0 : 1;
    }

    private static List<StatementChange> history(List<Contribution> latestFirst) {
        List<StatementChange> changes = new ArrayList<>();
        Quantity quantity = null;
        Stance stance = null;
        for (int i = latestFirst.size() - 1; i >= 0; i--) {
            Contribution claim = latestFirst.get(i);
            if (claim.getStance() != stance || !Objects.equals(claim.getQuantity(), quantity)) {
                quantity = claim.getQuantity();
                stance = claim.getStance();
                changes.add(new StatementChange(claim.getFetchedAt(), claim.getClaimId(), quantity, stance));
            }
        }
        return new ArrayList<>(changes.subList(Math.max(0, changes.size() - MOST_CHANGES), changes.size()));
    }

    private static String shown(String source, List<Contribution> latestFirst) {
        return latestFirst.stream()
                .map(Voice::of)
                .filter(voice -> voice.folded().equals(source))
                .map(Voice::shown)
                .findFirst()
                .orElse(source);
    }

    private static SourceKind kind(List<Contribution> latestFirst) {
        return latestFirst.stream()
                .map(Contribution::getSourceKind)
                .filter(kind -> kind != SourceKind.UNKNOWN)
                .findFirst()
                .orElse(SourceKind.UNKNOWN);
    }

    private static List<String> carriers(List<Contribution> claims) {
        return new ArrayList<>(claims.stream()
                .flatMap(claim -> Stream.concat(claim.getCarriers().stream(), Stream.of(claim.getOutlet())))
                .filter(name -> !name.isBlank())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    static Instant firstSeen(List<Contribution> claims) {
        return claims.stream()
                .map(Contribution::getFetchedAt)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    static Instant lastSeen(List<Contribution> claims) {
        return claims.stream()
                .map(Contribution::getFetchedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
