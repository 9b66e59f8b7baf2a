package io.claimwire.enrich.place;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.PhraseTable;
import io.claimwire.enrich.text.Sentence;
import io.claimwire.enrich.text.Shape;
import io.claimwire.enrich.text.Token;
import io.claimwire.enrich.text.TokenKind;
import io.claimwire.enrich.text.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the names of one sentence from left to right. */
final class SentencePlaces {

    /** Words between a preposition and its name are not more than this. */
    private static final int REACH = 8;

    private final PlaceData data;
    private final AnalyzedText text;
    private final Sentence sentence;
    private final int limit;
    private final NameReader names;
    private final Set<String> known;
    private final List<Mention> found = new ArrayList<>();

    /**
     * @param known folded names taken for places so far; grows
     */
    SentencePlaces(PlaceData data, AnalyzedText text, Sentence sentence, Set<String> known) {
        this.data = data;
        this.text = text;
        this.sentence = sentence;
        this.limit = sentence.endToken();
        this.names = new NameReader(data, text, limit);
        this.known = known;
    }

    List<Mention> find() {
        int at = sentence.firstToken();
        if (sentence.header()) {
            return header(at);
        }
        while (at < limit) {
            at = Math.max(at + 1, readAt(at));
        }
        return found;
    }

    private List<Mention> header(int at) {
        int end = at;
        while (end < limit
                && text.token(end).isWord()
                && text.token(end).shape().startsNameLike()
                && !data.in("not places", text.token(end).folded())) {
            end++;
        }
        if (end > at) {
            add(new TokenRange(at, end), PlaceEvidence.DATELINE, null);
            containers(end);
        }
        return found;
    }

    private int readAt(int at) {
        PhraseTable.Match<Boolean> preposition = data.prepositions.startingAt(text, at, limit);
        if (preposition != null) {
            boolean weak = data.in("weak prepositions", phrase(preposition.tokens()));
            int end = afterOpener(preposition.tokens().end(), weak);
            return end > 0 ? end : preposition.tokens().end();
        }
        PhraseTable.Match<Boolean> noun = data.nounsBefore.startingAt(text, at, limit);
        if (noun != null && isNounOfPlace(noun.tokens())) {
            int end = afterNoun(noun.tokens().end(), null);
            if (end > 0) {
                return end;
            }
        }
        return standing(at);
    }

    /** A noun, not the beginning of a name: "Department of" may have a capital, "Department" alone may not. */
    private boolean isNounOfPlace(TokenRange noun) {
        boolean linked = noun.end() < limit
                && data.in("noun linkers", text.token(noun.end()).folded());
        return text.token(noun.first()).shape() == Shape.LOWER || text.upperCaseAt(noun.first()) || linked;
    }

    private String phrase(TokenRange tokens) {
        return tokens.end() - tokens.first() == 1
                ? text.token(tokens.first()).folded()
                : text.slice(tokens).toLowerCase(Locale.ROOT);
    }

    /** After a preposition: determiners, directions, an adjective or a possessive, a noun of place, then the name. */
    private int afterOpener(int from, boolean weak) {
        int at = from;
        String country = null;
        boolean determined = false;
        int stop = Math.min(limit, from + REACH);
        while (at < stop) {
            Token token = text.token(at);
            if (data.in("determiners", token.folded()) && !isPartOfName(at)) {
                determined = true;
                at++;
                continue;
            }
            if (data.in("directions", token.folded()) && !isCapitalName(at)) {
                at++;
                continue;
            }
            PhraseTable.Match<Boolean> noun = data.nounsBefore.startingAt(text, at, limit);
            if (noun != null && isNounOfPlace(noun.tokens())) {
                int end = afterNoun(noun.tokens().end(), country);
                if (end > 0) {
                    return end;
                }
            }
            PhraseTable.Match<String> adjective = data.countries.adjectives.startingAt(text, at, limit);
            if (adjective != null && token.shape() != Shape.LOWER) {
                add(adjective.tokens(), PlaceEvidence.ADJECTIVE, adjective.value());
                country = adjective.value();
                at = adjective.tokens().end();
                determined = true;
                continue;
            }
            NameReader.Name name = names.read(at);
            if (name == null) {
                return -1;
            }
            if (isPossessive(name.next())) {
                if (!weak || countryOf(name.tokens()) != null || isKnown(name.tokens())) {
                    add(name.tokens(), PlaceEvidence.CONTAINER, country);
                }
                country = countryOf(name.tokens());
                at = name.next() + 1;
                determined = false;
                continue;
            }
            return name(name, weak, determined, country);
        }
        return -1;
    }

    private boolean isPartOfName(int at) {
        return data.countries.names.startingAt(text, at, limit) != null
                && text.token(at).shape() != Shape.LOWER;
    }

    /** "North Kivu", "South Sudan": directions with a capital belong to the name. */
    private boolean isCapitalName(int at) {
        boolean country = at + 1 < limit && data.countries.names.startingAt(text, at + 1, limit) != null;
        return data.countries.names.startingAt(text, at, limit) != null
                || (!text.upperCaseAt(at) && text.token(at).shape() != Shape.LOWER && !country);
    }

    private boolean isPossessive(int at) {
        return at < limit && text.token(at).kind() == TokenKind.POSSESSIVE;
    }

    private int name(NameReader.Name name, boolean weak, boolean determined, @Nullable String country) {
        boolean isCountry = countryOf(name.tokens()) != null;
        boolean sure = name.noun() || isCountry || isKnown(name.tokens());
        if ((weak || determined) && !sure) {
            return -1;
        }
        add(name.tokens(), PlaceEvidence.LOCATIVE, country);
        return further(name.next(), PlaceEvidence.LOCATIVE);
    }

    /** {@code town of Wum}, {@code capital Kinshasa}, {@code villages of Tolo and Wum}. */
    private int afterNoun(int from, @Nullable String country) {
        int at = from;
        if (at < limit && data.in("noun linkers", text.token(at).folded())) {
            at++;
        } else if (text.upperCaseAt(Math.min(from, limit - 1))) {
            return -1;
        }
        if (at < limit
                && text.token(at).is(",")
                && data.in("place nouns with comma", text.token(from - 1).folded())) {
            at++;
        }
        NameReader.Name name = names.read(at);
        if (name == null) {
            return -1;
        }
        add(name.tokens(), PlaceEvidence.LOCATIVE, country);
        return further(name.next(), PlaceEvidence.LOCATIVE);
    }

    /** Coordinated names and containers after a name. */
    private int further(int from, PlaceEvidence evidence) {
        int of = from + 1 < limit && data.in("noun linkers", text.token(from).folded()) ? from + 1 : from;
        if (of > from && data.nounsAfter.endingBefore(text, from, sentence.firstToken()) != null) {
            int end = afterNoun(from, null);
            return end > 0 ? end : from;
        }
        int at = containers(from);
        while (at + 1 < limit && data.in("coordinators", text.token(at).folded())) {
            NameReader.Name name = names.read(at + 1);
            boolean sure = name != null && (name.noun() || countryOf(name.tokens()) != null || isKnown(name.tokens()));
            boolean closed =
                    name != null && !text.token(at).is(",") && (name.next() >= limit || !startsClause(name.next()));
            if (name == null || isPossessive(name.next()) || !(sure || closed)) {
                break;
            }
            add(name.tokens(), evidence, null);
            at = containers(name.next());
        }
        return at;
    }

    private boolean startsClause(int at) {
        return text.token(at).isWord()
                && text.token(at).shape() == Shape.LOWER
                && !data.in("function words", text.token(at).folded());
    }

    /** {@code , Israel}, {@code (Borno State)}, {@code [northern Afghanistan]}. */
    private int containers(int from) {
        int at = from;
        while (at + 1 < limit) {
            boolean comma = text.token(at).is(",");
            boolean bracket = text.token(at).is("(") || text.token(at).is("[");
            if (!comma && !bracket) {
                break;
            }
            int start = at + 1;
            while (start < limit && data.in("directions", text.token(start).folded()) && !isCapitalName(start)) {
                start++;
            }
            NameReader.Name name = names.read(start);
            if (name == null || isPossessive(name.next()) || !endsContainer(name, bracket)) {
                break;
            }
            add(name.tokens(), PlaceEvidence.CONTAINER, null);
            at = bracket ? name.next() + 1 : name.next();
        }
        return at;
    }

    private boolean endsContainer(NameReader.Name name, boolean bracket) {
        if (bracket) {
            return name.next() < limit
                    && (text.token(name.next()).is(")")
                            || text.token(name.next()).is("]"));
        }
        if (name.noun() || countryOf(name.tokens()) != null || isKnown(name.tokens())) {
            return true;
        }
        if (data.in("u.s. states", text.token(name.tokens().first()).folded())) {
            return true;
        }
        boolean mark = name.next() >= limit
                || text.token(name.next()).is(",")
                || text.token(name.next()).is(".");
        return mark
                && name.tokens().end() - name.tokens().first() <= 2
                && !text.upperCaseAt(name.tokens().first());
    }

    /** Names without a preposition: countries, adjectives, known names, names with a noun of place. */
    private int standing(int at) {
        Token token = text.token(at);
        if (!token.isWord() || token.shape() == Shape.LOWER) {
            return at;
        }
        PhraseTable.Match<String> adjective = data.countries.adjectives.startingAt(text, at, limit);
        boolean pronoun = text.upperCaseAt(at) && data.in("not countries in capitals", token.folded());
        PhraseTable.Match<String> country = pronoun ? null : data.countries.names.startingAt(text, at, limit);
        boolean longer = adjective != null
                && (country == null
                        || adjective.tokens().end() >= country.tokens().end());
        if (adjective != null && longer) {
            add(adjective.tokens(), PlaceEvidence.ADJECTIVE, adjective.value());
            return adjective.tokens().end();
        }
        if (data.in("not places", token.folded()) || data.in("function words", token.folded())) {
            return at;
        }
        NameReader.Name name = text.upperCaseAt(at) ? null : names.read(at);
        if (country != null
                && (name == null || name.tokens().end() <= country.tokens().end() || !name.noun())) {
            if (!data.countries.isAmbiguous(phrase(country.tokens()))) {
                add(country.tokens(), PlaceEvidence.KNOWN_NAME, country.value());
                return isPossessive(country.tokens().end())
                        ? country.tokens().end()
                        : containers(country.tokens().end());
            }
            return country.tokens().end();
        }
        if (name == null) {
            return at;
        }
        int chained = chain(name);
        if (chained > 0) {
            return chained;
        }
        boolean start = at == sentence.firstToken() && name.tokens().end() - at <= 2;
        if (isKnown(name.tokens()) || (name.noun() && !start && lowerNoun(name))) {
            add(name.tokens(), PlaceEvidence.KNOWN_NAME, null);
            return name.next();
        }
        return name.next();
    }

    /** {@code Tolo, Wum and Ede communities}: a plural noun of place makes places of all names before it. */
    private int chain(NameReader.Name first) {
        List<TokenRange> chain = new ArrayList<>();
        chain.add(first.tokens());
        NameReader.Name last = first;
        while (!last.noun()
                && last.next() + 1 < limit
                && chain.size() < REACH
                && data.in("coordinators", text.token(last.next()).folded())) {
            NameReader.Name next = names.read(last.next() + 1);
            if (next == null) {
                return -1;
            }
            chain.add(next.tokens());
            last = next;
        }
        boolean plural = last.noun()
                && data.in("plural place nouns", text.token(last.next() - 1).folded());
        if (!plural || chain.size() < 2) {
            return -1;
        }
        chain.forEach(tokens -> add(tokens, PlaceEvidence.LOCATIVE, null));
        return last.next();
    }

    /** "Wum district" names a place by itself; "Wum Hospital Council" may be anybody. */
    private boolean lowerNoun(NameReader.Name name) {
        return text.token(name.tokens().last()).shape() == Shape.LOWER
                || name.tokens().end() - name.tokens().first() == 2;
    }

    private boolean isKnown(TokenRange tokens) {
        return known.contains(Mention.fold(text, tokens));
    }

    private @Nullable String countryOf(TokenRange tokens) {
        PhraseTable.Match<String> country = data.countries.names.startingAt(text, tokens.first(), tokens.end());
        return country != null && country.tokens().end() == tokens.end() ? country.value() : null;
    }

    private void add(TokenRange tokens, PlaceEvidence evidence, @Nullable String country) {
        String own = evidence == PlaceEvidence.ADJECTIVE ? country : countryOf(tokens);
        found.add(new Mention(tokens, evidence, own, country));
        if (evidence != PlaceEvidence.ADJECTIVE) {
            known.add(Mention.fold(text, tokens));
        }
    }
}
