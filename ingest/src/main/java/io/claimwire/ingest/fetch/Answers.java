package io.claimwire.ingest.fetch;

import io.claimwire.ingest.fetch.FetchOutcome.Failed;
import io.claimwire.ingest.fetch.FetchOutcome.Fetched;
import io.claimwire.ingest.fetch.FetchOutcome.NotModified;
import io.claimwire.ingest.fetch.FetchOutcome.RateLimited;
import io.claimwire.ingest.fetch.FetchOutcome.Source;
import io.claimwire.record.FetchOutcomeKind;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an answer that is no redirect means. */
final class Answers {

    /** Longest validator kept, in characters: longer ones are not worth their store. */
    private static final int MAX_VALIDATOR = 1_000;

    private Answers() {}

    /**
     * @param request the request as it was sent
     */
    static FetchOutcome of(RawAnswer answer, FetchRequest request, int maxRatio, Instant now) {
        int status = answer.status();
        URI url = request.url();
        if (status == 304) {
            return request.etag() != null || request.lastModified() != null
                    ? new NotModified(source(answer, request, now))
                    : new Failed(
                            FetchOutcomeKind.SERVER_ERROR,
                            url.getHost() + " answers that nothing changed (status 304), but was asked for the whole");
        }
        if (status >= 200 && status < 300) {
            return fetched(answer, request, maxRatio, now);
        }
        Duration retryAfter = HttpDates.retryAfter(answer.header("Retry-After"), now);
        if (status == 429 || (status == 503 && retryAfter != null)) {
            return new RateLimited(status, retryAfter);
        }
        String says = url.getHost() + " answers with status " + status;
        return switch (status) {
            case 410 -> new Failed(FetchOutcomeKind.GONE, says + ": it was removed for good");
            case 404 -> new Failed(FetchOutcomeKind.NOT_FOUND, says + ": nothing is at this address");
            default ->
                status >= 500
                        ? new Failed(FetchOutcomeKind.SERVER_ERROR, says)
                        : new Failed(FetchOutcomeKind.CLIENT_ERROR, says);
        };
    }

    private static FetchOutcome fetched(RawAnswer answer, FetchRequest request, int maxRatio, Instant now) {
        try {
            byte[] body = ContentDecoding.decode(
                    answer.body(), answer.joined("Content-Encoding"), request.maxBytes(), maxRatio);
            return new Fetched(source(answer, request, now), answer.status(), body, answer.header("Content-Type"));
        } catch (TooLargeException e) {
            return FetchFailures.of(e, request.url());
        } catch (IOException e) {
            return new Failed(
                    FetchOutcomeKind.SERVER_ERROR,
                    request.url().getHost() + ": the body is not the " + answer.joined("Content-Encoding")
                            + " it is said to be: " + e.getMessage());
        }
    }

    private static Source source(RawAnswer answer, FetchRequest request, Instant now) {
        return new Source(
                request.url(),
                request.hops() > 0 && request.permanent() ? request.url() : null,
                validator(answer.header("ETag"), answer.status() == 304 ? request.etag() : null),
                validator(answer.header("Last-Modified"), answer.status() == 304 ? request.lastModified() : null),
                HttpDates.freshFor(answer, now));
    }

    private static @Nullable String validator(@Nullable String sent, @Nullable String known) {
        return sent == null || sent.length() > MAX_VALIDATOR ? known : sent;
    }
}
