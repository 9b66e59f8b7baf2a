package io.claimwire.bench.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwire.enrich.quantity.FoundQuantity;
import io.claimwire.enrich.quantity.Quantities;
import io.claimwire.enrich.quantity.QuantityFlag;
import io.claimwire.enrich.quantity.QuantityKind;
import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.LanguageData;
import io.claimwire.enrich.text.TextAnalyzer;
import io.claimwire.enrich.text.Token;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.Modifier;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers in news sentences against annotations of value, unit and change. */
final class QuantitiesTask implements Task {

    /** The corpus has no dates, times of day, ordinals and labels. */
    private static final Set<QuantityKind> NOT_ANNOTATED = EnumSet.of(
            QuantityKind.DATE,
            QuantityKind.TIME,
            QuantityKind.ORDINAL,
            QuantityKind.REFERENCE,
            QuantityKind.NAME,
            QuantityKind.PHONE,
            QuantityKind.SCORE);

    /** Between the two numbers of a change stand at most so many tokens. */
    private static final int CHANGE_REACH = 6;

    private final TextAnalyzer analyzer = TextAnalyzer.forLanguage("en");
    private final Quantities quantities = Quantities.forLanguage("en");
    private final ChangeWords changes = new ChangeWords(LanguageData.load("bench", "changes"));

    @Override
    public void run(Path input, PrintStream output) throws IOException {
        JsonLines.run("quantities", input, output, this::predict);
    }

    private ObjectNode predict(JsonNode document) {
        AnalyzedText text = analyzer.analyze(document.get("text").asText());
        ObjectNode predicted = JsonLines.JSON.createObjectNode();
        predicted.set("id", document.get("id"));
        ArrayNode list = predicted.putArray("quantities");
        List<FoundQuantity> annotated = annotated(text);
        for (int index = 0; index < annotated.size(); index++) {
            FoundQuantity quantity = annotated.get(index);
            BigDecimal valueTo = quantity.valueTo();
            if (index + 1 < annotated.size() && isChange(text, quantity, annotated.get(index + 1))) {
                ObjectNode target = list.addObject();
                target.putArray("range")
                        .add(quantity.value())
                        .add(annotated.get(index + 1).value());
                describe(text, quantity, change(text, quantity), target);
                index++;
            } else if (valueTo != null && isAlternative(text, quantity)) {
                for (BigDecimal value : List.of(quantity.value(), valueTo)) {
                    ObjectNode target = list.addObject();
                    target.put("value", value);
                    describe(text, quantity, "=", target);
                }
            } else {
                write(text, quantity, index == 0 ? null : annotated.get(index - 1), list.addObject());
            }
        }
        return predicted;
    }

    private List<FoundQuantity> annotated(AnalyzedText text) {
        List<FoundQuantity> kept = new ArrayList<>();
        for (FoundQuantity quantity : quantities.find(text)) {
            boolean spelledCompound = quantity.has(QuantityFlag.COMPOUND) && !quantity.has(QuantityFlag.DIGITS);
            boolean annotated = !quantity.has(QuantityFlag.ARTICLE)
                    && !quantity.has(QuantityFlag.NEGATIVE)
                    && !spelledCompound
                    && !NOT_ANNOTATED.contains(quantity.kind())
                    && !changes.isLeftOut(text.token(quantity.numeral().first()))
                    && (quantity.modifier() != Modifier.VAGUE
                            || quantity.value().intValue() > 2);
            if (annotated) {
                kept.add(quantity);
            }
        }
        return kept;
    }

    /** The corpus writes a change {@code from 12 to 15} as a range, however far apart. */
    private boolean isChange(AnalyzedText text, FoundQuantity first, FoundQuantity second) {
        int from = first.span().first() - 1;
        int to = second.span().first() - 1;
        boolean plain = first.valueTo() == null && second.valueTo() == null;
        boolean near =
                to - first.span().end() <= CHANGE_REACH && to >= first.span().end();
        boolean sameKind = first.kind() == second.kind()
                || first.kind() == QuantityKind.COUNT
                || second.kind() == QuantityKind.COUNT;
        return plain
                && near
                && sameKind
                && from >= 0
                && changes.opens(text.token(from))
                && changes.closes(text.token(to))
                && text.sentenceOf(from).equals(text.sentenceOf(to));
    }

    private boolean isAlternative(AnalyzedText text, FoundQuantity quantity) {
        TokenRange numeral = quantity.numeral();
        for (int at = numeral.first() + 1; at < numeral.last(); at++) {
            if (changes.separates(text.token(at))) {
                return true;
            }
        }
        return false;
    }

    private void write(AnalyzedText text, FoundQuantity quantity, @Nullable FoundQuantity before, ObjectNode target) {
        BigDecimal valueTo = quantity.valueTo();
        if (quantity.modifier() == Modifier.VAGUE) {
            // the corpus' convention: dozens are 12 to 120, thousands 1,000 to 10,000
            BigDecimal low = quantity.value().divide(BigDecimal.valueOf(2));
            target.putArray("range").add(low).add(low.multiply(BigDecimal.TEN));
        } else if (valueTo != null) {
            target.putArray("range").add(quantity.value()).add(valueTo);
        } else {
            target.put("value", signed(text, quantity));
        }
        describe(text, quantity, before == null ? change(text, quantity) : change(text, quantity, before), target);
    }

    private static void describe(AnalyzedText text, FoundQuantity quantity, String change, ObjectNode target) {
        target.put("change", change);
        target.put("normalized_unit", unit(text, quantity));
        ArrayNode span = target.putArray("span");
        TokenRange numeral = quantity.numeral();
        span.add(text.codePoint(text.token(numeral.first()).start()));
        span.add(text.codePoint(text.token(numeral.last()).end()));
        target.putArray("concept");
    }

    /** Annotated values have a sign, counts of ours have none. */
    private static BigDecimal signed(AnalyzedText text, FoundQuantity quantity) {
        int first = quantity.span().first();
        boolean minus = first > 0
                && (text.token(first - 1).is("minus")
                        || (text.token(first - 1).is("-")
                                && !text.token(first).spaceBefore()
                                && (first < 2
                                        || text.token(first - 1).spaceBefore()
                                        || text.token(first - 2).is("minus"))));
        return minus && quantity.value().signum() > 0 ? quantity.value().negate() : quantity.value();
    }

    /** What is converted in brackets is bounded like what stands before them. */
    private String change(AnalyzedText text, FoundQuantity quantity, FoundQuantity before) {
        int open = quantity.span().first() - 1;
        boolean converted = open - before.span().end() <= 1
                && open >= before.span().end()
                && (text.token(open).is("(") || text.token(open).is("/"))
                && quantity.modifier() == Modifier.EXACT
                && before.modifier() != Modifier.APPROXIMATE
                && before.valueTo() == null;
        return converted ? change(text, before) : change(text, quantity);
    }

    private String change(AnalyzedText text, FoundQuantity quantity) {
        if (quantity.kind() == QuantityKind.PERCENT && signed(text, quantity).signum() < 0) {
            return "down";
        }
        return switch (quantity.modifier()) {
            case AT_LEAST, MORE_THAN -> ">";
            case AT_MOST, LESS_THAN -> "<";
            case APPROXIMATE -> "~";
            default -> changes.direction(text, quantity);
        };
    }

    private static String unit(AnalyzedText text, FoundQuantity quantity) {
        String unit = quantity.unit();
        if (unit != null) {
            return unit;
        }
        int next = quantity.span().end();
        Token token = next < text.size() ? text.token(next) : null;
        if (token == null || !token.isWord()) {
            return "-";
        }
        String word = token.folded();
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
