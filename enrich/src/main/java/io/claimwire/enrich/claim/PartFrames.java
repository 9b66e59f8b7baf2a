package io.claimwire.enrich.claim;

import io.claimwire.enrich.clause.Arguments;
import io.claimwire.enrich.clause.Chunk;
import io.claimwire.enrich.clause.ChunkKind;
import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.clause.Tag;
import io.claimwire.enrich.text.PhraseTable;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.AffectedCategory;
import io.claimwire.record.Outcome;
import io.claimwire.record.QuantityRole;
import org.jspecify.annotations.Nullable;

/** Parts of a stated toll: "including three children", "the dead were two men and a boy". */
final class PartFrames {

    private final Clauses clauses;
    private final OutcomeLexicon outcomes;
    private final CountReader counts;
    private final MentionCollector collector;
    private final Arguments arguments;

    PartFrames(Clauses clauses, OutcomeLexicon outcomes, CountReader counts, MentionCollector collector) {
        this.clauses = clauses;
        this.outcomes = outcomes;
        this.counts = counts;
        this.collector = collector;
        this.arguments = new Arguments(clauses, lemma -> outcomes.listed("resultative", lemma));
    }

    /** "including", "among them" at this index: its objects are parts of the count that it follows. */
    void including(int at) {
        Mention whole = whole(at);
        if (whole == null) {
            return;
        }
        boolean linked = at + 1 < clauses.size()
                && clauses.chunk(at + 1).verbGroup()
                && arguments.verb(at + 1).copula();
        for (int part : arguments.objects(linked ? at + 2 : at + 1)) {
            part(whole, part, "part after including");
        }
    }

    /** ", three of them seriously", ", two of whom were children" after the comma at this index. */
    void ofThem(int comma) {
        int part = comma + 1;
        int next =
                clauses.is(part, ChunkKind.NOUN_PHRASE) && clauses.chunk(part).counted() ? afterThem(part) : -1;
        Mention whole = next < 0 ? null : whole(comma);
        if (whole == null) {
            return;
        }
        if (next < clauses.size() && clauses.chunk(next).verbGroup()) {
            if (!arguments.verb(next).copula() || !clauses.is(next + 1, ChunkKind.NOUN_PHRASE)) {
                return;
            }
            next++;
        }
        Counted number = counts.read(clauses, part);
        Counted named = clauses.is(next, ChunkKind.NOUN_PHRASE) ? counts.read(clauses, next) : null;
        if (number.quantity() == null || named != null && named.quantity() != null) {
            return;
        }
        TokenRange affected = named == null || named.affected() == null ? whole.affected() : named.affected();
        AffectedCategory category = named == null || named.affected() == null ? whole.category() : named.category();
        collector.add(
                subset(whole, whole.outcome(), whole.trigger(), part, "part of them"),
                new Counted(
                        number.quantity(),
                        number.numeral(),
                        affected,
                        category,
                        AffectedClass.ANY,
                        false,
                        false,
                        false,
                        false,
                        ""));
    }

    /** The index after "of them", "of whom" behind the number at an index; -1 where they do not follow. */
    private int afterThem(int number) {
        for (int at = number + 1; at < Math.min(clauses.size(), number + 3); at++) {
            Chunk chunk = clauses.chunk(at);
            if (outcomes.listed("part-pronoun", clauses.word(chunk.end() - 1))) {
                return at + 1;
            }
            if (clauses.tag(chunk.first()) != Tag.PARTITIVE) {
                return -1;
            }
        }
        return -1;
    }

    private MentionCollector.Found subset(
            @Nullable Mention whole, Outcome outcome, int trigger, int part, String rule) {
        return new MentionCollector.Found(
                clauses.sentence().index(),
                OutcomeSpec.any(outcome),
                trigger,
                part,
                whole == null ? null : whole.actor(),
                whole != null && whole.possible(),
                QuantityRole.SUBSET,
                rule);
    }

    private @Nullable Mention whole(int at) {
        Mention nearest = null;
        for (Mention mention : collector.of(clauses.sentence().index())) {
            if (mention.counted() < at && (nearest == null || mention.counted() >= nearest.counted())) {
                nearest = mention;
            }
        }
        return nearest;
    }

    private void part(Mention whole, int part, String rule) {
        Counted read = counts.read(clauses, part);
        if (read.quantity() == null || read.definite()) {
            return;
        }
        collector.add(subset(whole, whole.outcome(), whole.trigger(), part, rule), read);
    }

    /** "The dead include six civilians": parts of the toll before. */
    void anaphor(PhraseTable.Match<Outcome> match) {
        int at = clauses.chunkOf(match.tokens().first());
        Chunk chunk = clauses.chunk(at);
        if (chunk.counted() || !chunk.nounPhrase()) {
            return;
        }
        int verb = at + 1;
        while (verb < clauses.size()
                && (clauses.is(verb, ChunkKind.PREPOSITION)
                        || clauses.is(verb, ChunkKind.NOUN_PHRASE)
                        || clauses.is(verb, ChunkKind.ADVERBIAL))) {
            verb++;
        }
        if (verb >= clauses.size() || !clauses.chunk(verb).verbGroup() || !partVerb(verb)) {
            return;
        }
        Outcome outcome = match.value();
        Mention whole = null;
        for (Mention mention : collector.mentions()) {
            if (mention.outcome() == outcome || outcome == Outcome.CASUALTIES && whole == null) {
                whole = mention;
            }
        }
        for (int part : arguments.objects(verb + 1)) {
            Counted read = counts.read(clauses, part);
            if (read.quantity() != null && !read.definite()) {
                collector.add(subset(whole, outcome, match.tokens().first(), part, "part of a definite toll"), read);
            }
        }
    }

    private boolean partVerb(int at) {
        return arguments.verb(at).copula()
                || outcomes.listed("part-verb", arguments.verb(at).lemma());
    }
}
