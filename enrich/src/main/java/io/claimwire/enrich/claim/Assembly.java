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
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the layers together: one claim a mention, with all its slots and the reasons for them. */
final class Assembly {

    private final Grammar grammar;
    private final Layers layers;
    private final EventTimes times;
    private final EventPlaces places;
    private final EventActors actors;
    private final Speakers speakers;
    private final Sayings sayings;
    private final Side side;
    private final List<Attribution> attributions;
    private final List<Mention> mentions;
    private final List<Individuals.Found> individuals;
    private Saying last = Saying.OWN_VOICE;
    private int lastSentence = -2;

    Assembly(Grammar grammar, Layers layers) {
        this.grammar = grammar;
        this.layers = layers;
        this.attributions = grammar.attributions().find(layers.text(), layers.clauses());
        this.speakers = new Speakers(layers.text(), grammar.speakers(), attributions);
        this.sayings = new Sayings(layers.text(), speakers, attributions);
        this.side = new Side(layers, grammar.affected());
        MentionCollector collector = new MentionCollector(grammar.affected());
        this.mentions = mentions(collector);
        this.individuals = collector.individuals().found();
        Scenes scenes = new Scenes(
                layers,
                grammar,
                attributions,
                mentions.stream().map(Mention::sentence).collect(Collectors.toSet()));
        this.times = new EventTimes(layers, grammar.outcomes(), scenes, mentions);
        this.actors = new EventActors(layers, grammar.outcomes(), scenes, speakers, mentions);
        this.places = new EventPlaces(layers, scenes, grammar.outcomes());
    }

    private List<Mention> mentions(MentionCollector collector) {
        CountReader counts =
                new CountReader(grammar.affected(), grammar.clauses().lexicon(), layers.quantities());
        MentionReader reader = new MentionReader(grammar.outcomes(), counts, collector);
        for (Clauses clauses : layers.clauses()) {
            if (clauses != null) {
                reader.read(clauses);
            }
        }
        return List.copyOf(collector.mentions());
    }

    Extraction extraction() {
        List<ExtractedClaim> claims = new ArrayList<>();
        for (Mention mention : mentions) {
            Saying saying = said(mention);
            if (!addsNothing(mention, saying)) {
                claims.add(claim(mention, saying, mention.sentence()));
            }
        }
        BackPointing pointing = new BackPointing(grammar.reporting(), grammar.outcomes(), layers, speakers, mentions);
        for (BackPointing.Repeated repeated : pointing.find(attributions)) {
            claims.add(claim(repeated.mention(), repeated.saying(), repeated.sentence()));
        }
        claims.sort(Comparator.comparingInt(claim -> claim.evidence().start()));
        return new Extraction(
                layers.dateline().carriers(),
                Verification.failed(layers.text(), grammar.reporting()),
                claims,
                individuals());
    }

    private List<Individual> individuals() {
        List<Individual> found = new ArrayList<>();
        for (Individuals.Found one : individuals) {
            TokenRange evidence = layers.text().sentences().get(one.sentence()).tokens();
            found.add(new Individual(one.outcome(), layers.slot(one.affected()), layers.slot(evidence)));
        }
        return found;
    }

    /** Its own attribution; of a part of a toll before, that of the toll. */
    private Saying said(Mention mention) {
        Saying saying = sayings.of(mention);
        int away = mention.sentence() - lastSentence;
        boolean part = mention.role() == QuantityRole.SUBSET && away == 1 || away == 0 && last.isCarriedOver();
        if (saying.isOwnVoice() && part && last.source() != null) {
            saying = last.carriedOver();
        }
        if (away != 0 || last.source() == null) {
            last = saying;
            lastSentence = mention.sentence();
        }
        return saying;
    }

    /** Background, and what has neither a quantity nor somebody who says so. */
    private boolean addsNothing(Mention mention, Saying saying) {
        if (times.background(mention)) {
            return true;
        }
        boolean spoken = saying.source() != null || saying.stance() == Stance.DENIED;
        return mention.quantity() == null && (!spoken || mention.affected() == null);
    }

    private ExtractedClaim claim(Mention mention, Saying saying, int sentence) {
        FoundTime time = times.of(mention);
        TokenRange actor = actors.of(mention, saying);
        List<ClaimPlace> found = places.of(mention, saying);
        TokenRange evidence = layers.text().sentences().get(sentence).tokens();
        return new ExtractedClaim(
                mention.outcome(),
                mention.quantity(),
                slot(mention.numeral()),
                mention.role(),
                slot(mention.affected()),
                mention.category(),
                side.of(mention.affected()),
                slot(actor),
                slot(saying.source()),
                saying.source() == null ? SourceKind.UNKNOWN : speakers.kindOf(saying.source()),
                slot(saying.cue()),
                saying.stance(),
                found,
                times.date(time),
                layers.slot(evidence),
                Confidence.of(mention, saying),
                Trail.of(layers, mention, saying, actor, time, found));
    }

    private @Nullable ClaimSlot slot(@Nullable TokenRange range) {
        return range == null ? null : layers.slot(range);
    }
}
