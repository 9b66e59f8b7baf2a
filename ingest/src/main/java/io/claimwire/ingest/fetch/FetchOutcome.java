package io.claimwire.ingest.fetch;

import io.claimwire.record.FetchOutcomeKind;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a fetch ended. Everything a host may do is expected, so that all of it is a value. */
public sealed interface FetchOutcome {

    /** The kind that {@code feeds list} and the metrics show. */
    FetchOutcomeKind kind();

    /** What went wrong, where and what it means, for an operator; null where nothing did. */
    @Nullable
    String message();

    /** An answer that the caller may rely on: the host works and the address is right. */
    sealed interface Answer extends FetchOutcome {

        /** Validators, freshness and where the answer came from. */
        Source source();

        @Override
        default @Nullable String message() {
            return null;
        }
    }

    /**
     * Where an answer came from and how long it holds.
     *
     * @param url address that answered, after redirects
     * @param permanentUrl the same where every redirect on the way was permanent and there was one; else null
     * @param freshFor how long Cache-Control or Expires allow it to be reused; null where they say nothing
     */
    record Source(
            URI url,
            @Nullable URI permanentUrl,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable Duration freshFor) {}

    /**
     * A body.
     *
     * @param body after Content-Encoding; not to be changed
     * @param contentType as sent
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody; copied for nobody
    record Fetched(
            Source source,
            int status,
            byte[] body,
            @Nullable String contentType) implements Answer {
        @Override
        public FetchOutcomeKind kind() {
            return FetchOutcomeKind.NO_NEW_ENTRIES;
        }
    }

    /** 304. */
    record NotModified(Source source) implements Answer {
        @Override
        public FetchOutcomeKind kind() {
            return FetchOutcomeKind.NOT_MODIFIED;
        }
    }

    /**
     * A redirect that is not followed here: its host, and be it the same, has a pace and rules of its own.
     *
     * @param hops redirects so far, this one included
     * @param permanent true where all of them were
     */
    record Redirected(URI target, int hops, boolean permanent) implements FetchOutcome {
        @Override
        public FetchOutcomeKind kind() {
            return FetchOutcomeKind.MOVED;
        }

        @Override
        public String message() {
            return "redirected to " + target;
        }
    }

    /**
     * 429, or 503 with a time to wait: the host asks for less.
     *
     * @param retryAfter how long it asks to be left alone; null where it does not say
     */
    record RateLimited(int status, @Nullable Duration retryAfter) implements FetchOutcome {
        @Override
        public FetchOutcomeKind kind() {
            return FetchOutcomeKind.RATE_LIMITED;
        }

        @Override
        public String message() {
            return "the host asks for fewer requests (status " + status
                    + (retryAfter == null ? ")" : ", again in " + retryAfter.toSeconds() + " s)");
        }
    }

    /**
     * Anything that gives no answer.
     *
     * @param kind which kind of failure
     * @param message for an operator
     */
    record Failed(FetchOutcomeKind kind, String message) implements FetchOutcome {}
}
