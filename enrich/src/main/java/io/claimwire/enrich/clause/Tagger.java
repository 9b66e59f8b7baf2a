package io.claimwire.enrich.clause;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.PhraseTable;
import io.claimwire.enrich.text.Sentence;
import io.claimwire.enrich.text.Token;
import io.claimwire.enrich.text.TokenKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gives each token of one sentence its class: closed classes by list, verbs by form, and what could be
 * two things by its neighbours. One pass from the left, looking one token ahead.
 */
final class Tagger {

    private final ClauseLexicon lexicon;
    private final AnalyzedText text;
    private final Marks marks;
    private final int first;
    private final int end;
    private final Tag[] tags;

    Tagger(ClauseLexicon lexicon, AnalyzedText text, Sentence sentence, Marks marks) {
        this.lexicon = lexicon;
        this.text = text;
        this.marks = marks;
        this.first = sentence.firstToken();
        this.end = sentence.endToken();
        this.tags = new Tag[end - first];
    }

    Tag[] tags() {
        int at = first;
        while (at < end) {
            at = tag(at);
        }
        return Arrays.copyOf(tags, tags.length);
    }

    private int tag(int at) {
        Tag fixed = fixed(at);
        if (fixed != null) {
            return set(at, fixed);
        }
        PhraseTable.Match<Tag> phrase = lexicon.phrases().startingAt(text, at, end);
        if (phrase != null) {
            for (int token = at; token < phrase.tokens().end(); token++) {
                set(token, phrase.value());
            }
            return phrase.tokens().end();
        }
        return set(at, word(at));
    }

    private int set(int at, Tag tag) {
        tags[at - first] = tag;
        return at + 1;
    }

    /** What neither list nor context decides: counts, times, punctuation. */
    private @Nullable Tag fixed(int at) {
        if (marks.quantity()[at] >= 0) {
            Tag listed = lexicon.wordClass(text.token(at).folded());
            return listed == Tag.INDEFINITE || listed == Tag.NEGATIVE ? listed : Tag.QUANTITY;
        }
        if (marks.time()[at]) {
            return Tag.TIME;
        }
        Token token = text.token(at);
        return switch (token.kind()) {
            case POSSESSIVE -> Tag.GENITIVE;
            case QUOTE -> Tag.QUOTE;
            case NUMBER -> Tag.ADJECTIVE;
            case SYMBOL -> Tag.NOUN;
            case BRACKET, PUNCTUATION -> punctuation(token.folded());
            case WORD -> null;
        };
    }

    private Tag punctuation(String mark) {
        Tag listed = lexicon.wordClass(mark);
        if (listed != null) {
            return listed;
        }
        return switch (mark) {
            case "," -> Tag.COMMA;
            case ";" -> Tag.SEMICOLON;
            case ":" -> Tag.COLON;
            default -> Tag.STOP;
        };
    }

    private Tag word(int at) {
        String folded = text.token(at).folded();
        boolean name = nameLike(at);
        Tag listed = lexicon.wordClass(folded);
        if (listed != null && !(name && (listed == Tag.ADJECTIVE || listed == Tag.NOUN || listed == Tag.ADVERB))) {
            boolean verb = listed == Tag.ADJECTIVE && (finite(folded, at) || passive(folded, at));
            return verb ? Tag.VERB : closed(listed, at);
        }
        if (name) {
            return Tag.NAME;
        }
        VerbForm verb = lexicon.verb(folded);
        if (verb != null) {
            return verbOrNoun(verb, at);
        }
        return lexicon.adverbByEnding(folded) ? Tag.ADVERB : Tag.NOUN;
    }

    /** "police accused a man", "he alleged that": a past after its subject, though the word is as well an adjective. */
    private boolean finite(String folded, int at) {
        VerbForm verb = lexicon.verb(folded);
        Tag before = before(at);
        boolean subject = before == Tag.NOUN || before == Tag.NAME || before == Tag.PRONOUN || before == Tag.CLOSE;
        return verb != null && verb.past() && subject && objectFollows(at);
    }

    /** "50 were detained": a participle after an auxiliary, unless a noun comes after it. */
    private boolean passive(String folded, int at) {
        VerbForm verb = lexicon.verb(folded);
        return verb != null && verb.participle() && before(at) == Tag.BE && !nounFollows(at);
    }

    private boolean nameLike(int at) {
        return at > first
                && !text.upperCaseAt(at)
                && text.token(at).shape().startsNameLike()
                && text.token(at - 1).kind() != TokenKind.QUOTE;
    }

    private Tag closed(Tag listed, int at) {
        return switch (listed) {
            case INFINITIVE -> baseVerbAfter(at) ? Tag.INFINITIVE : Tag.PREPOSITION;
            case COMPLEMENTISER -> complementiser(at);
            case POSSESSIVE -> nounCanFollow(at) ? Tag.POSSESSIVE : Tag.PRONOUN;
            case DETERMINER -> nounCanFollow(at) ? Tag.DETERMINER : Tag.PRONOUN;
            case PREPOSITION -> Tag.PREPOSITION;
            default -> listed;
        };
    }

    private boolean baseVerbAfter(int at) {
        int next = at + 1;
        while (next < end && lexicon.adverbByEnding(text.token(next).folded())) {
            next++;
        }
        if (next >= end || marks.quantity()[next] >= 0 || marks.time()[next]) {
            return false;
        }
        String word = text.token(next).folded();
        VerbForm verb = lexicon.verb(word);
        Tag listed = lexicon.wordClass(word);
        return verb != null && verb.base() && listed == null
                || listed == Tag.BE
                || listed == Tag.HAVE
                || listed == Tag.DO;
    }

    /** "that" after a noun relates, after a verb completes, else it determines. */
    private Tag complementiser(int at) {
        Tag before = before(at);
        if (before == Tag.NOUN || before == Tag.NAME) {
            return Tag.RELATIVE;
        }
        if (before == Tag.PREPOSITION || before == null) {
            return Tag.DETERMINER;
        }
        return Tag.COMPLEMENTISER;
    }

    /** Whether what comes next can belong to the noun phrase that the word at this token begins. */
    private boolean nounCanFollow(int at) {
        int next = at + 1;
        if (next >= end || marks.time()[next]) {
            return false;
        }
        if (marks.quantity()[next] >= 0) {
            return true;
        }
        Token token = text.token(next);
        if (token.kind() == TokenKind.QUOTE) {
            return next + 1 < end && text.token(next + 1).kind() == TokenKind.WORD;
        }
        if (token.kind() != TokenKind.WORD && token.kind() != TokenKind.NUMBER) {
            return false;
        }
        Tag listed = lexicon.wordClass(token.folded());
        return listed == null && !onlyFinite(lexicon.verb(token.folded()))
                || listed == Tag.ADJECTIVE
                || listed == Tag.NOUN
                || listed == Tag.ADVERB
                || listed == Tag.DETERMINER && !lexicon.article(token.folded());
    }

    private static boolean onlyFinite(@Nullable VerbForm verb) {
        return verb != null && verb.past() && !verb.participle();
    }

    private @Nullable Tag before(int at) {
        int previous = at - 1;
        while (previous >= first && (tags[previous - first] == Tag.ADVERB || tags[previous - first] == Tag.QUOTE)) {
            previous--;
        }
        return previous < first ? null : tags[previous - first];
    }

    private Tag verbOrNoun(VerbForm verb, int at) {
        Tag before = before(at);
        if (before != null
                && before.auxiliary()
                && !(before == Tag.HAVE && verb.nounToo() && !verb.pastOrParticiple())
                && !(before == Tag.BE && verb.nounToo() && verb.present() && !verb.pastOrParticiple())) {
            return attributive(verb, before, at) && before == Tag.HAVE ? Tag.ADJECTIVE : Tag.VERB;
        }
        if (verb.pastOrParticiple() && !(verb.base() && verb.nounToo())) {
            return participle(verb, before, at);
        }
        if (verb.gerund()) {
            return gerund(verb, before, at);
        }
        return present(verb, before, at);
    }

    private Tag participle(VerbForm verb, @Nullable Tag before, int at) {
        if (attributive(verb, before, at)) {
            return Tag.ADJECTIVE;
        }
        boolean determined = before == Tag.DETERMINER || before == Tag.POSSESSIVE || before == Tag.INDEFINITE;
        return determined && verb.participle() ? Tag.NOUN : Tag.VERB;
    }

    /** "the wounded soldiers", "of armed men": a participle before its noun. */
    private boolean attributive(VerbForm verb, @Nullable Tag before, int at) {
        if (!verb.participle() || lexicon.finiteOnly(text.token(at).folded()) || !nounFollows(at)) {
            return false;
        }
        return before == null || before.beforeNoun() || before == Tag.PREPOSITION || before == Tag.PARTITIVE;
    }

    private boolean nounFollows(int at) {
        int next = at + 1;
        if (next >= end || marks.quantity()[next] >= 0 || marks.time()[next]) {
            return false;
        }
        Token token = text.token(next);
        if (token.kind() != TokenKind.WORD) {
            return false;
        }
        Tag listed = lexicon.wordClass(token.folded());
        if (listed != null) {
            return listed == Tag.ADJECTIVE || listed == Tag.NOUN;
        }
        VerbForm verb = lexicon.verb(token.folded());
        return verb == null || verb.nounToo() || nameLike(next);
    }

    private Tag gerund(VerbForm verb, @Nullable Tag before, int at) {
        if (before != null && (before.beforeNoun() && before != Tag.QUANTITY)) {
            return nounFollows(at) ? Tag.ADJECTIVE : Tag.NOUN;
        }
        boolean ambiguous = verb.nounToo() || before == Tag.PREPOSITION || before == Tag.PARTITIVE;
        boolean complement = before == Tag.VERB && nounFollows(at);
        if (ambiguous && before != Tag.COMMA && !objectFollows(at) && !complement) {
            return Tag.NOUN;
        }
        return Tag.VERB;
    }

    private Tag present(VerbForm verb, @Nullable Tag before, int at) {
        if (before == Tag.PRONOUN || before == Tag.RELATIVE || before == Tag.EXISTENTIAL) {
            return Tag.VERB;
        }
        if (!verb.nounToo()) {
            return before != null
                            && before.beforeNoun()
                            && before != Tag.QUANTITY
                            && before != Tag.GENITIVE
                            && before != Tag.ADJECTIVE
                    ? Tag.NOUN
                    : Tag.VERB;
        }
        boolean afterNoun = before == Tag.NOUN || before == Tag.NAME || before == Tag.CLOSE;
        if (afterNoun && objectFollows(at)) {
            return Tag.VERB;
        }
        return Tag.NOUN;
    }

    /** Whether what comes next begins a noun phrase or clause of its own. */
    private boolean objectFollows(int at) {
        int next = at + 1;
        if (next >= end) {
            return false;
        }
        if (marks.quantity()[next] >= 0) {
            return true;
        }
        Tag listed = lexicon.wordClass(text.token(next).folded());
        return listed == Tag.DETERMINER
                || listed == Tag.INDEFINITE
                || listed == Tag.POSSESSIVE
                || listed == Tag.NEGATIVE
                || listed == Tag.PRONOUN
                || listed == Tag.COMPLEMENTISER
                || listed == Tag.INFINITIVE && baseVerbAfter(next)
                || listed == null && nameLike(next);
    }
}
