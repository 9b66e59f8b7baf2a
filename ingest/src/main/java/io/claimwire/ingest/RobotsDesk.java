package io.claimwire.ingest;

import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.ingest.fetch.WebAddress;
import io.claimwire.ingest.frontier.Frontier;
import io.claimwire.ingest.host.HostGate;
import io.claimwire.ingest.host.Robots;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.ingest.Errand;
import io.claimwire.record.ingest.HostMessage;
import io.claimwire.record.ingest.HostState;
import io.claimwire.record.ingest.RobotsRules;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a task's hosts. Where a robots.txt is redirected, the next step is a request of its own at the pace of
 * its host: of the same one after a pause, of another one as an errand that all work of the first waits for.
 */
final class RobotsDesk {

    /** Rules that cannot be renewed stay valid for so long. */
    private static final Duration OLD_RULES = Duration.ofHours(1);

    /** How long another host's task is waited for. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Stores stores;
    private final FetchDesk fetches;
    private final HostGate gate;
    private final Outbox outbox;
    private final Failing failing;

    /** Ends a piece of work that no rules could be had for. */
    interface Failing {
        void finish(String host, Frontier.Due due, Answer answer, Instant now);
    }

    RobotsDesk(Stores stores, FetchDesk fetches, HostGate gate, Outbox outbox, Failing failing) {
        this.stores = stores;
        this.fetches = fetches;
        this.gate = gate;
        this.outbox = outbox;
        this.failing = failing;
    }

    /** The rules of a host as they are valid now; null where it is to be asked for them. */
    @Nullable
    RobotsRules rules(String host, Instant now) {
        RobotsRules rules = stores.robots().get(host);
        return rules == null || rules.getExpiresAt() <= now.toEpochMilli() ? null : rules;
    }

    /**
     * Asks for the rules that a piece of work needs; false where no slot is free.
     *
     * @param url that the work will fetch
     */
    boolean ask(String host, Frontier.Due due, URI url, Instant now) {
        RobotsRules known = stores.robots().get(host);
        if (known != null && known.getAwaitedUntil() > now.toEpochMilli()) {
            HostState waiting = HostState.newBuilder(stores.frontier().host(host))
                    .setOpensAt(known.getAwaitedUntil())
                    .build();
            stores.frontier().pace(host, waiting);
            return true;
        }
        if (known != null && known.getAwaitedUntil() > 0) {
            FetchOutcome late = new FetchOutcome.Failed(
                    FetchOutcomeKind.TIMEOUT,
                    "the robots.txt of " + host + " is redirected to a host that has not answered within "
                            + PATIENCE.toMinutes() + " minutes");
            conclude(host, due, Answer.of(late), now);
            pace(host, late, now);
            return true;
        }
        String redirected = known == null ? null : known.getRedirectedTo();
        return fetches.startRobots(
                host,
                due,
                url,
                redirected == null
                        ? FetchPlan.ofRobots(Robots.location(url), 0)
                        : FetchPlan.ofRobots(URI.create(redirected), (int) known.getHops()));
    }

    /** The host answered the request for its robots.txt. */
    void answered(String host, Frontier.Due due, Answer answer, Instant now) {
        if (!(answer.outcome() instanceof FetchOutcome.Redirected to)) {
            conclude(host, due, answer, now);
            return;
        }
        RobotsRules known = stores.robots().get(host);
        RobotsRules.Builder waiting =
                known == null ? RobotsRules.newBuilder().setMode("") : RobotsRules.newBuilder(known);
        waiting.setExpiresAt(0).setRedirectedTo(null);
        String target = WebAddress.host(to.target());
        if (target.equals(host)) {
            waiting.setRedirectedTo(to.target().toString()).setHops(to.hops());
        } else {
            waiting.setAwaitedUntil(now.plus(PATIENCE).toEpochMilli());
            Errand errand = Errands.ofRobots(host, to.target().toString(), to.hops(), to.permanent(), now);
            outbox.toHost(target, HostMessage.newBuilder().setErrand(errand).build(), now);
        }
        stores.robots().put(host, waiting.build());
    }

    /** Another host's task fetched the robots.txt; the first work in line learns where there is none. */
    void returned(String host, Errand errand, Instant now) {
        RobotsRules waiting = stores.robots().get(host);
        if (waiting == null || waiting.getAwaitedUntil() == 0) {
            return;
        }
        FetchOutcome outcome = errand.getRobots() != null
                ? new FetchOutcome.Redirected(URI.create(errand.getUrl()), (int) errand.getHops(), false)
                : new FetchOutcome.Failed(
                        FetchOutcomeKind.valueOf(errand.getOutcome()), String.valueOf(errand.getMessage()));
        Frontier.Due first = stores.frontier().next(host, now.toEpochMilli());
        conclude(host, first, Answer.ofRobots(outcome, errand.getRobots()), now);
        reopen(host, waiting.getAwaitedUntil(), outcome, now);
    }

    /**
     * What closed the host only for want of its rules ends. What another host answered says nothing of this one: its
     * failures stay as they are, but for rules that cannot be had, without which nothing can be fetched here.
     */
    private void reopen(String host, long awaitedUntil, FetchOutcome outcome, Instant now) {
        HostState closed = stores.frontier().host(host);
        if (closed.getOpensAt() == awaitedUntil) {
            stores.frontier()
                    .pace(host, HostState.newBuilder(closed).setOpensAt(0).build());
        }
        pace(host, outcome, now);
        HostState after = stores.frontier().host(host);
        if (after.getFailures() < closed.getFailures()) {
            stores.frontier()
                    .pace(
                            host,
                            HostState.newBuilder(after)
                                    .setFailures(closed.getFailures())
                                    .build());
        }
    }

    /** Without rules the work that waited for them has failed as the request for them did. */
    private void conclude(String host, Frontier.@Nullable Due due, Answer answer, Instant now) {
        RobotsRules before = stores.robots().get(host);
        if (answer.robots() != null) {
            stores.robots().put(host, answer.robots());
        } else if (before != null && !before.getMode().isEmpty()) {
            stores.robots().put(host, renewed(before, now));
        } else {
            stores.robots().delete(host);
            if (due != null) {
                failing.finish(host, due, answer, now);
            }
        }
    }

    private void pace(String host, FetchOutcome outcome, Instant now) {
        RobotsRules rules = stores.robots().get(host);
        HostState before = stores.frontier().host(host);
        stores.frontier()
                .pace(
                        host,
                        gate.after(before, outcome, rules == null ? null : rules.getCrawlDelayMillis(), false, now));
    }

    private static RobotsRules renewed(RobotsRules rules, Instant now) {
        // for an hour of openings: with a long Crawl-delay nothing but rules would be asked for else
        Duration valid = OLD_RULES.plus(Robots.crawlDelay(rules).multipliedBy(2));
        return RobotsRules.newBuilder(rules)
                .setExpiresAt(now.plus(valid).toEpochMilli())
                .setRedirectedTo(null)
                .setAwaitedUntil(0)
                .build();
    }
}
