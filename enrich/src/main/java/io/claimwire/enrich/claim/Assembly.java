package io.claimwire.enrich.claim;

import io.claimwire.enrich.attribution.Attribution;
import io.claimwire.enrich.attribution.Speakers;
import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.enrich.time.FoundTime;
import io.claimwire.record.QuantityRole;
import io.claimwire.record.SourceKind;
import io.claimwire.record.Stance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the layers together: one claim a mention, with all its slots and the reasons for them. */
final class Assembly {

    private final Grammar grammar;
    private final Layers layers;
    private final EventTimes times;
    private final EventPlaces places;
    private final Speakers speakers;
    private final Sayings sayings;
    private Saying last = Saying.OWN_VOICE;
    private int lastSentence = -2;

    Assembly(Grammar grammar, Layers layers) {
        this.grammar = grammar;
        this.layers = layers;
        List<Attribution> attributions = grammar.attributions().find(layers.text(), layers.clauses());
        this.speakers = new Speakers(layers.text(), grammar.speakers(), attributions);
        this.sayings = new Sayings(layers.text(), speakers, attributions);
        this.times = new EventTimes(layers);
        this.places = new EventPlaces(layers);
    }

    Extraction extraction() {
        MentionCollector collector = new MentionCollector(grammar.affected());
        CountReader counts =
                new CountReader(grammar.affected(), grammar.clauses().lexicon(), layers.quantities());
        MentionReader reader = new MentionReader(grammar.outcomes(), counts, collector);
        for (Clauses clauses : layers.clauses()) {
            if (clauses != null) {
                reader.read(clauses);
            }
        }
        List<ExtractedClaim> claims = new ArrayList<>();
        for (Mention mention : collector.mentions()) {
            ExtractedClaim claim = claim(mention);
            if (claim != null) {
                claims.add(claim);
            }
        }
        return new Extraction(
                layers.dateline().carriers(), Verification.failed(layers.text(), grammar.reporting()), claims);
    }

    /** Its own attribution; of a part of a toll before, that of the toll. */
    private Saying said(Mention mention) {
        Saying saying = sayings.of(mention);
        boolean part = mention.role() == QuantityRole.SUBSET && mention.sentence() == lastSentence + 1;
        if (saying.rule().equals(Saying.OWN_VOICE.rule()) && part && last.source() != null) {
            saying = last.carriedOver();
        }
        if (mention.sentence() != lastSentence || last.source() == null) {
            last = saying;
            lastSentence = mention.sentence();
        }
        return saying;
    }

    private @Nullable ExtractedClaim claim(Mention mention) {
        Saying saying = said(mention);
        FoundTime time = times.of(mention, saying);
        if (times.background(time)) {
            return null;
        }
        boolean spoken = saying.source() != null || saying.stance() == Stance.DENIED;
        if (mention.quantity() == null && (!spoken || mention.affected() == null)) {
            return null;
        }
        TokenRange evidence = layers.text().sentences().get(mention.sentence()).tokens();
        return new ExtractedClaim(
                mention.outcome(),
                mention.quantity(),
                slot(mention.numeral()),
                mention.role(),
                slot(mention.affected()),
                mention.category(),
                null,
                slot(actor(mention, saying)),
                slot(saying.source()),
                saying.source() == null ? SourceKind.UNKNOWN : speakers.kindOf(saying.source()),
                slot(saying.cue()),
                saying.stance(),
                places.of(mention, saying),
                EventTimes.date(time),
                layers.slot(evidence),
                0.5,
                List.of(new ExtractedClaim.Reason(
                        "outcome", mention.rule(), layers.text().written(mention.trigger()))));
    }

    /** A pronoun for the actor stands for the speaker where they agree, else for a speaker before. */
    private @Nullable TokenRange actor(Mention mention, Saying saying) {
        TokenRange actor = mention.actor();
        if (actor == null || !speakers.standsForOther(actor)) {
            return actor;
        }
        TokenRange source = saying.source();
        return source != null && speakers.agrees(actor, source) ? source : speakers.resolve(actor);
    }

    private @Nullable ClaimSlot slot(@Nullable TokenRange range) {
        return range == null ? null : layers.slot(range);
    }
}
