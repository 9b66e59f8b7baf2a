package io.claimwire.enrich.attribution;

import io.claimwire.enrich.clause.Arguments;
import io.claimwire.enrich.clause.Chunk;
import io.claimwire.enrich.clause.ChunkKind;
import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.clause.Tag;
import io.claimwire.enrich.clause.VerbGroup;
import io.claimwire.enrich.text.PhraseTable;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.Stance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the attributions that the words of one sentence make. */
final class SentenceAttributions {

    private final Clauses clauses;
    private final ReportingLexicon lexicon;
    private final Arguments arguments;
    private final List<Attribution> found = new ArrayList<>();

    SentenceAttributions(Clauses clauses, ReportingLexicon lexicon) {
        this.clauses = clauses;
        this.lexicon = lexicon;
        this.arguments = new Arguments(clauses, lemma -> false);
    }

    List<Attribution> find() {
        for (int at = 0; at < clauses.size(); at++) {
            Chunk chunk = clauses.chunk(at);
            if (chunk.verbGroup()) {
                verb(at);
            }
            for (int token = chunk.first(); token < chunk.end(); token++) {
                PhraseTable.Match<Stance> according = lexicon.according()
                        .startingAt(clauses.text(), token, clauses.sentence().endToken());
                if (according != null) {
                    according(according);
                }
                Stance stance = lexicon.adverb(clauses.word(token));
                if (stance != null) {
                    add(null, new TokenRange(token, token + 1), hedged(at, token), stance, "hedging adverb");
                }
            }
        }
        return found;
    }

    private List<TokenRange> whole() {
        return List.of(clauses.sentence().tokens());
    }

    /** A hedge holds from its verb on; before a participle or infinitive for that alone. */
    private List<TokenRange> hedged(int at, int token) {
        int verb = at;
        while (verb < clauses.size() && !clauses.chunk(verb).verbGroup()) {
            if (clauses.is(verb, ChunkKind.COMMA) || clauses.is(verb, ChunkKind.BREAK)) {
                return List.of(new TokenRange(token, clauses.chunk(verb).end()));
            }
            verb++;
        }
        boolean dependent = verb < clauses.size()
                && (arguments.verb(verb).bareGerund() || arguments.verb(verb).infinitive());
        if (!dependent) {
            return List.of(new TokenRange(token, clauses.sentence().endToken()));
        }
        return List.of(new TokenRange(token, clauses.chunk(verb).end()));
    }

    private void add(
            @Nullable TokenRange source, TokenRange cue, List<TokenRange> content, Stance stance, String rule) {
        if (!content.isEmpty()) {
            found.add(new Attribution(clauses.sentence().index(), source, cue, content, stance, rule));
        }
    }

    private void according(PhraseTable.Match<Stance> match) {
        int at = clauses.chunkOf(match.tokens().last()) + 1;
        if (!clauses.is(at, ChunkKind.NOUN_PHRASE)) {
            return;
        }
        int end = SpeakerPhrase.end(clauses, at, clauses.size());
        int first = clauses.chunkOf(match.tokens().first());
        boolean leads = first <= 1
                || clauses.is(first - 1, ChunkKind.COMPLEMENTISER)
                || clauses.is(first - 1, ChunkKind.RELATIVE)
                || clauses.is(first - 1, ChunkKind.SUBORDINATOR);
        int after = end;
        while (after < clauses.size() && !clauses.chunk(after).is(ChunkKind.COMMA)) {
            after++;
        }
        List<TokenRange> content = leads ? range(after + 1, clauses.size()) : range(clauseStart(first), first);
        add(SpeakerPhrase.tokens(clauses, at, end), match.tokens(), content, match.value(), "according to");
    }

    /** Where the clause in front of a trailing cue begins: the sentence, a semicolon or another speaker. */
    private int clauseStart(int at) {
        for (int from = at - 1; from >= 0; from--) {
            if (clauses.is(from, ChunkKind.BREAK) && from < at - 1) {
                return from + 1;
            }
        }
        return 0;
    }

    private List<TokenRange> range(int fromChunk, int endChunk) {
        int from = fromChunk;
        int end = endChunk;
        while (from < end && (clauses.is(from, ChunkKind.COMMA) || clauses.is(from, ChunkKind.BREAK))) {
            from++;
        }
        while (end > from && (clauses.is(end - 1, ChunkKind.COMMA) || clauses.is(end - 1, ChunkKind.BREAK))) {
            end--;
        }
        if (from >= end) {
            return List.of();
        }
        return List.of(new TokenRange(
                clauses.chunk(from).first(), clauses.chunk(end - 1).end()));
    }

    private void verb(int at) {
        VerbGroup verb = arguments.verb(at);
        if (verb.passive()) {
            passive(at);
            return;
        }
        Stance stance = lexicon.verb(verb.lemma());
        if (stance == null && lexicon.listed("attitude", verb.lemma()) && !verb.unreal()) {
            attitude(at);
        }
        boolean neither = verb.negated() || at > 0 && clauses.lexicon().negation(clauses.wordAt(at - 1));
        if (stance == null || verb.unreal() || neither && stance != Stance.ASSERTED) {
            return;
        }
        if (inverted(at)) {
            int end = SpeakerPhrase.end(clauses, at + 1, clauses.size());
            List<TokenRange> content = new ArrayList<>(range(clauseStart(at), at));
            content.addAll(quotedAfter(end));
            add(SpeakerPhrase.tokens(clauses, at + 1, end), cue(at), content, stance, "inverted cue");
            return;
        }
        List<Integer> subjects = arguments.subjects(at);
        if (subjects.isEmpty()) {
            participle(at, verb, stance);
            return;
        }
        int start = withConjoined(subjects.get(subjects.size() - 1));
        TokenRange source = SpeakerPhrase.tokens(clauses, start, SpeakerPhrase.end(clauses, start, at));
        if (trailing(start, at)) {
            List<TokenRange> content = new ArrayList<>(range(clauseStart(start), start));
            content.addAll(afterTrailing(at + 1));
            add(source, cue(at), content, stance, "trailing cue");
            return;
        }
        leading(at, verb, source, stance);
    }

    /** "police and hospital sources said": speakers joined on the left, as far as a pause. */
    private int withConjoined(int start) {
        int at = start;
        while (clauses.is(at - 1, ChunkKind.CONJUNCTION) && clauses.is(at - 2, ChunkKind.NOUN_PHRASE)) {
            at -= 2;
        }
        boolean whole = at == 0
                || afterPause(at)
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
        int complement = complementiser(at + 1);
        int from = complement < 0 ? at + 1 : complement + 1;
        int end = from;
        while (end < clauses.size() && !clauses.is(end, ChunkKind.COMMA) && !clauses.is(end, ChunkKind.BREAK)) {
            end++;
        }
        add(source, cue(at), range(from, complement < 0 ? end : clauses.size()), Stance.ASSERTED, Attribution.ATTITUDE);
    }

    private TokenRange cue(int at) {
        int head = clauses.chunk(at).head();
        return new TokenRange(head, head + 1);
    }

    private boolean afterPause(int at) {
        return clauses.is(at - 1, ChunkKind.COMMA) || clauses.is(at - 1, ChunkKind.QUOTE);
    }

    private boolean inverted(int at) {
        return at > 1
                && afterPause(at)
                && arguments.verb(at).bare()
                && !arguments.verb(at).form().gerund()
                && clauses.is(at + 1, ChunkKind.NOUN_PHRASE)
                && clauses.tag(clauses.chunk(at + 1).first()) != Tag.QUANTITY
                && !verbSoon(at + 1);
    }

    private boolean verbSoon(int at) {
        int end = SpeakerPhrase.end(clauses, at, clauses.size());
        return end < clauses.size()
                && clauses.chunk(end).verbGroup()
                && !arguments.verb(end).bareParticiple();
    }

    private boolean trailing(int start, int at) {
        if (start < 2 || !afterPause(start) && !clauses.is(start - 1, ChunkKind.ADVERBIAL)) {
            return false;
        }
        int next = at + 1;
        while (next < clauses.size()
                && (clauses.is(next, ChunkKind.ADVERBIAL)
                        || clauses.is(next, ChunkKind.PREPOSITION)
                        || clauses.is(next, ChunkKind.NOUN_PHRASE)
                                && next > at + 1
                                && clauses.is(next - 1, ChunkKind.PREPOSITION)
                        || clauses.is(next, ChunkKind.NOUN_PHRASE)
                                && lexicon.listed(
                                        "addressed", arguments.verb(at).lemma()))) {
            next++;
        }
        boolean ends = next >= clauses.size()
                || clauses.is(next, ChunkKind.BREAK)
                || clauses.is(next, ChunkKind.COMMA)
                || clauses.is(next, ChunkKind.QUOTE)
                || clauses.chunk(next).verbGroup() && arguments.verb(next).bareGerund()
                || clauses.is(next, ChunkKind.SUBORDINATOR);
        return ends && (hasVerb(0, start - 1) || clauses.is(start - 1, ChunkKind.QUOTE));
    }

    private boolean hasVerb(int from, int end) {
        for (int at = from; at < end; at++) {
            if (clauses.chunk(at).verbGroup()) {
                return true;
            }
        }
        return false;
    }

    private List<TokenRange> quotedAfter(int from) {
        for (int at = from; at < clauses.size(); at++) {
            if (clauses.is(at, ChunkKind.QUOTE)) {
                return range(at, clauses.size());
            }
        }
        return List.of();
    }

    /** What goes on behind a cue set between: a quote, or a clause. */
    private List<TokenRange> afterTrailing(int from) {
        for (int at = from; at < clauses.size(); at++) {
            if (clauses.is(at, ChunkKind.QUOTE)) {
                return range(at, clauses.size());
            }
            if (clauses.is(at, ChunkKind.COMMA) && clauses.is(at + 1, ChunkKind.COMPLEMENTISER)) {
                return range(at + 2, clauses.size());
            }
        }
        return List.of();
    }

    private void leading(int at, VerbGroup verb, TokenRange source, Stance stance) {
        int next = at + 1;
        while (next < clauses.size() && clauses.is(next, ChunkKind.ADVERBIAL)) {
            next++;
        }
        int complement = complementiser(next);
        if (complement >= 0) {
            next = complement + 1;
        } else if (lexicon.listed("addressed", verb.lemma())) {
            if (!clauses.is(next, ChunkKind.NOUN_PHRASE)) {
                return;
            }
            next = SpeakerPhrase.end(clauses, next, clauses.size());
        } else if (lexicon.listed("needs-count", verb.lemma())) {
            if (!countFollows(next)) {
                return;
            }
        } else if (lexicon.listed("needs-clause", verb.lemma()) && !clauseFollows(next)) {
            return;
        }
        add(source, cue(at), range(next, contentEnd(next)), stance, "leading cue");
    }

    /** "that", a colon or a quote after the verb and what may stand between: addressee, time, place. */
    private int complementiser(int from) {
        for (int at = from; at < Math.min(clauses.size(), from + 8); at++) {
            if (clauses.is(at, ChunkKind.COMPLEMENTISER)
                    || clauses.is(at, ChunkKind.RELATIVE) && clauses.lexicon().complementiser(clauses.wordAt(at))) {
                return at;
            }
            if (clauses.is(at, ChunkKind.QUOTE)) {
                return at - 1;
            }
            if (clauses.chunk(at).verbGroup() || clauses.is(at, ChunkKind.COMMA)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean clauseFollows(int from) {
        for (int at = from; at < Math.min(clauses.size(), from + 10); at++) {
            if (clauses.is(at, ChunkKind.COMMA) || clauses.is(at, ChunkKind.RELATIVE)) {
                return false;
            }
            if (clauses.chunk(at).verbGroup()) {
                VerbGroup verb = arguments.verb(at);
                return !verb.bareGerund() && !verb.infinitive() && !verb.bareParticiple();
            }
        }
        return false;
    }

    /** "put the toll at 12". */
    private boolean countFollows(int from) {
        for (int at = from + 1; at < Math.min(clauses.size(), from + 7); at++) {
            if (clauses.is(at, ChunkKind.BREAK) || clauses.chunk(at).verbGroup()) {
                return false;
            }
            if (clauses.chunk(at).nounPhrase() && clauses.chunk(at).counted()) {
                return true;
            }
        }
        return false;
    }

    /** Content goes to the end of the sentence, or to the next speaker on the same level. */
    private int contentEnd(int from) {
        for (int at = from + 1; at < clauses.size(); at++) {
            if (clauses.chunk(at).verbGroup() && lexicon.verb(arguments.verb(at).lemma()) != null) {
                List<Integer> subjects = arguments.subjects(at);
                int start = subjects.isEmpty() ? -1 : subjects.get(subjects.size() - 1);
                if (start > from
                        && (clauses.is(start - 1, ChunkKind.CONJUNCTION)
                                || clauses.is(start - 1, ChunkKind.SUBORDINATOR))) {
                    return start - 1;
                }
            }
        }
        return clauses.size();
    }

    /** "saying five are held", "claiming to have": a cue whose speaker is that of the verb before. */
    private void participle(int at, VerbGroup verb, Stance stance) {
        if (!verb.form().gerund() || found.isEmpty()) {
            return;
        }
        Attribution before = found.get(found.size() - 1);
        if (before.source() != null) {
            leading(at, verb, before.source(), stance);
        }
    }

    private void passive(int at) {
        Chunk chunk = clauses.chunk(at);
        Stance stance = lexicon.passive(clauses.word(chunk.head()));
        if (stance == null) {
            return;
        }
        add(null, cue(at), whole(), stance, "passive without speaker");
    }
}
