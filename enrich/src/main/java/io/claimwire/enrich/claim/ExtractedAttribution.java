package io.claimwire.enrich.claim;

import io.claimwire.record.Stance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A speaker as written at the reporting word, and what is reported.
 *
 * @param source null where no speaker is named
 * @param content in the order of the text; never empty
 * @param rule name of the rule that found it
 */
public record ExtractedAttribution(
        @Nullable ClaimSlot source, ClaimSlot cue, List<ClaimSlot> content, Stance stance, String rule) {

    public ExtractedAttribution {
        content = List.copyOf(content);
    }
}
