package io.claimwire.ingest.feed;

import org.jspecify.annotations.Nullable;

/** Numbers as feeds write them. */
final class Numbers {
    private Numbers() {}

    /** A length in bytes; null where it is missing, negative or no number. */
    static @Nullable Long length(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            long length = Long.parseLong(text.strip());
            return length < 0 ? null : length;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
