package io.claimwire.ingest;

import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.ingest.frontier.Frontier;
import io.claimwire.ingest.frontier.Work;
import io.claimwire.ingest.host.HostGate;
import io.claimwire.ingest.host.Robots;
import io.claimwire.ingest.host.SharedHost;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.ingest.Errand;
import io.claimwire.record.ingest.HostState;
import io.claimwire.record.ingest.RobotsRules;
import java.net.URI;
import java.time.Instant;
import java.util.function.Function;

/** Lets the work of each host go out at the host's pace, and by its robots.txt. */
final class HostDesk {

    private final Stores stores;
    private final FetchDesk fetches;
    private final HostGate gate;
    private final RobotsDesk robots;
    private final boolean robotsObeyed;
    private final AskedHosts asked;
    private final IngestMeters meters;
    private final Function<Work, Desk> desks;

    HostDesk(
            Stores stores,
            FetchDesk fetches,
            HostGate gate,
            boolean robotsObeyed,
            Outbox outbox,
            AskedHosts asked,
            IngestMeters meters,
            Function<Work, Desk> desks) {
        this.stores = stores;
        this.fetches = fetches;
        this.gate = gate;
        this.robotsObeyed = robotsObeyed;
        robots = new RobotsDesk(stores, fetches, gate, outbox, this::finish);
        this.asked = asked;
        this.meters = meters;
        this.desks = desks;
    }

    /** Takes all fetches that ended. */
    void collect(Instant now) {
        for (FetchDesk.Ended ended = fetches.poll(); ended != null; ended = fetches.poll()) {
            if (ended.robotsOf() == null) {
                finish(ended.host(), ended.due(), ended.answer(), now);
            } else {
                robots.answered(ended.host(), ended.due(), ended.answer(), now);
            }
            pace(ended, now);
        }
    }

    /** Starts what is due, as far as slots are free and an operator does not hold everything. */
    void start(Instant now) {
        if (stores.frontier().host(HostPartitioner.ALL).getHeld()) {
            return;
        }
        stores.frontier()
                .visitDue(
                        now.toEpochMilli(), host -> !asked.includes(host) || fetches.isBusy(host) || begin(host, now));
    }

    /** False where no slot is free. */
    private boolean begin(String host, Instant now) {
        Frontier.Due due = stores.frontier().next(host, now.toEpochMilli());
        if (due == null) {
            stores.frontier().pace(host, stores.frontier().host(host));
            return true;
        }
        FetchPlan plan = desks.apply(due.work()).plan(host, due.work().id(), due.at(), now);
        if (plan == null) {
            return true;
        }
        URI url = plan.request().url();
        if (!robotsObeyed || plan.isRobots()) {
            return fetches.start(host, due, plan);
        }
        RobotsRules rules = robots.rules(host, now);
        if (rules == null) {
            return robots.ask(host, due, url, now);
        }
        if (!Robots.allow(rules, url)) {
            meters.blocked(FetchOutcomeKind.ROBOTS_DENIED);
            FetchOutcome denied = new FetchOutcome.Failed(
                    FetchOutcomeKind.ROBOTS_DENIED,
                    "the robots.txt of " + host + " does not allow " + url.getRawPath());
            finish(host, due, Answer.of(denied), now);
            return true;
        }
        return fetches.start(host, due, plan);
    }

    private void finish(String host, Frontier.Due due, Answer answer, Instant now) {
        if (answer.outcome().kind() == FetchOutcomeKind.BLOCKED_ADDRESS) {
            meters.blocked(FetchOutcomeKind.BLOCKED_ADDRESS);
        }
        desks.apply(due.work()).finish(host, due.work().id(), due.at(), answer, now);
    }

    /** Another host's task fetched the robots.txt of one of these hosts. */
    void robotsReturned(String host, Errand errand, Instant now) {
        robots.returned(host, errand, now);
    }

    private void pace(FetchDesk.Ended ended, Instant now) {
        RobotsRules rules = stores.robots().get(ended.host());
        HostState before = stores.frontier().host(ended.host());
        boolean shared = ended.robotsOf() == null && SharedHost.isPerUser(ended.url());
        stores.frontier()
                .pace(
                        ended.host(),
                        gate.after(
                                before,
                                ended.answer().outcome(),
                                rules == null ? null : rules.getCrawlDelayMillis(),
                                shared,
                                now));
    }
}
