package io.claimwire.enrich.attribution;

import io.claimwire.enrich.clause.Arguments;
import io.claimwire.enrich.clause.ChunkKind;
import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.clause.Tag;
import io.claimwire.enrich.text.Quote;
import io.claimwire.enrich.text.TokenRange;
import org.jspecify.annotations.Nullable;

/** Where a cue stands: before what it reports, behind it, or behind it with its speaker after it. */
final class CueOrder {

    private final Clauses clauses;
    private final ReportingLexicon lexicon;
    private final Arguments arguments;

    CueOrder(Clauses clauses, ReportingLexicon lexicon, Arguments arguments) {
        this.clauses = clauses;
        this.lexicon = lexicon;
        this.arguments = arguments;
    }

    /** "Ten died, said the mayor." */
    boolean inverted(int at, int clauseStart) {
        return at > 1
                && !lexicon.listed("addressed", arguments.verb(at).lemma())
                && afterPause(at)
                && (clauses.is(at - 1, ChunkKind.QUOTE) || hasVerb(clauseStart, at))
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

    /** "Ten died, the mayor said." */
    boolean trailing(int start, int at) {
        if (start < 2 || !afterPause(start) && !clauses.is(start - 1, ChunkKind.ADVERBIAL)) {
            return false;
        }
        return complete(at) && (hasVerb(0, start - 1) || clauses.is(start - 1, ChunkKind.QUOTE));
    }

    /** Whether nothing follows the cue that could be what is reported: addressee, time, place and a pause. */
    private boolean complete(int at) {
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
        return next >= clauses.size()
                || clauses.is(next, ChunkKind.BREAK)
                || clauses.is(next, ChunkKind.COMMA)
                || clauses.is(next, ChunkKind.QUOTE)
                || clauses.chunk(next).verbGroup() && arguments.verb(next).bareGerund()
                || clauses.is(next, ChunkKind.SUBORDINATOR);
    }

    /** "Later she spoke. "We won." Lee said on the radio.": the quote right before the cue's sentence, else null. */
    @Nullable
    TokenRange quoteBefore(int start, int at) {
        int before = clauses.sentence().firstToken() - 1;
        boolean follows = start == 0
                && before >= 0
                && clauses.text().sentenceOf(before).paragraph()
                        == clauses.sentence().paragraph();
        Quote quote = follows ? clauses.text().quoteAt(before) : null;
        if (quote == null || !quote.closed() || quote.tokens().last() != before) {
            return null;
        }
        return complete(at) ? quote.tokens() : null;
    }

    private boolean hasVerb(int from, int end) {
        for (int at = from; at < end; at++) {
            if (clauses.chunk(at).verbGroup()) {
                return true;
            }
        }
        return false;
    }

    boolean afterPause(int at) {
        return clauses.is(at - 1, ChunkKind.COMMA) || clauses.is(at - 1, ChunkKind.QUOTE);
    }
}
