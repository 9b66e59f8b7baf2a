package io.claimwire.ingest.fetch;

import io.claimwire.ingest.fetch.FetchOutcome.Failed;
import io.claimwire.ingest.fetch.FetchOutcome.Redirected;
import io.claimwire.record.FetchOutcomeKind;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a redirect leads, and whether it may be followed here. */
final class Redirects {

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirects() {}

    /** The next step: a request to send, or an outcome. */
    sealed interface Step {
        record Follow(FetchRequest request) implements Step {}

        record End(FetchOutcome outcome) implements Step {}
    }

    static boolean isRedirect(RawAnswer answer) {
        return STATUSES.contains(answer.status()) && answer.header("Location") != null;
    }

    static Step of(RawAnswer answer, FetchRequest request, Set<URI> visited, int maxRedirects) {
        URI target = target(request.url(), answer.header("Location"));
        int hops = request.hops() + 1;
        boolean permanent = request.permanent() && (answer.status() == 301 || answer.status() == 308);
        if (target == null) {
            return end(FetchOutcomeKind.CLIENT_ERROR, request, "redirects to what is no http or https address");
        }
        if (hops > maxRedirects || visited.contains(target)) {
            return end(
                    FetchOutcomeKind.TOO_MANY_REDIRECTS,
                    request,
                    visited.contains(target)
                            ? "redirects in a circle"
                            : "redirects more than " + maxRedirects + " times");
        }
        if (!request.follows()) {
            return new Step.End(new Redirected(target, hops, permanent));
        }
        return new Step.Follow(new FetchRequest(
                target,
                request.etag(),
                request.lastModified(),
                request.maxBytes(),
                hops,
                permanent,
                request.follows()));
    }

    private static @Nullable URI target(URI from, @Nullable String location) {
        return location == null ? null : WebAddress.resolve(from, location);
    }

    private static Step end(FetchOutcomeKind kind, FetchRequest request, String what) {
        return new Step.End(new Failed(kind, request.url().getHost() + " " + what));
    }
}
