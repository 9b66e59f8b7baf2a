package io.claimwire.enrich.claim;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Writes an extraction as one JSON document with the text it was read from. Thread-safe. */
public final class ClaimJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ClaimJson() {}

    /** The document's identifier, its text and what was read off it. */
    public static ObjectNode document(String id, ExtractionInput input, Extraction extraction) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", id);
        node.put("text", input.text());
        node.put(
                "published",
                input.published() == null ? null : input.published().toString());
        node.put("language", input.language());
        ArrayNode carrier = node.putArray("carrier");
        extraction.carriers().forEach(carrier::add);
        node.put("unverified", extraction.unverified());
        ArrayNode claims = node.putArray("claims");
        extraction.claims().forEach(claim -> claims.add(claim(claim)));
        return node;
    }

    /** As {@link #document}, each claim with its confidence, normalised forms and the rules behind its slots. */
    public static ObjectNode explained(String id, ExtractionInput input, Extraction extraction) {
        ObjectNode node = document(id, input, extraction);
        for (int index = 0; index < extraction.claims().size(); index++) {
            explain(
                    (ObjectNode) node.path("claims").path(index),
                    extraction.claims().get(index));
        }
        ArrayNode individuals = node.putArray("individuals");
        for (Individual one : extraction.individuals()) {
            ObjectNode entry = individuals
                    .addObject()
                    .put("outcome", one.outcome().name())
                    .put("affected", one.affected().text());
            entry.putObject("evidence")
                    .put("start", one.evidence().start())
                    .put("end", one.evidence().end());
        }
        return node;
    }

    private static ObjectNode claim(ExtractedClaim claim) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("outcome", claim.outcome().name());
        node.set("quantity", quantity(claim.quantity()));
        node.put("role", claim.role().name());
        node.put("affected", text(claim.affected()));
        node.put("actor", text(claim.actor()));
        node.put("source", text(claim.source()));
        node.put("cue", text(claim.cue()));
        node.put("stance", claim.stance().name());
        ArrayNode place = node.putArray("place");
        claim.places().forEach(found -> place.add(found.name().text()));
        ClaimDate date = claim.date();
        if (date == null) {
            node.putNull("date");
        } else {
            node.putObject("date")
                    .put("start", date.start().toString())
                    .put("end", date.end().toString());
        }
        node.putObject("evidence")
                .put("start", claim.evidence().start())
                .put("end", claim.evidence().end());
        return node;
    }

    private static @Nullable ObjectNode quantity(@Nullable ClaimQuantity quantity) {
        if (quantity == null) {
            return null;
        }
        return MAPPER.createObjectNode()
                .put("lower", quantity.lower())
                .put("upper", quantity.upper())
                .put("modifier", quantity.modifier().name());
    }

    private static @Nullable String text(@Nullable ClaimSlot slot) {
        return slot == null ? null : slot.text();
    }

    private static void explain(ObjectNode node, ExtractedClaim claim) {
        node.put("affectedCategory", claim.affectedCategory().name());
        node.put("affectedSide", claim.affectedSide());
        node.put("sourceKind", claim.sourceKind().name());
        node.put("confidence", claim.confidence());
        ArrayNode why = node.putArray("why");
        for (ExtractedClaim.Reason reason : claim.trail()) {
            ObjectNode step = why.addObject().put("slot", reason.slot()).put("rule", reason.rule());
            ClaimSlot words = reason.words();
            step.put("words", text(words));
            if (words != null) {
                step.put("start", words.start()).put("end", words.end());
            }
        }
    }
}
