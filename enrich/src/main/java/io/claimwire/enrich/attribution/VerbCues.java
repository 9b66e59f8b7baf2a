package io.claimwire.enrich.attribution;

import io.claimwire.enrich.clause.Arguments;
import io.claimwire.enrich.clause.ChunkKind;
import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.clause.VerbGroup;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.Stance;
import java.util.ArrayList;
import java.util.List;

/** Attributions that the verbs of one sentence make. */
final class VerbCues {

    private final Clauses clauses;
    private final ReportingLexicon lexicon;
    private final Arguments arguments;
    private final ContentScope scope;
    private final CueOrder order;
    private final Complements complements;
    private final PassiveCues passives;
    private final FoundAttributions found;

    VerbCues(Clauses clauses, ReportingLexicon lexicon, Arguments arguments, FoundAttributions found) {
        this.clauses = clauses;
        this.lexicon = lexicon;
        this.arguments = arguments;
        this.scope = new ContentScope(clauses, lexicon, arguments);
        this.order = new CueOrder(clauses, lexicon, arguments);
        this.complements = new Complements(clauses, arguments);
        this.passives = new PassiveCues(clauses, lexicon, arguments, scope, found);
        this.found = found;
    }

    /** Reads the verb group at this index. */
    void read(int at) {
        VerbGroup verb = arguments.verb(at);
        if (passives.read(at, cue(at))) {
            return;
        }
        Stance stance = lexicon.verb(verb.lemma());
        if (stance == null && lexicon.listed("attitude", verb.lemma()) && !verb.unreal()) {
            attitude(at);
        } else if (lexicon.listed("impression", verb.lemma())) {
            impression(at);
        }
        boolean neither = verb.negated() || at > 0 && clauses.lexicon().negation(clauses.wordAt(at - 1));
        if (stance == null || verb.unreal() || neither && stance != Stance.ASSERTED) {
            return;
        }
        if (order.inverted(at, scope.clauseStart(at))) {
            int end = SpeakerPhrase.end(clauses, at + 1, clauses.size());
            List<TokenRange> content = new ArrayList<>(scope.range(scope.clauseStart(at), at));
            content.addAll(scope.quotedAfter(end));
            found.add(SpeakerPhrase.tokens(clauses, at + 1, end), cue(at), content, stance, "inverted cue");
            return;
        }
        List<Integer> subjects = subjects(at, verb);
        if (subjects.isEmpty()) {
            participle(at, verb, stance);
            return;
        }
        int start = withConjoined(subjects.get(subjects.size() - 1));
        TokenRange source = SpeakerPhrase.tokens(clauses, start, SpeakerPhrase.end(clauses, start, at));
        if (order.trailing(start, at)) {
            List<TokenRange> content = new ArrayList<>(scope.range(scope.clauseStart(start), start));
            content.addAll(scope.afterTrailing(at + 1));
            found.add(source, cue(at), content, stance, "trailing cue");
            return;
        }
        TokenRange quote = order.quoteBefore(start, at);
        if (quote != null) {
            found.add(source, cue(at), List.of(quote), stance, "cue after quote");
            return;
        }
        if (clauses.is(start - 1, ChunkKind.RELATIVE) && complete(at)) {
            found.add(source, cue(at), scope.range(start - 1, start), stance, "relative cue");
            return;
        }
        leading(at, verb, source, stance);
    }

    /** Whether nothing is said after the cue: "which the army denies". */
    private boolean complete(int at) {
        return at + 1 >= clauses.size()
                || clauses.is(at + 1, ChunkKind.COMMA)
                || clauses.is(at + 1, ChunkKind.BREAK)
                || clauses.is(at + 1, ChunkKind.ASIDE);
    }

    /** "with police putting the toll at 12": right before the gerund; a gerund after a pause shares its subject. */
    private List<Integer> subjects(int at, VerbGroup verb) {
        boolean own = verb.bareGerund()
                && clauses.is(at - 1, ChunkKind.NOUN_PHRASE)
                && clauses.is(at - 2, ChunkKind.PREPOSITION)
                && clauses.lexicon().absolute(clauses.wordAt(at - 2));
        if (own) {
            return List.of(at - 1);
        }
        return verb.bareGerund() && order.afterPause(at) ? List.of() : arguments.subjectsOfFinite(at);
    }

    /** "the group appears to have withdrawn": said by nobody named. */
    private void impression(int at) {
        List<Integer> subjects = arguments.subjects(at);
        if (!subjects.isEmpty()) {
            int subject = subjects.get(subjects.size() - 1);
            List<TokenRange> content = new ArrayList<>(scope.range(subject, at));
            content.addAll(scope.range(at + 1, scope.pause(at + 1)));
            found.add(null, cue(at), content, Stance.ASSERTED, Attribution.ATTITUDE);
            if (clauses.is(at + 1, ChunkKind.VERB_GROUP)
                    && arguments.verb(at + 1).infinitive()) {
                found.add(null, cue(at), scope.range(at + 1, scope.pause(at + 1)), Stance.POSSIBLE, "impression");
            }
        }
    }

    /** "police and hospital sources said": speakers joined on the left, as far as a pause. */
    private int withConjoined(int start) {
        int at = start;
        while (clauses.is(at - 1, ChunkKind.CONJUNCTION) && clauses.is(at - 2, ChunkKind.NOUN_PHRASE)) {
            at -= 2;
        }
        boolean whole = at == 0
                || order.afterPause(at)
                || !clauses.is(at - 1, ChunkKind.PREPOSITION)
                        && !clauses.chunk(at - 1).verbGroup();
        return whole ? at : start;
    }

    /** "wants 12 freed", "called the attack cowardly": content is what follows in the clause. */
    private void attitude(int at) {
        List<Integer> subjects = arguments.subjects(at);
        if (subjects.isEmpty() || at + 1 >= clauses.size()) {
            return;
        }
        int start = withConjoined(subjects.get(subjects.size() - 1));
        TokenRange source = SpeakerPhrase.tokens(clauses, start, SpeakerPhrase.end(clauses, start, at));
        int complement = complements.complementiser(at + 1);
        int from = complement < 0 ? at + 1 : complement + 1;
        List<TokenRange> content = scope.range(from, complement < 0 ? scope.pause(from) : clauses.size());
        found.add(source, cue(at), content, Stance.ASSERTED, Attribution.ATTITUDE);
    }

    private void leading(int at, VerbGroup verb, TokenRange source, Stance stance) {
        int next = at + 1;
        while (next < clauses.size() && clauses.is(next, ChunkKind.ADVERBIAL)) {
            next++;
        }
        int complement = complements.complementiser(next);
        if (complement >= 0) {
            next = complement + 1;
        } else if (lexicon.listed("addressed", verb.lemma())) {
            if (!clauses.is(next, ChunkKind.NOUN_PHRASE)) {
                return;
            }
            next = SpeakerPhrase.end(clauses, next, clauses.size());
        } else if (lexicon.listed("needs-count", verb.lemma())) {
            if (!complements.countFollows(next)) {
                return;
            }
        } else if (lexicon.listed("needs-clause", verb.lemma()) && !complements.clauseFollows(next)) {
            if (lexicon.listed("attitude", verb.lemma())) {
                attitude(at);
            }
            return;
        }
        found.add(source, cue(at), scope.range(next, scope.contentEnd(at, next)), stance, "leading cue");
    }

    /** "saying five are held", "claiming to have": a cue whose speaker is that of the verb before. */
    private void participle(int at, VerbGroup verb, Stance stance) {
        TokenRange speaker = found.lastSource();
        if (verb.form().gerund() && speaker != null) {
            leading(at, verb, speaker, stance);
        }
    }

    private TokenRange cue(int at) {
        int head = clauses.chunk(at).head();
        return new TokenRange(head, head + 1);
    }
}
