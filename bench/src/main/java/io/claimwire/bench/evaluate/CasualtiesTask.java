package io.claimwire.bench.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwire.enrich.claim.ClaimExtractor;
import io.claimwire.enrich.claim.ClaimQuantity;
import io.claimwire.enrich.claim.ExtractedClaim;
import io.claimwire.enrich.claim.Extraction;
import io.claimwire.enrich.claim.Individual;
import io.claimwire.record.Modifier;
import io.claimwire.record.Outcome;
import io.claimwire.record.Stance;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Facts in the convention of the casualty corpora: few outcomes, bounds as written ("more than 100" is
 * 100), the noun as unit. A fact stands once a document however often the text tells it, and somebody
 * named alone is a fact of one, though no claim by definition.
 */
final class CasualtiesTask implements Task {

    private static final Map<Outcome, String> OUTCOMES = new EnumMap<>(Map.of(
            Outcome.KILLED, "killed",
            Outcome.INJURED, "injured",
            Outcome.CAPTURED, "captured",
            Outcome.RELEASED, "freed",
            Outcome.DESTROYED, "destroyed",
            Outcome.DAMAGED, "damaged"));

    @Override
    public void run(Path input, PrintStream output) throws IOException {
        ClaimExtractor extractor = ClaimExtractor.english();
        Map<String, int[]> perCorpus = new TreeMap<>();
        JsonLines.run("casualties", input, output, document -> {
            ObjectNode prediction = JsonLines.JSON.createObjectNode();
            prediction.set("id", document.path("id"));
            ArrayNode facts = prediction.putArray("facts");
            addFacts(facts, extractor.extract(JsonLines.input(document, "date")));
            int[] counts = perCorpus.computeIfAbsent(document.path("corpus").asText("all"), corpus -> new int[2]);
            counts[0]++;
            counts[1] += facts.size();
            return prediction;
        });
        perCorpus.forEach((corpus, counts) -> System.err.printf(
                Locale.ROOT,
                "casualties: %s, %.2f facts a document (%d in %d)%n",
                corpus,
                (double) counts[1] / counts[0],
                counts[1],
                counts[0]));
    }

    private static void addFacts(ArrayNode facts, Extraction extraction) {
        Set<String> told = new HashSet<>();
        for (ExtractedClaim claim : extraction.claims()) {
            ClaimQuantity quantity = claim.quantity();
            if (quantity != null && countable(claim, quantity)) {
                String unit = claim.affected() == null ? null : claim.affected().text();
                Long low = written(quantity.lower(), quantity.modifier() == Modifier.MORE_THAN ? -1 : 0);
                Long high = written(quantity.upper(), quantity.modifier() == Modifier.LESS_THAN ? 1 : 0);
                addFact(facts, told, claim.outcome(), low, high, unit);
            }
        }
        for (Individual one : extraction.individuals()) {
            addFact(facts, told, one.outcome(), 1L, 1L, one.affected().text());
        }
    }

    /** The corpora have no facts of nobody, none that only some quantity is told of, and none that is denied. */
    private static boolean countable(ExtractedClaim claim, ClaimQuantity quantity) {
        boolean nobody = quantity.upper() != null && quantity.upper() == 0;
        return !nobody && quantity.modifier() != Modifier.VAGUE && claim.stance() != Stance.DENIED;
    }

    private static void addFact(
            ArrayNode facts,
            Set<String> told,
            Outcome outcome,
            @Nullable Long low,
            @Nullable Long high,
            @Nullable String unit) {
        String name = OUTCOMES.get(outcome);
        if (name == null || !told.add(name + " " + low + " " + high + " " + lastWord(unit))) {
            return;
        }
        ObjectNode fact = facts.addObject();
        fact.put("outcome", name);
        fact.put("low", low);
        fact.put("high", high);
        ArrayNode units = fact.putArray("unit");
        if (unit != null) {
            units.add(unit);
        }
    }

    private static String lastWord(@Nullable String unit) {
        return unit == null ? "" : unit.substring(unit.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static @Nullable Long written(@Nullable Long bound, int shift) {
        return bound == null ? null : Long.valueOf(bound + shift);
    }
}
