package io.claimwire.enrich.claim;

import io.claimwire.enrich.place.Gazetteer;
import io.claimwire.record.Stance;
import java.util.List;

/**
 * Reads claims off articles; the entry of this package. A pure function of its input: no clock, no
 * network, no state. Thread-safe; time linear in the text; never throws on any text.
 */
public final class ClaimExtractor {

    private final Grammar grammar;

    private ClaimExtractor(Grammar grammar) {
        this.grammar = grammar;
    }

    public static ClaimExtractor english() {
        return forLanguage("en");
    }

    /**
     * Loads the grammar of a language; keep the result.
     *
     * @param language BCP 47 primary language
     * @throws IllegalArgumentException where the language has no grammar
     */
    public static ClaimExtractor forLanguage(String language) {
        return forLanguage(language, Gazetteer.NONE);
    }

    /** As {@link #forLanguage(String)}, with places looked up in a gazetteer. */
    public static ClaimExtractor forLanguage(String language, Gazetteer gazetteer) {
        return new ClaimExtractor(Grammar.load(language, gazetteer));
    }

    /** What the article claims; nothing rather than an error where the text makes no sense. */
    public Extraction extract(ExtractionInput input) {
        Layers layers = new LayerReader(grammar).read(input.text(), input.published());
        return new Assembly(grammar, layers).extraction();
    }

    /** Who says what in the article, whether or not it is a claim. */
    public List<ExtractedAttribution> attributions(ExtractionInput input) {
        Layers layers = new LayerReader(grammar).read(input.text(), input.published());
        return grammar.attributions().find(layers.text(), layers.clauses()).stream()
                .filter(found -> found.source() != null || found.stance() != Stance.POSSIBLE)
                .map(found -> new ExtractedAttribution(
                        found.source() == null ? null : layers.slot(found.source()),
                        layers.slot(found.cue()),
                        found.content().stream().map(layers::slot).toList(),
                        found.stance(),
                        found.rule()))
                .toList();
    }
}
