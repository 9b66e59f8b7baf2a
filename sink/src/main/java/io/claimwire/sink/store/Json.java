package io.claimwire.sink.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwire.record.Claim;
import io.claimwire.record.Quantity;
import io.claimwire.record.SourceFigure;
import io.claimwire.record.Span;
import io.claimwire.record.StatementChange;
import io.claimwire.record.TextSlot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nested parts of records, as the JSON columns hold them. */
final class Json {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    /** Where each slot of a claim stands: name to [start, end). */
    static ObjectNode spans(Claim claim) {
        ObjectNode spans = NODES.objectNode();
        slot(spans, "numeral", claim.getNumeral());
        slot(spans, "affected", claim.getAffected());
        slot(spans, "actor", claim.getActor());
        slot(spans, "source", claim.getSource());
        slot(spans, "cue", claim.getCue());
        slot(spans, "evidence", claim.getEvidence());
        span(spans, "date", claim.getDate() == null ? null : claim.getDate().getSpan());
        span(
                spans,
                "place",
                claim.getPlaces().isEmpty() ? null : claim.getPlaces().get(0).getSpan());
        return spans;
    }

    /** A statement's changes, oldest first. */
    static ArrayNode history(List<StatementChange> history) {
        ArrayNode changes = NODES.arrayNode();
        for (StatementChange change : history) {
            ObjectNode node = changes.addObject();
            node.put("at", change.getAt().toString());
            node.put("claim_id", StoredText.of(change.getClaimId()));
            node.put("stance", change.getStance().name());
            quantity(node, change.getQuantity());
        }
        return changes;
    }

    /** A tally's sources, most recently seen first. */
    static ArrayNode sources(List<SourceFigure> figures) {
        ArrayNode sources = NODES.arrayNode();
        for (SourceFigure figure : figures) {
            ObjectNode node = sources.addObject();
            node.put("source", StoredText.of(figure.getSource()));
            node.put("kind", figure.getSourceKind().name());
            node.put("stance", figure.getStance().name());
            node.put("role", figure.getRole().name());
            quantity(node, figure.getQuantity());
            ArrayNode carriers = node.putArray("carriers");
            figure.getCarriers().forEach(carrier -> carriers.add(StoredText.of(carrier)));
            node.put("claims", figure.getClaimCount());
            node.put("first_seen", figure.getFirstSeen().toString());
            node.put("last_seen", figure.getLastSeen().toString());
            node.put("statement_id", StoredText.of(figure.getStatementId()));
        }
        return sources;
    }

    private static void quantity(ObjectNode node, @Nullable Quantity quantity) {
        node.put("lower", quantity == null ? null : quantity.getLower());
        node.put("upper", quantity == null ? null : quantity.getUpper());
        node.put("modifier", quantity == null ? null : quantity.getModifier().name());
    }

    private static void slot(ObjectNode spans, String name, @Nullable TextSlot slot) {
        span(spans, name, slot == null ? null : slot.getSpan());
    }

    private static void span(ObjectNode spans, String name, @Nullable Span span) {
        if (span != null) {
            spans.putArray(name).add(span.getStart()).add(span.getEnd());
        }
    }
}
