package io.claimwire.bench.speed;

import io.claimwire.enrich.claim.ClaimExtractor;
import io.claimwire.enrich.claim.ExtractionInput;
import io.claimwire.enrich.dateline.Datelines;
import io.claimwire.enrich.place.Places;
import io.claimwire.enrich.quantity.Quantities;
import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.TextAnalyzer;
import io.claimwire.enrich.time.TimeExpressions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The layers of the extractor, each as a function of a text whose result depends on all that it found, so that the
 * work cannot be left out. Layers above the first are given the analysed text.
 */
final class Layer {

    static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 3);

    private Layer() {}

    static Map<String, ToIntFunction<AnalyzedText>> all(ClaimExtractor extractor) {
        TextAnalyzer analyzer = TextAnalyzer.forLanguage("en");
        Quantities quantities = Quantities.forLanguage("en");
        TimeExpressions times = TimeExpressions.forLanguage("en");
        Places places = Places.forLanguage("en");
        Datelines datelines = Datelines.forLanguage("en");
        Map<String, ToIntFunction<AnalyzedText>> layers = new LinkedHashMap<>();
        layers.put("text", text -> analyzer.analyze(text.text()).size());
        layers.put(
                "dateline", text -> datelines.read(text, PUBLISHED).carriers().size());
        layers.put("quantities", text -> quantities.find(text).size());
        layers.put("times", text -> times.find(text, PUBLISHED).size());
        layers.put("places", text -> places.find(text).size());
        layers.put(
                "attributions, whole",
                text -> extractor.attributions(input(text.text())).size());
        layers.put(
                "claims, whole",
                text -> extractor.extract(input(text.text())).claims().size());
        return layers;
    }

    static ExtractionInput input(String text) {
        return new ExtractionInput(text, PUBLISHED, "en");
    }
}
