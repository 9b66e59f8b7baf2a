package io.claimwire.enrich.page;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A page that is no article: nothing is sent on, the reason is counted.
 *
 * @param title the page's title all the same; null where unknown
 * @param published the page's date all the same; null where unknown
 */
public record Discarded(
        DiscardReason reason,
        @Nullable String title,
        @Nullable OffsetDateTime published) implements PageResult {

    /** A page of which nothing was read. */
    public Discarded(DiscardReason reason) {
        this(reason, null, null);
    }
}
