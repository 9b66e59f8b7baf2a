package io.claimwire.enrich.clause;

import io.claimwire.enrich.text.AnalyzedText;
import java.util.function.IntFunction;

/** Reads auxiliaries, adverbs between them and the main verb. */
final class VerbGroupReader {

    private static final VerbForm COPULA = new VerbForm("", false, false, false, false, false, false);

    private final ClauseLexicon lexicon;
    private final AnalyzedText text;
    private final int from;
    private final int end;
    private final IntFunction<Tag> tags;
    private int main;
    private boolean be;
    private boolean have;
    private boolean auxiliary;
    private boolean unreal;
    private boolean possible;
    private boolean negated;
    private boolean infinitive;
    private VerbForm form = COPULA;

    VerbGroupReader(ClauseLexicon lexicon, AnalyzedText text, int from, int end, IntFunction<Tag> tags) {
        this.lexicon = lexicon;
        this.text = text;
        this.from = from;
        this.end = end;
        this.tags = tags;
        this.main = from;
    }

    /** Reads on and returns the token after the group. */
    int read() {
        int at = from;
        int stop = from + 1;
        while (at < end) {
            Tag tag = tags.apply(at);
            if (tag == Tag.VERB) {
                VerbForm found = lexicon.verb(text.token(at).folded());
                form = found == null ? COPULA : found;
                main = at;
                return at + 1;
            }
            if (tag.auxiliary()) {
                auxiliary(tag, at);
                main = at;
                stop = at + 1;
            } else if (tag != Tag.ADVERB) {
                break;
            }
            at++;
        }
        return stop;
    }

    private void auxiliary(Tag tag, int at) {
        be |= tag == Tag.BE;
        have |= tag == Tag.HAVE;
        unreal |= tag == Tag.MODAL;
        possible |= tag == Tag.POSSIBLE_MODAL;
        infinitive |= tag == Tag.INFINITIVE;
        negated |= tag == Tag.NEGATION || lexicon.negation(text.token(at).folded());
        auxiliary = true;
    }

    int main() {
        return main;
    }

    VerbGroup group() {
        boolean copula = form == COPULA;
        boolean passive = be && form.participle() && !form.gerund();
        boolean past = have || be;
        return new VerbGroup(
                form,
                passive,
                !auxiliary,
                unreal || possible && !past,
                possible && past,
                negated,
                infinitive,
                copula && be && !have);
    }
}
