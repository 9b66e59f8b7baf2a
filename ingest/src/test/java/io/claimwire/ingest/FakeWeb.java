package io.claimwire.ingest;

import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.ingest.fetch.FetchOutcome.Failed;
import io.claimwire.ingest.fetch.FetchOutcome.Fetched;
import io.claimwire.ingest.fetch.FetchOutcome.NotModified;
import io.claimwire.ingest.fetch.FetchOutcome.Redirected;
import io.claimwire.ingest.fetch.FetchOutcome.Source;
import io.claimwire.ingest.fetch.FetchRequest;
import io.claimwire.ingest.fetch.Fetcher;
import io.claimwire.record.FetchOutcomeKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A web of a test's own. Answers wait until they are delivered, or come at once. */
final class FakeWeb implements Fetcher {

    private static final int MAX_REDIRECTS = 5;

    private final Map<String, FetchOutcome> outcomes = new HashMap<>();
    private final Map<String, String> etags = new HashMap<>();
    private final List<Runnable> waiting = new ArrayList<>();
    final List<String> requests = new ArrayList<>();
    final List<Instant> times = new ArrayList<>();
    private final Clock clock;
    boolean slow;

    FakeWeb(Clock clock) {
        this.clock = clock;
    }

    void serve(String url, String type, String body) {
        String etag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
        etags.put(url, etag);
        outcomes.put(
                url,
                new Fetched(
                        new Source(URI.create(url), null, etag, null, null),
                        200,
                        body.getBytes(StandardCharsets.UTF_8),
                        type));
    }

    void serve(String url, FetchOutcome outcome) {
        etags.remove(url);
        outcomes.put(url, outcome);
    }

    void fail(String url, FetchOutcomeKind kind) {
        serve(url, new Failed(kind, kind.name()));
    }

    /** Requests for anything but robots.txt. */
    List<String> visits() {
        return requests.stream().filter(url -> !url.endsWith("/robots.txt")).toList();
    }

    void deliver() {
        List<Runnable> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(Runnable::run);
    }

    @Override
    public CompletableFuture<FetchOutcome> fetch(FetchRequest request) {
        String url = request.url().toString();
        requests.add(url);
        times.add(clock.instant());
        FetchOutcome outcome = outcomes.getOrDefault(url, new Failed(FetchOutcomeKind.NOT_FOUND, "404"));
        if (outcome instanceof Fetched fetched
                && etags.get(url) != null
                && etags.get(url).equals(request.etag())) {
            outcome = new NotModified(fetched.source());
        }
        if (outcome instanceof Redirected to) {
            outcome = request.hops() == MAX_REDIRECTS
                    ? new Failed(FetchOutcomeKind.TOO_MANY_REDIRECTS, "too many")
                    : new Redirected(to.target(), request.hops() + 1, to.permanent() && request.permanent());
        }
        CompletableFuture<FetchOutcome> future = new CompletableFuture<>();
        FetchOutcome answer = outcome;
        if (slow) {
            waiting.add(() -> future.complete(answer));
        } else {
            future.complete(answer);
        }
        return future;
    }

    @Override
    public void close() {
        waiting.clear();
    }
}
