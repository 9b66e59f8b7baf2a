package io.claimwire.bench.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.TextAnalyzer;
import io.claimwire.enrich.time.FoundTime;
import io.claimwire.enrich.time.TimeExpressions;
import io.claimwire.enrich.time.TimeType;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;

/** Time expressions against TIMEX3 annotations. */
final class DatesTask implements Task {

    private final TextAnalyzer analyzer = TextAnalyzer.forLanguage("en");
    private final TimeExpressions times = TimeExpressions.forLanguage("en");

    @Override
    public void run(Path input, PrintStream output) throws IOException {
        JsonLines.run("dates", input, output, this::predict);
    }

    private ObjectNode predict(JsonNode document) {
        AnalyzedText text = analyzer.analyze(document.get("text").asText());
        LocalDate published = LocalDate.parse(document.get("dct").asText());
        ObjectNode predicted = JsonLines.JSON.createObjectNode();
        predicted.set("id", document.get("id"));
        ArrayNode timexes = predicted.putArray("timexes");
        for (FoundTime time : times.find(text, published)) {
            ObjectNode timex = timexes.addObject();
            ArrayNode span = timex.putArray("span");
            span.add(text.codePoint(text.token(time.tokens().first()).start()));
            span.add(text.codePoint(text.token(time.tokens().last()).end()));
            timex.put("type", time.type().name());
            timex.put("value", value(time));
        }
        return predicted;
    }

    /** The corpora's scored values are of days and coarser: a part of a day counts as its day. */
    private static String value(FoundTime time) {
        String value = time.value();
        if (value == null) {
            return "";
        }
        LocalDate start = time.start();
        return time.type() == TimeType.TIME && start != null ? start.toString() : value;
    }
}
