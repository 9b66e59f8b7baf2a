package io.claimwire.enrich.attribution;

import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.Stance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A speaker, the word that reports, and what is reported.
 *
 * @param sentence index of the sentence of the cue
 * @param source tokens of the speaker as written there; null where none is named
 * @param cue tokens of the reporting word
 * @param content tokens of what is reported, in order; never empty
 * @param stance what the speaker does with it
 * @param rule name of the rule that found it
 */
public record Attribution(
        int sentence,
        @Nullable TokenRange source,
        TokenRange cue,
        List<TokenRange> content,
        Stance stance,
        String rule) {

    /** Rule of verbs of attitude: they tell what somebody wants or thinks, not what happened. */
    public static final String ATTITUDE = "verb of attitude";

    public Attribution {
        content = List.copyOf(content);
    }

    public boolean covers(int token) {
        for (TokenRange range : content) {
            if (range.contains(token)) {
                return true;
            }
        }
        return false;
    }

    /** Number of tokens reported. */
    public int size() {
        return content.stream().mapToInt(range -> range.end() - range.first()).sum();
    }

    /** Makes an attribution out of a sentence's index, source, cue and content. */
    @FunctionalInterface
    interface Factory {
        Attribution of(int sentence, TokenRange source, TokenRange cue, TokenRange content);
    }
}
