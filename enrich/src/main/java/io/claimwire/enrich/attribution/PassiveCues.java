package io.claimwire.enrich.attribution;

import io.claimwire.enrich.clause.Arguments;
import io.claimwire.enrich.clause.ChunkKind;
import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.clause.VerbGroup;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.Stance;
import java.util.List;

/** Cues in the passive: "was confirmed by the governor", "a claim denied by the army", "are believed to have died". */
final class PassiveCues {

    private final Clauses clauses;
    private final ReportingLexicon lexicon;
    private final Arguments arguments;
    private final ContentScope scope;
    private final FoundAttributions found;

    PassiveCues(
            Clauses clauses,
            ReportingLexicon lexicon,
            Arguments arguments,
            ContentScope scope,
            FoundAttributions found) {
        this.clauses = clauses;
        this.lexicon = lexicon;
        this.arguments = arguments;
        this.scope = scope;
        this.found = found;
    }

    /** Whether the verb group at this index is a passive that reports; a bare participle is one only with its speaker. */
    boolean read(int at, TokenRange cue) {
        VerbGroup verb = arguments.verb(at);
        if (!verb.passive() && !verb.bareParticiple()) {
            return false;
        }
        int agent = agent(at + 1);
        Stance spoken = lexicon.verb(verb.lemma());
        if (agent >= 0 && spoken != null && !verb.negated() && !verb.unreal()) {
            TokenRange source = SpeakerPhrase.tokens(clauses, agent, end(agent));
            List<TokenRange> content =
                    verb.passive() ? scope.range(scope.clauseStart(at), at) : scope.range(described(at), at);
            found.add(source, cue, content, spoken, "passive with speaker");
            return true;
        }
        Stance stance =
                verb.passive() ? lexicon.passive(clauses.word(clauses.chunk(at).head())) : null;
        if (stance != null) {
            int end = clauses.chunk(scope.clauseEnd(at) - 1).end();
            List<TokenRange> content = List.of(new TokenRange(clauses.sentence().firstToken(), end));
            found.add(null, cue, content, stance, "passive without speaker");
        }
        return verb.passive();
    }

    /** The noun phrase right before a participle, with what it is governed by left out. */
    private int described(int at) {
        return clauses.is(at - 1, ChunkKind.NOUN_PHRASE) ? at - 1 : at;
    }

    /** A speaker after a passive takes complements of origin alone: "by sources at the scene", not "by telephone". */
    private int end(int agent) {
        int end = SpeakerPhrase.end(clauses, agent, clauses.size());
        for (int at = agent + 1; at < end; at++) {
            if (clauses.is(at, ChunkKind.PREPOSITION) && !lexicon.listed("origin", clauses.wordAt(at))) {
                return at;
            }
        }
        return end;
    }

    /** The speaker named right after the cue; -1 where none is. */
    private int agent(int from) {
        int at = from;
        while (clauses.is(at, ChunkKind.ADVERBIAL)) {
            at++;
        }
        boolean by = clauses.is(at, ChunkKind.PREPOSITION)
                && lexicon.listed("agent", clauses.wordAt(at))
                && clauses.is(at + 1, ChunkKind.NOUN_PHRASE);
        return by ? at + 1 : -1;
    }
}
