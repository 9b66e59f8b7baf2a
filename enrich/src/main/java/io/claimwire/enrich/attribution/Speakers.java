package io.claimwire.enrich.attribution;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.Shape;
import io.claimwire.enrich.text.Token;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.SourceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resolves pronouns and short forms of the speakers of one article to the fullest form found. Where it
 * is in doubt it leaves what is written, and of a pronoun nothing.
 */
public final class Speakers {

    private final AnalyzedText text;
    private final SpeakerLexicon lexicon;
    private final NamedSpeakers named;

    /** @param attributions of the article, in its order */
    public Speakers(AnalyzedText text, SpeakerLexicon lexicon, List<Attribution> attributions) {
        this.text = text;
        this.lexicon = lexicon;
        List<TokenRange> sources = new ArrayList<>();
        for (Attribution attribution : attributions) {
            TokenRange source = attribution.source();
            if (source != null && !pronoun(source)) {
                sources.add(source);
            }
        }
        this.named = new NamedSpeakers(text, sources);
    }

    /** Whether it is a pronoun of any person. */
    public boolean isPronoun(TokenRange range) {
        return pronoun(range);
    }

    /** The fullest form of one who is named by a definite short form; as written where there is none. */
    public TokenRange fullest(TokenRange named) {
        return definite(named) && length(named) <= 3 ? byKind(named) : named;
    }

    private boolean pronoun(TokenRange range) {
        String first = word(range.first());
        return range.end() == range.first() + 1
                && (lexicon.listed("singular-pronoun", first)
                        || lexicon.listed("plural-pronoun", first)
                        || lexicon.listed("first-person", first));
    }

    private String word(int token) {
        return text.token(token).folded();
    }

    /** Whether it is a thing that only passes on what others say. */
    public boolean voiceless(TokenRange source) {
        return lexicon.listed("voiceless", word(head(source)));
    }

    /** The fullest form of a speaker; null for a pronoun that nothing fits. */
    public @Nullable TokenRange resolve(TokenRange source) {
        if (pronoun(source)) {
            return lexicon.listed("first-person", word(source.first())) ? null : antecedent(source);
        }
        TokenRange issuer = issuer(source);
        if (issuer != null) {
            return resolve(issuer);
        }
        TokenRange fuller = byName(source);
        return fuller != null ? fuller : byKind(source);
    }

    private @Nullable TokenRange antecedent(TokenRange pronoun) {
        boolean plural = lexicon.listed("plural-pronoun", word(pronoun.first()));
        boolean personal = lexicon.listed("personal-pronoun", word(pronoun.first()));
        for (TokenRange candidate : named.before(pronoun.first())) {
            boolean fits = plural ? plural(candidate) : !plural(candidate);
            if (fits && !(personal && impersonal(word(head(candidate))))) {
                return resolve(candidate);
            }
        }
        return null;
    }

    private boolean impersonal(String head) {
        return lexicon.listed("document", head) || lexicon.listed("body", head);
    }

    /** Whether it is a pronoun of the third person. */
    public boolean standsForOther(TokenRange range) {
        return pronoun(range) && !lexicon.listed("first-person", word(range.first()));
    }

    /** Whether a pronoun agrees with a speaker in number. */
    public boolean agrees(TokenRange pronoun, TokenRange speaker) {
        return lexicon.listed("plural-pronoun", word(pronoun.first())) == plural(speaker);
    }

    private boolean plural(TokenRange range) {
        return lexicon.plural(word(head(range)));
    }

    /** The last word before the first complement or apposition. */
    private int head(TokenRange range) {
        for (int token = range.first() + 1; token < range.end(); token++) {
            if (lexicon.listed("complement", word(token))) {
                return token - 1;
            }
        }
        return range.last();
    }

    /** Who issued a document: "a statement published by three groups"; null where it stands for itself. */
    private @Nullable TokenRange issuer(TokenRange source) {
        if (!lexicon.listed("document", word(head(source)))) {
            return null;
        }
        int limit = Math.min(text.sentenceOf(source.first()).endToken(), head(source) + 6);
        for (int token = head(source) + 1; token < limit; token++) {
            if (text.token(token).is(",")) {
                return null;
            }
            if (lexicon.listed("agent", word(token))) {
                return phraseAfter(token + 1);
            }
        }
        return null;
    }

    private @Nullable TokenRange phraseAfter(int from) {
        int end = from;
        int limit = text.sentenceOf(from - 1).endToken();
        while (end < limit && text.token(end).isWord() && !lexicon.listed("complement", word(end))) {
            end++;
        }
        return end > from ? new TokenRange(from, end) : null;
    }

    /** A longer form that holds the proper name of this one. */
    private @Nullable TokenRange byName(TokenRange source) {
        Set<String> names = properNames(source);
        if (names.isEmpty()) {
            return null;
        }
        return named.longestWith(names);
    }

    private static int length(TokenRange range) {
        return range.end() - range.first();
    }

    private Set<String> properNames(TokenRange source) {
        Set<String> names = new HashSet<>();
        for (int token = source.first(); token < source.end(); token++) {
            Token here = text.token(token);
            boolean capital = text.upperCaseAt(token)
                    ? lexicon.kind(here.folded()) == null && here.isWord() && token == source.last()
                    : here.shape().startsNameLike() && here.shape() != Shape.NONE && token > source.first()
                            || here.shape().startsNameLike() && length(source) == 1;
            if (capital && !lexicon.listed("title", here.folded())) {
                names.add(here.folded());
            }
        }
        return names;
    }

    /** "the officer" stands for the last named speaker of its kind. */
    private TokenRange byKind(TokenRange source) {
        if (!definite(source) || length(source) > 3) {
            return source;
        }
        String head = word(head(source));
        SourceKind kind = lexicon.kind(head) == null ? lexicon.weakKind(head) : lexicon.kind(head);
        boolean demonstrative = lexicon.listed("demonstrative", word(source.first()));
        for (TokenRange candidate : named.before(source.first())) {
            boolean same = holds(candidate, head)
                    || lexicon.listed("anybody", head)
                    || kind != null
                            && kind == kindOf(candidate)
                            && impersonal(head) == impersonal(word(head(candidate)))
                            && (demonstrative || !plural(candidate));
            if (same && length(candidate) > length(source) && plural(candidate) == plural(source)) {
                return candidate;
            }
        }
        return source;
    }

    private boolean holds(TokenRange range, String word) {
        for (int token = range.first(); token < range.end(); token++) {
            if (word(token).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean definite(TokenRange source) {
        return lexicon.listed("short-form", word(source.first()));
    }

    /** Kind of speaker by its words: its head first, words of office last. */
    public SourceKind kindOf(TokenRange source) {
        SourceKind head = lexicon.kind(word(head(source)));
        if (head != null) {
            return head;
        }
        SourceKind weak = null;
        for (int token = source.first(); token < source.end(); token++) {
            SourceKind kind = lexicon.kind(word(token));
            if (kind != null) {
                return kind;
            }
            weak = weak == null ? lexicon.weakKind(word(token)) : weak;
        }
        return weak == null ? SourceKind.INDIVIDUAL : weak;
    }
}
