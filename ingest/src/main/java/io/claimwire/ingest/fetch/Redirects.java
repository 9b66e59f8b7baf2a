package io.claimwire.ingest.fetch;

import io.claimwire.ingest.fetch.FetchOutcome.Failed;
import io.claimwire.ingest.fetch.FetchOutcome.Redirected;
import io.claimwire.record.FetchOutcomeKind;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a redirect leads, and whether it may be followed. */
final class Redirects {

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirects() {}

    static boolean isRedirect(RawAnswer answer) {
        return STATUSES.contains(answer.status()) && answer.header("Location") != null;
    }

    /** @param maxRedirects bounds circles as well as long chains: each step is a fetch of its own */
    static FetchOutcome of(RawAnswer answer, FetchRequest request, int maxRedirects) {
        URI target = target(request.url(), answer.header("Location"));
        int hops = request.hops() + 1;
        boolean permanent = request.permanent() && (answer.status() == 301 || answer.status() == 308);
        if (target == null) {
            return failed(FetchOutcomeKind.CLIENT_ERROR, request, "redirects to what is no http or https address");
        }
        if (target.equals(request.url())) {
            return failed(FetchOutcomeKind.TOO_MANY_REDIRECTS, request, "redirects to itself");
        }
        return hops > maxRedirects
                ? failed(
                        FetchOutcomeKind.TOO_MANY_REDIRECTS,
                        request,
                        "redirects in a circle, or more than " + maxRedirects + " times")
                : new Redirected(target, hops, permanent);
    }

    private static @Nullable URI target(URI from, @Nullable String location) {
        return location == null ? null : WebAddress.resolve(from, location);
    }

    private static FetchOutcome failed(FetchOutcomeKind kind, FetchRequest request, String what) {
        return new Failed(kind, request.url().getHost() + " " + what);
    }
}
