package io.claimwire.ingest.discovery;

import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.ingest.fetch.FetchRequest;
import io.claimwire.ingest.fetch.Fetcher;
import io.claimwire.ingest.fetch.WebAddress;
import io.claimwire.ingest.host.HostGate;
import io.claimwire.ingest.host.Robots;
import io.claimwire.ingest.host.RobotsPolicy;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.ingest.HostState;
import io.claimwire.record.ingest.RobotsRules;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one after another under the rules that polls obey: robots.txt of every host on the way, and its pace. For
 * one thread.
 */
final class PoliteFetches {

    private final Fetcher fetcher;
    private final RobotsPolicy policy;
    private final HostGate gate;
    private final int maxBytes;
    private final Clock clock;
    private final Pause pause;
    private final Map<String, RobotsRules> rules = new HashMap<>();
    private final Map<String, HostState> hosts = new HashMap<>();

    /** Waits so long. */
    interface Pause {
        void await(Duration time) throws InterruptedException;
    }

    PoliteFetches(Fetcher fetcher, RobotsPolicy policy, HostGate gate, int maxBytes, Clock clock, Pause pause) {
        this.fetcher = fetcher;
        this.policy = policy;
        this.gate = gate;
        this.maxBytes = maxBytes;
        this.clock = clock;
        this.pause = pause;
    }

    /** The answer after all redirects. */
    FetchOutcome fetch(URI url) throws InterruptedException {
        FetchRequest request = FetchRequest.of(url, maxBytes);
        while (true) {
            FetchOutcome denied = robots(request.url());
            FetchOutcome outcome = denied == null ? paced(request) : denied;
            if (!(outcome instanceof FetchOutcome.Redirected redirected)) {
                return outcome;
            }
            request = new FetchRequest(
                    redirected.target(), null, null, maxBytes, redirected.hops(), redirected.permanent(), false);
        }
    }

    /** Null where the address may be fetched. */
    private @Nullable FetchOutcome robots(URI url) throws InterruptedException {
        if (!policy.obeyed()) {
            return null;
        }
        String host = WebAddress.host(url);
        RobotsRules known = rules.get(host);
        if (known == null) {
            FetchOutcome answer = robotsOf(url);
            known = Robots.of(answer, policy.agent(), clock.instant());
            if (known == null) {
                return answer;
            }
            rules.put(host, known);
        }
        return Robots.allow(known, url)
                ? null
                : new FetchOutcome.Failed(
                        FetchOutcomeKind.ROBOTS_DENIED,
                        "the robots.txt of " + host + " does not allow " + url.getRawPath());
    }

    private FetchOutcome robotsOf(URI url) throws InterruptedException {
        URI next = Robots.location(url);
        for (int hops = 0; ; hops++) {
            FetchOutcome answer = paced(new FetchRequest(next, null, null, Robots.MAX_BYTES, hops, true, true));
            if (!(answer instanceof FetchOutcome.Redirected redirected)) {
                return answer;
            }
            next = redirected.target();
        }
    }

    private FetchOutcome paced(FetchRequest request) throws InterruptedException {
        String host = WebAddress.host(request.url());
        HostState before = hosts.getOrDefault(host, HostState.newBuilder().build());
        Duration wait = Duration.ofMillis(before.getOpensAt() - clock.millis());
        if (before.getOpensAt() > 0 && !wait.isNegative() && !wait.isZero()) {
            pause.await(wait);
        }
        FetchOutcome outcome = fetcher.fetch(request).join();
        RobotsRules stated = rules.get(host);
        hosts.put(
                host,
                gate.after(
                        before,
                        outcome,
                        stated == null ? null : stated.getCrawlDelayMillis(),
                        // what a host asks for by Retry-After may be an hour: the operator hears of it instead
                        true,
                        clock.instant()));
        return outcome;
    }
}
