package io.claimwire.enrich.claim;

import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.Outcome;
import io.claimwire.record.QuantityRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects the mentions of one text in order, each count once an outcome, and fills what ellipsis leaves out. */
final class MentionCollector {

    private final AffectedLexicon affected;
    private final Individuals individuals;
    private final List<Mention> mentions = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<Long> suppressed = new HashSet<>();

    MentionCollector(AffectedLexicon affected) {
        this.affected = affected;
        this.individuals = new Individuals(affected);
    }

    List<Mention> mentions() {
        return mentions;
    }

    Individuals individuals() {
        return individuals;
    }

    /** Those of one sentence, in the order found. */
    List<Mention> of(int sentence) {
        List<Mention> found = new ArrayList<>();
        for (int at = mentions.size() - 1; at >= 0 && mentions.get(at).sentence() == sentence; at--) {
            found.add(0, mentions.get(at));
        }
        return found;
    }

    /** Keeps a chunk from being read as a trigger: its outcome is told already. */
    void suppress(int sentence, int chunk) {
        suppressed.add(((long) sentence << Integer.SIZE) + chunk);
    }

    boolean suppressed(int sentence, int chunk) {
        return suppressed.contains(((long) sentence << Integer.SIZE) + chunk);
    }

    /** Gives the mentions of a sentence that name no actor the one behind its events. */
    void fillActors(int sentence, Supplier<@Nullable TokenRange> behind) {
        for (int at = mentions.size() - 1; at >= 0 && mentions.get(at).sentence() == sentence; at--) {
            Mention mention = mentions.get(at);
            if (mention.actor() == null) {
                TokenRange actor = behind.get();
                if (actor == null) {
                    return;
                }
                if (mention.affected() == null || !actor.overlaps(mention.affected())) {
                    mentions.set(at, mention.withActor(actor));
                }
            }
        }
    }

    /** Of which words a mention is made, beside its count. */
    record Found(
            int sentence,
            OutcomeSpec spec,
            int trigger,
            int chunk,
            @Nullable TokenRange actor,
            boolean possible,
            QuantityRole role,
            String rule) {}

    /** Adds a mention unless the trigger is not said of what is counted. */
    void add(Found found, Counted counted) {
        boolean nothing = counted.quantity() == null && (counted.pronoun() || affected.container(counted.head()));
        if (nothing || affected.never(counted.head())) {
            return;
        }
        Mention before = counted.elliptic() ? antecedent(found, counted) : null;
        Outcome outcome = outcome(found.spec(), counted, before);
        if (outcome == Outcome.LAUNCHED && (counted.quantity() == null || counted.definite())) {
            return;
        }
        if (outcome == null || !seen.add(key(found, counted, outcome)) && !becomesPart(found, outcome)) {
            return;
        }
        boolean nobody = counted.head().isEmpty() && ClaimQuantity.exactly(0).equals(counted.quantity());
        Mention inherited = before != null && before.affected() != null && !nobody ? before : null;
        mentions.add(new Mention(
                found.sentence(),
                outcome,
                counted.quantity(),
                counted.numeral(),
                role(found, counted, outcome),
                inherited != null ? inherited.affected() : counted.affected(),
                inherited != null ? inherited.category() : counted.category(),
                found.trigger(),
                found.chunk(),
                found.actor(),
                found.possible(),
                counted.definite(),
                found.rule()));
    }

    /** "killed 12, four of them women": what was read as a list turns out to tell a part; takes back the list's. */
    private boolean becomesPart(Found found, Outcome outcome) {
        return found.role() == QuantityRole.SUBSET
                && mentions.removeIf(other -> other.sentence() == found.sentence()
                        && other.outcome() == outcome
                        && other.counted() == found.chunk()
                        && other.role() == QuantityRole.TOTAL);
    }

    private static String key(Found found, Counted counted, Outcome outcome) {
        int place = counted.numeral() == null
                ? -1 - found.chunk()
                : counted.numeral().first();
        return outcome + " " + found.sentence() + " " + place;
    }

    /** The mention whose noun an elliptic count takes up: right before it, in its sentence or the last. */
    private @Nullable Mention antecedent(Found found, Counted counted) {
        if (!counted.head().isEmpty() && !affected.inherits(counted.head()) || mentions.isEmpty()) {
            return null;
        }
        Mention last = mentions.get(mentions.size() - 1);
        return last.sentence() >= found.sentence() - 1 ? last : null;
    }

    private @Nullable Outcome outcome(OutcomeSpec spec, Counted counted, @Nullable Mention before) {
        if (!counted.elliptic()) {
            return spec.of(counted.kind());
        }
        if (before != null && before.affected() != null) {
            Outcome same = spec.of(AffectedClass.of(before.category()));
            if (same != null) {
                return same;
            }
        }
        AffectedLexicon.Noun known = affected.noun(counted.head());
        if (known != null) {
            return spec.of(known.kind());
        }
        for (AffectedClass kind : AffectedClass.values()) {
            Outcome outcome = spec.of(kind);
            if (outcome != null) {
                return outcome;
            }
        }
        return null;
    }

    private QuantityRole role(Found found, Counted counted, Outcome outcome) {
        if (found.role() != QuantityRole.TOTAL || !counted.additional()) {
            return found.role();
        }
        boolean adds = mentions.stream().anyMatch(other -> other.outcome() == outcome);
        return adds ? QuantityRole.ADDITIONAL : QuantityRole.TOTAL;
    }
}
