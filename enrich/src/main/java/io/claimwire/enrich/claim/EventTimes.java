package io.claimwire.enrich.claim;

import io.claimwire.enrich.time.FoundTime;
import io.claimwire.record.Outcome;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates of events, kept apart from the dates of speaking. */
final class EventTimes {

    /** Older than this many days is background, not news. */
    private static final int BACKGROUND_DAYS = 366;

    private final Layers layers;
    /** Outcomes of one act: the day of one is the day of the others. */
    private static final Set<Outcome> VIOLENCE = EnumSet.of(
            Outcome.KILLED,
            Outcome.INJURED,
            Outcome.CASUALTIES,
            Outcome.DESTROYED,
            Outcome.DAMAGED,
            Outcome.LAUNCHED,
            Outcome.INTERCEPTED,
            Outcome.REPELLED);

    /** Sentences back in which its day may be told. */
    private static final int REACH = 8;

    /** Tokens of a short clause. */
    private static final int CLAUSE = 8;

    /** Sentences ahead of a mention in which its day may be told. */
    private static final int AHEAD = 2;

    private final OutcomeLexicon lexicon;
    private final Scenes scenes;
    private final Map<Integer, Set<Outcome>> outcomes = new HashMap<>();

    EventTimes(Layers layers, OutcomeLexicon lexicon, Scenes scenes, List<Mention> mentions) {
        this.layers = layers;
        this.lexicon = lexicon;
        this.scenes = scenes;
        mentions.forEach(mention -> outcomes.computeIfAbsent(mention.sentence(), key -> EnumSet.noneOf(Outcome.class))
                .add(mention.outcome()));
    }

    /** The time in the mention's sentence nearest to its trigger, else that of the scene. */
    @Nullable
    FoundTime of(Mention mention) {
        FoundTime own = own(mention);
        return own != null ? own : ofScene(mention);
    }

    /** The nearest time of the scene, rather one before, that is not of another sort of event. */
    private @Nullable FoundTime ofScene(Mention mention) {
        FoundTime best = null;
        int distance = REACH;
        for (FoundTime time : scenes.timesOfScene(mention.sentence())) {
            int away = mention.sentence()
                    - layers.text().sentenceOf(time.tokens().first()).index();
            int far = away < 0 ? AHEAD - away : away;
            if (far < distance && away >= -AHEAD && !begins(time) && sameSort(mention, mention.sentence() - away)) {
                distance = far;
                best = time;
            }
        }
        return best;
    }

    private boolean sameSort(Mention mention, int sentence) {
        Set<Outcome> there = outcomes.getOrDefault(sentence, Set.of());
        return there.isEmpty()
                || there.contains(mention.outcome())
                || VIOLENCE.contains(mention.outcome()) && there.stream().anyMatch(VIOLENCE::contains);
    }

    /** The time in the mention's sentence nearest to its trigger that is not the time of speaking. */
    private @Nullable FoundTime own(Mention mention) {
        FoundTime best = null;
        int distance = Integer.MAX_VALUE;
        for (FoundTime time : scenes.times(mention.sentence())) {
            int away = Math.abs(time.tokens().first() - mention.trigger());
            if (away < distance) {
                distance = away;
                best = time;
            }
        }
        return best;
    }

    /** Whether it happened too long before publication to be news. */
    boolean background(Mention mention) {
        FoundTime time = own(mention);
        LocalDate published = layers.published();
        return time != null
                && published != null
                && !time.openEnded()
                && !begins(time)
                && time.end() != null
                && time.end().isBefore(published.minusDays(BACKGROUND_DAYS));
    }

    /** "since the war began four years ago": the time at which what goes on began. */
    private boolean begins(FoundTime time) {
        int first = layers.text().sentenceOf(time.tokens().first()).firstToken();
        for (int token = time.tokens().first() - 1;
                token >= Math.max(first, time.tokens().first() - CLAUSE);
                token--) {
            if (lexicon.listed("lasting", layers.text().token(token).folded())) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    ClaimDate date(@Nullable FoundTime time) {
        if (time == null || time.start() == null || time.end() == null) {
            return null;
        }
        LocalDate published = layers.published();
        return new ClaimDate(time.start(), published != null && begins(time) ? published : time.end());
    }
}
