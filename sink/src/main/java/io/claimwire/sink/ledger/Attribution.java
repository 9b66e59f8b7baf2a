package io.claimwire.sink.ledger;

import io.claimwire.record.Contribution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Deals the claims of a tally out to the sources they are counted for. */
final class Attribution {

    private final Map<String, List<Contribution>> bySource = new TreeMap<>();

    private Attribution() {}

    /**
     * Claims by folded source, each list in the order given. Copies are counted for one source: a named one before
     * a carrier, a carrier before an outlet, the earliest among equals.
     */
    static Map<String, List<Contribution>> bySource(List<Contribution> latestFirst) {
        Attribution attribution = new Attribution();
        Map<String, String> counted = new HashMap<>();
        Copies.groups(latestFirst).forEach(group -> attribute(group, counted));
        latestFirst.forEach(claim -> attribution
                .bySource
                .computeIfAbsent(sourceOf(counted, claim), source -> new ArrayList<>())
                .add(claim));
        return attribution.bySource;
    }

    private static String sourceOf(Map<String, String> counted, Contribution claim) {
        return counted.getOrDefault(claim.getClaimId(), Voice.of(claim).folded());
    }

    private static void attribute(List<Contribution> group, Map<String, String> counted) {
        Set<String> apart = namedTogether(group);
        List<Contribution> copies = new ArrayList<>();
        Voice first = null;
        for (int i = group.size() - 1; i >= 0; i--) {
            Voice voice = Voice.of(group.get(i));
            if (!apart.contains(voice.folded())) {
                copies.add(group.get(i));
                first = first == null || Voice.BY_RANK.compare(voice, first) < 0 ? voice : first;
            }
        }
        if (first != null) {
            String source = first.folded();
            copies.forEach(copy -> counted.put(copy.getClaimId(), source));
        }
    }

    /**
     * Sources that one article names side by side in the sentence ("police said five, the army too said five"):
     * these are two, and stay so.
     */
    private static Set<String> namedTogether(List<Contribution> group) {
        Map<String, Set<String>> byArticle = new HashMap<>();
        for (Contribution claim : group) {
            if (claim.getSource() != null) {
                byArticle
                        .computeIfAbsent(claim.getArticleId(), article -> new HashSet<>())
                        .add(Voice.fold(claim.getSource()));
            }
        }
        Set<String> together = new HashSet<>();
        byArticle.values().stream().filter(names -> names.size() > 1).forEach(together::addAll);
        return together;
    }
}
