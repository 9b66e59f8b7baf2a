package io.claimwire.enrich.attribution;

import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.Stance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the attributions of one sentence in the order of their cues. */
final class FoundAttributions {

    private final int sentence;
    private final List<Attribution> found = new ArrayList<>();

    FoundAttributions(int sentence) {
        this.sentence = sentence;
    }

    /** Adds one, unless nothing is reported. */
    void add(@Nullable TokenRange source, TokenRange cue, List<TokenRange> content, Stance stance, String rule) {
        if (!content.isEmpty()) {
            found.add(new Attribution(sentence, source, cue, content, stance, rule));
        }
    }

    /** Speaker of the last one; null where there is none. */
    @Nullable
    TokenRange lastSource() {
        return found.isEmpty() ? null : found.get(found.size() - 1).source();
    }

    List<Attribution> all() {
        return found;
    }
}
