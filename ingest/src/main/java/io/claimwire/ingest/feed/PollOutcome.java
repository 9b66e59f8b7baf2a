package io.claimwire.ingest.feed;

import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.record.FetchOutcomeKind;
import org.jspecify.annotations.Nullable;

/** How a poll ended: the fetch, and what was read from it. */
public sealed interface PollOutcome {

    /** The kind that {@code feeds list} shows. */
    FetchOutcomeKind kind();

    /** What went wrong, for an operator; null where nothing did. */
    @Nullable
    String message();

    /**
     * A feed was read.
     *
     * @param newEntries entries it never listed before
     * @param changedEntries entries whose content changed
     * @param recentPerDay new entries a day by the dates of those it lists; what a first poll judges the pace by.
     *     Negative where it dates none
     */
    record Read(FetchOutcome.Source source, UpdateHints hints, int newEntries, int changedEntries, double recentPerDay)
            implements PollOutcome {
        @Override
        public FetchOutcomeKind kind() {
            return newEntries + changedEntries > 0 ? FetchOutcomeKind.NEW_ENTRIES : FetchOutcomeKind.NO_NEW_ENTRIES;
        }

        @Override
        public @Nullable String message() {
            return null;
        }
    }

    /** The host says that nothing changed. */
    record Unchanged(FetchOutcome.Source source) implements PollOutcome {
        @Override
        public FetchOutcomeKind kind() {
            return FetchOutcomeKind.NOT_MODIFIED;
        }

        @Override
        public @Nullable String message() {
            return null;
        }
    }

    /** What the host sent is no feed. */
    record NotRead(String message) implements PollOutcome {
        @Override
        public FetchOutcomeKind kind() {
            return FetchOutcomeKind.NOT_A_FEED;
        }
    }

    /** The fetch gave no answer. */
    record Failed(FetchOutcome outcome) implements PollOutcome {
        @Override
        public FetchOutcomeKind kind() {
            return outcome.kind();
        }

        @Override
        public @Nullable String message() {
            return outcome.message();
        }
    }
}
