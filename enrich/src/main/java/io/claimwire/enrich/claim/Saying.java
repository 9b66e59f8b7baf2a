package io.claimwire.enrich.claim;

import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Who says a mention and how.
 *
 * @param source the speaker's fullest form; null for the outlet's own voice
 * @param written the speaker as written at the cue
 */
record Saying(
        @Nullable TokenRange source,
        @Nullable TokenRange written,
        @Nullable TokenRange cue,
        Stance stance,
        String rule) {

    private static final String CARRIED_OVER = "carried over";

    static final Saying OWN_VOICE = new Saying(null, null, null, Stance.ASSERTED, "own voice");

    /** The same speaker, going on without a cue. */
    Saying carriedOver() {
        return new Saying(source, null, null, stance, CARRIED_OVER);
    }

    boolean isCarriedOver() {
        return rule.equals(CARRIED_OVER);
    }

    boolean isOwnVoice() {
        return rule.equals(OWN_VOICE.rule());
    }
}
