package io.claimwire.ingest;

import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.ingest.fetch.WebAddress;
import io.claimwire.ingest.host.Robots;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.ingest.Errand;
import io.claimwire.record.ingest.HostMessage;
import io.claimwire.record.ingest.RobotsRules;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Fetches of other hosts' robots.txt that were redirected to this task's. */
final class RobotsErrands implements Desk {

    private final Stores stores;
    private final Outbox outbox;

    RobotsErrands(Stores stores, Outbox outbox) {
        this.stores = stores;
        this.outbox = outbox;
    }

    @Override
    public @Nullable FetchPlan plan(String host, String id, long dueAt, Instant now) {
        Errand errand = stores.errands().get(id);
        if (errand == null || errand.getDueAt() != dueAt) {
            stores.frontier().remove(host, Errands.work(id), dueAt);
            return null;
        }
        URI url = URI.create(errand.getUrl());
        RobotsRules own = url.equals(Robots.location(url)) ? stores.robots().get(host) : null;
        if (own != null && own.getExpiresAt() > now.toEpochMilli()) {
            // the same file: www.agency.example says for agency.example what it says for itself
            end(host, errand);
            sendHome(Errand.newBuilder(errand).setRobots(own), now);
            return null;
        }
        return FetchPlan.ofRobots(url, (int) errand.getHops());
    }

    @Override
    public void finish(String host, String id, long dueAt, Answer answer, Instant now) {
        Errand errand = stores.errands().get(id);
        if (errand == null || errand.getDueAt() != dueAt) {
            return;
        }
        end(host, errand);
        if (answer.outcome() instanceof FetchOutcome.Redirected to) {
            Errand onward = Errands.onward(errand, to.target().toString(), to.hops(), to.permanent(), now);
            outbox.toHost(
                    WebAddress.host(to.target()),
                    HostMessage.newBuilder().setErrand(onward).build(),
                    now);
            return;
        }
        URI url = URI.create(errand.getUrl());
        // that a chain is too long says nothing of this host: its beginning is another's
        boolean ofChain = answer.outcome().kind() == FetchOutcomeKind.TOO_MANY_REDIRECTS;
        if (answer.robots() != null && !ofChain && url.equals(Robots.location(url))) {
            stores.robots().put(host, answer.robots());
        }
        sendHome(
                Errand.newBuilder(errand)
                        .setRobots(answer.robots())
                        .setOutcome(answer.outcome().kind().name())
                        .setMessage(answer.outcome().message()),
                now);
    }

    private void end(String host, Errand errand) {
        stores.frontier().remove(host, Errands.work(errand.getId()), errand.getDueAt());
        stores.errands().delete(errand.getId());
    }

    private void sendHome(Errand.Builder errand, Instant now) {
        Errand home = errand.build();
        outbox.toHost(home.getHome(), HostMessage.newBuilder().setReturned(home).build(), now);
    }
}
