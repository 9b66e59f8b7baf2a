package io.claimwire.enrich.claim;

import io.claimwire.enrich.text.TokenRange;
import io.claimwire.enrich.time.FoundTime;
import io.claimwire.enrich.time.TimeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates of events, kept apart from the dates of speaking. */
final class EventTimes {

    /** Older than this many days is background, not news. */
    private static final int BACKGROUND_DAYS = 366;
    /** Tokens between a cue and the time of speaking. */
    private static final int BESIDE_CUE = 3;

    private final Layers layers;

    EventTimes(Layers layers) {
        this.layers = layers;
    }

    /** The time in the mention's sentence nearest to its trigger that is not the time of speaking. */
    @Nullable
    FoundTime of(Mention mention, Saying saying) {
        FoundTime best = null;
        int distance = Integer.MAX_VALUE;
        for (FoundTime time : inSentence(mention.sentence())) {
            int away = Math.abs(time.tokens().first() - mention.trigger());
            if (away < distance && !ofSpeaking(time, saying)) {
                distance = away;
                best = time;
            }
        }
        return best;
    }

    private List<FoundTime> inSentence(int sentence) {
        TokenRange tokens = layers.text().sentences().get(sentence).tokens();
        List<FoundTime> found = new ArrayList<>();
        for (FoundTime time : layers.times()) {
            if (time.isResolved()
                    && tokens.contains(time.tokens().first())
                    && (time.type() == TimeType.DATE || time.type() == TimeType.TIME)) {
                found.add(time);
            }
        }
        return found;
    }

    /** Whether a time belongs to the cue: shortly after it, or right before it; a comma between parts them. */
    private static boolean ofSpeaking(FoundTime time, Saying saying) {
        TokenRange cue = saying.cue();
        if (cue == null) {
            return false;
        }
        int after = time.tokens().first() - cue.end();
        int before = cue.first() - time.tokens().end();
        return after >= 0 && after < BESIDE_CUE || before == 0;
    }

    /** Whether it happened too long before publication to be news. */
    boolean background(@Nullable FoundTime time) {
        LocalDate published = layers.published();
        return time != null
                && published != null
                && !time.openEnded()
                && time.end() != null
                && time.end().isBefore(published.minusDays(BACKGROUND_DAYS));
    }

    static @Nullable ClaimDate date(@Nullable FoundTime time) {
        return time == null || time.start() == null || time.end() == null
                ? null
                : new ClaimDate(time.start(), time.end());
    }
}
