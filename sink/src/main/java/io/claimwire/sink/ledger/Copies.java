package io.claimwire.sink.ledger;

import io.claimwire.record.Contribution;
import io.claimwire.record.Quantity;
import io.claimwire.record.QuantityRole;
import io.claimwire.record.Stance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds syndicated copies: claims with one figure and one evidence sentence, or nearly one. Each claim in sorted
 * order joins the first group whose first sentence its own is near to. A changed figure is news, never a copy.
 */
final class Copies {

    /** More groups with one figure are not searched, only met by equal sentences: bounds the comparisons. */
    private static final int MOST_LEADERS = 100;

    private final Map<Figure, Bucket> buckets = new HashMap<>();
    private final List<List<Contribution>> groups = new ArrayList<>();

    private Copies() {}

    /** The claims in groups of copies; one without evidence is a group of its own. */
    static List<List<Contribution>> groups(List<Contribution> sorted) {
        Copies copies = new Copies();
        sorted.forEach(copies::add);
        return copies.groups;
    }

    private void add(Contribution claim) {
        if (claim.getEvidence() == null || claim.getEvidence().isBlank()) {
            open().add(claim);
            return;
        }
        buckets.computeIfAbsent(Figure.of(claim), figure -> new Bucket())
                .groupOf(Evidence.of(claim.getEvidence()))
                .add(claim);
    }

    private List<Contribution> open() {
        List<Contribution> group = new ArrayList<>();
        groups.add(group);
        return group;
    }

    /** What copies have to agree in beside the sentence. */
    private record Figure(@Nullable Quantity quantity, QuantityRole role, boolean denied) {

        static Figure of(Contribution claim) {
            return new Figure(claim.getQuantity(), claim.getRole(), claim.getStance() == Stance.DENIED);
        }
    }

    private final class Bucket {
        private final Map<String, List<Contribution>> bySentence = new HashMap<>();
        private final Map<Evidence, List<Contribution>> leaders = new LinkedHashMap<>();

        List<Contribution> groupOf(Evidence sentence) {
            return bySentence.computeIfAbsent(sentence.normal(), normal -> near(sentence));
        }

        private List<Contribution> near(Evidence sentence) {
            for (Map.Entry<Evidence, List<Contribution>> leader : leaders.entrySet()) {
                if (leader.getKey().isNear(sentence)) {
                    return leader.getValue();
                }
            }
            List<Contribution> group = open();
            if (leaders.size() < MOST_LEADERS) {
                leaders.put(sentence, group);
            }
            return group;
        }
    }
}
