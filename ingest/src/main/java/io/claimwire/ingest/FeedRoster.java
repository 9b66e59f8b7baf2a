package io.claimwire.ingest;

import io.claimwire.ingest.feed.PollSchedule;
import io.claimwire.ingest.host.Hosts;
import io.claimwire.record.ingest.Errand;
import io.claimwire.record.ingest.FeedSettings;
import io.claimwire.record.ingest.FeedState;
import io.claimwire.record.ingest.HostMessage;
import java.time.Instant;

/** What operators do to the feeds of a task's hosts: add, change, remove, and move them to other hosts. */
final class FeedRoster {

    private final Stores stores;
    private final FeedShelf shelf;
    private final PollSchedule schedule;
    private final Outbox outbox;

    FeedRoster(Stores stores, FeedShelf shelf, PollSchedule schedule, Outbox outbox) {
        this.stores = stores;
        this.shelf = shelf;
        this.schedule = schedule;
        this.outbox = outbox;
    }

    /** An operator added or changed a feed. */
    void assigned(String host, FeedSettings settings, Instant now) {
        FeedState known = shelf.state(settings.getFeedId());
        if (known != null && known.getSettings().equals(settings)) {
            return;
        }
        FeedState state = known == null ? schedule.start(settings, now) : schedule.reconfigured(known, settings, now);
        stores.errands().delete(departed(settings.getFeedId()));
        shelf.keep(host, known, state, now);
    }

    /** An operator removed a feed. */
    void removed(String host, String feedId, Instant now) {
        FeedState known = shelf.state(feedId);
        if (known != null) {
            shelf.remove(host, known, now);
        } else {
            sendAfter(feedId, "", now);
        }
    }

    /** What an operator undid before the feed's state was here: it goes on when it comes, or nowhere. */
    private void sendAfter(String feedId, String url, Instant now) {
        String id = departed(feedId);
        stores.errands().put(id, Errands.note(id, url, now));
    }

    private static String departed(String feedId) {
        return "departed/" + feedId;
    }

    /** A feed's new address is of another host: its state goes there. */
    void relocated(String host, FeedSettings settings, Instant now) {
        String feedId = settings.getFeedId();
        FeedState known = shelf.state(feedId);
        FeedState state = known == null ? schedule.start(settings, now) : schedule.reconfigured(known, settings, now);
        if (known == null) {
            sendAfter(feedId, settings.getUrl(), now);
        }
        Errand luggage = Errands.ofFeed(host, state, shelf.seen(feedId), settings.getUrl(), 0, true, now);
        outbox.toHost(
                Hosts.of(settings.getUrl(), feedId),
                HostMessage.newBuilder().setAdopted(luggage).build(),
                now);
        shelf.drop(host, feedId, known);
    }

    /** A feed that lived elsewhere comes with its state. */
    void adopted(String host, Errand luggage, Instant now) {
        FeedState arrived = luggage.getFeed();
        String feedId = arrived.getSettings().getFeedId();
        Errand note = stores.errands().get(departed(feedId));
        if (note != null) {
            stores.errands().delete(departed(feedId));
            if (note.getUrl().isEmpty()) {
                outbox.status(FeedStatuses.removed(arrived), now);
            } else {
                outbox.toHost(
                        Hosts.of(note.getUrl(), feedId),
                        HostMessage.newBuilder().setAdopted(luggage).build(),
                        now);
            }
            return;
        }
        FeedState known = shelf.state(feedId);
        // what an operator set since then has overtaken the luggage
        FeedState state = known == null ? arrived : schedule.reconfigured(arrived, known.getSettings(), now);
        state.setAway(false);
        state.setAwayUntil(0);
        shelf.keep(host, known, state, luggage.getSeen(), now);
    }
}
