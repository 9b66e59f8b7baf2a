package io.claimwire.bench.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwire.enrich.claim.ClaimExtractor;
import io.claimwire.enrich.claim.ClaimQuantity;
import io.claimwire.enrich.claim.ExtractedClaim;
import io.claimwire.record.Modifier;
import io.claimwire.record.Outcome;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts in the convention of the casualty corpora: few outcomes, bounds as written ("more than 100" is
 * 100), the noun as unit.
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
        JsonLines.run("casualties", input, output, document -> {
            ObjectNode prediction = JsonLines.JSON.createObjectNode();
            prediction.set("id", document.path("id"));
            ArrayNode facts = prediction.putArray("facts");
            extractor.extract(JsonLines.input(document, "date")).claims().forEach(claim -> addFact(facts, claim));
            return prediction;
        });
    }

    private static void addFact(ArrayNode facts, ExtractedClaim claim) {
        String outcome = OUTCOMES.get(claim.outcome());
        ClaimQuantity quantity = claim.quantity();
        if (outcome == null || quantity == null) {
            return;
        }
        ObjectNode fact = facts.addObject();
        fact.put("outcome", outcome);
        fact.put("low", written(quantity.lower(), quantity.modifier() == Modifier.MORE_THAN ? -1 : 0));
        fact.put("high", written(quantity.upper(), quantity.modifier() == Modifier.LESS_THAN ? 1 : 0));
        ArrayNode unit = fact.putArray("unit");
        if (claim.affected() != null) {
            unit.add(claim.affected().text());
        }
    }

    private static @Nullable Long written(@Nullable Long bound, int shift) {
        return bound == null ? null : Long.valueOf(bound + shift);
    }
}
