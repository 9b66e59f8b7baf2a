package io.claimwire.enrich.claim;

import io.claimwire.enrich.clause.Chunk;
import io.claimwire.enrich.clause.ChunkKind;
import io.claimwire.enrich.clause.ClauseLexicon;
import io.claimwire.enrich.clause.Clauses;
import io.claimwire.enrich.clause.Tag;
import io.claimwire.enrich.quantity.FoundQuantity;
import io.claimwire.enrich.quantity.QuantityFlag;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.AffectedCategory;
import io.claimwire.record.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads noun phrases as counts of people, things or places. */
final class CountReader {

    private static final String HYPHEN = "-";

    private final AffectedLexicon affected;
    private final ClauseLexicon words;
    private final List<FoundQuantity> quantities;

    CountReader(AffectedLexicon affected, ClauseLexicon words, List<FoundQuantity> quantities) {
        this.affected = affected;
        this.words = words;
        this.quantities = quantities;
    }

    /** The noun phrase at an index of the sentence's chunks. */
    Counted read(Clauses clauses, int index) {
        int at = throughContainer(clauses, index);
        Chunk chunk = clauses.chunk(at);
        FoundQuantity quantity = chunk.quantity() < 0 ? null : quantities.get(chunk.quantity());
        boolean uncounted = at == index && containerOfSome(clauses, at);
        if (uncounted) {
            at += 2;
            chunk = clauses.chunk(at);
            quantity = null;
        }
        int noun = at;
        int start = afterNumber(clauses, chunk, quantity);
        if (start >= chunk.end() && ofFollows(clauses, at)) {
            noun = at + 2;
            start = afterNumber(clauses, clauses.chunk(noun), null);
        }
        Chunk phrase = clauses.chunk(noun);
        boolean headless = start >= phrase.end();
        String head = headless ? "" : clauses.word(phrase.head());
        boolean pronoun = clauses.tag(chunk.first()) == Tag.PRONOUN;
        AffectedLexicon.Noun known = headless ? null : noun(clauses, phrase, head);
        TokenRange range =
                headless || pronoun || affected.bare(head) ? null : new TokenRange(start, end(clauses, noun, head));
        boolean named = !headless && clauses.tag(phrase.head()) == Tag.NAME;
        boolean definite =
                quantity == null && known != null && known.singular() && !known.plural() && definite(clauses, phrase);
        boolean bound = quantity != null && quantity.modifier() != Modifier.EXACT;
        boolean another = !bound && words.additional(clauses.word(chunk.first()));
        boolean oneMore = words.additionalOne(clauses.word(chunk.first()));
        boolean none = clauses.tag(chunk.first()) == Tag.NEGATIVE;
        return new Counted(
                none && quantity == null
                        ? ClaimQuantity.exactly(0)
                        : quantity(quantity, oneMore && (known == null || known.singular()) || definite),
                quantity == null ? null : quantity.numeral(),
                range,
                known == null ? category(headless) : known.category(),
                kind(known, headless, affected.bare(head)),
                another || quantity != null && quantity.has(QuantityFlag.ADDITIONAL),
                definite && !oneMore,
                named,
                pronoun,
                head);
    }

    /** "police officers", "armoured vehicles": two words together before the last alone. */
    private AffectedLexicon.@Nullable Noun noun(Clauses clauses, Chunk phrase, String head) {
        AffectedLexicon.Noun both = phrase.head() > phrase.first()
                ? affected.exactly(clauses.word(phrase.head() - 1) + HYPHEN + head)
                : null;
        return both == null ? affected.noun(head) : both;
    }

    private static AffectedCategory category(boolean headless) {
        return headless ? AffectedCategory.UNKNOWN : AffectedCategory.OTHER;
    }

    private static AffectedClass kind(AffectedLexicon.@Nullable Noun known, boolean headless, boolean bare) {
        if (bare || headless) {
            return AffectedClass.ANY;
        }
        return known == null ? AffectedClass.ANY : known.kind();
    }

    private static @Nullable ClaimQuantity quantity(@Nullable FoundQuantity found, boolean one) {
        if (found == null) {
            return one ? ClaimQuantity.exactly(1) : null;
        }
        if (found.has(QuantityFlag.NEGATIVE)) {
            return ClaimQuantity.exactly(0);
        }
        return new ClaimQuantity(found.lower(), found.upper(), found.modifier());
    }

    /** "a total of 25 soldiers" is read as "25 soldiers". */
    private int throughContainer(Clauses clauses, int at) {
        Chunk chunk = clauses.chunk(at);
        boolean holds = affected.container(clauses.word(chunk.head()))
                && ofFollows(clauses, at)
                && clauses.chunk(at + 2).counted();
        return holds ? at + 2 : at;
    }

    /** "a large quantity of weapons": some, how many is not told. */
    private boolean containerOfSome(Clauses clauses, int at) {
        Chunk chunk = clauses.chunk(at);
        return affected.container(clauses.word(chunk.head()))
                && clauses.tag(chunk.first()) == Tag.INDEFINITE
                && ofFollows(clauses, at);
    }

    private static boolean ofFollows(Clauses clauses, int at) {
        return clauses.is(at + 1, ChunkKind.PREPOSITION)
                && clauses.tag(clauses.chunk(at + 1).first()) == Tag.PARTITIVE
                && clauses.is(at + 2, ChunkKind.NOUN_PHRASE);
    }

    private int afterNumber(Clauses clauses, Chunk chunk, @Nullable FoundQuantity quantity) {
        int start = chunk.first();
        if (quantity != null) {
            start = Math.min(chunk.end(), Math.max(start, quantity.span().end()));
        }
        while (start < chunk.end() && leading(clauses, start)) {
            start++;
        }
        return start;
    }

    private boolean leading(Clauses clauses, int token) {
        Tag tag = clauses.tag(token);
        return tag == Tag.ADJECTIVE && words.predicative(clauses.word(token))
                || tag == Tag.DETERMINER
                || tag == Tag.INDEFINITE
                || tag == Tag.NEGATIVE
                || tag == Tag.QUANTITY
                || tag == Tag.QUOTE
                || words.additional(clauses.word(token));
    }

    private int end(Clauses clauses, int at, String head) {
        int end = clauses.chunk(at).end();
        int next = at;
        if (affected.extendedByOf(head) && ofFollows(clauses, next)) {
            end = clauses.chunk(next + 2).end();
        }
        return end;
    }

    private static boolean definite(Clauses clauses, Chunk chunk) {
        Tag tag = clauses.tag(chunk.first());
        if (tag == Tag.DETERMINER || tag == Tag.POSSESSIVE) {
            return clauses.tag(chunk.head()) == Tag.NOUN;
        }
        for (int token = chunk.first(); token < chunk.head(); token++) {
            if (clauses.tag(token) == Tag.GENITIVE) {
                return true;
            }
        }
        return false;
    }
}
