package io.claimwire.bench.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwire.enrich.claim.ClaimExtractor;
import io.claimwire.enrich.claim.ClaimSlot;
import io.claimwire.enrich.claim.ExtractedAttribution;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Who said what, as spans of source, cue and content. */
final class AttributionsTask implements Task {

    @Override
    public void run(Path input, PrintStream output) throws IOException {
        ClaimExtractor extractor = ClaimExtractor.english();
        JsonLines.run("attributions", input, output, document -> {
            ObjectNode prediction = JsonLines.JSON.createObjectNode();
            prediction.set("id", document.path("id"));
            ArrayNode attributions = prediction.putArray("attributions");
            for (ExtractedAttribution found : extractor.attributions(JsonLines.input(document, "date"))) {
                ObjectNode node = attributions.addObject();
                spans(node.putArray("source"), found.source() == null ? List.of() : List.of(found.source()));
                spans(node.putArray("cue"), List.of(found.cue()));
                spans(node.putArray("content"), found.content());
                node.put("rule", found.rule());
            }
            return prediction;
        });
    }

    private static void spans(ArrayNode node, List<ClaimSlot> slots) {
        slots.forEach(slot -> node.addArray().add(slot.start()).add(slot.end()));
    }
}
