package io.claimwire.ingest;

import io.claimwire.ingest.article.ArticleRevisions;
import io.claimwire.ingest.feed.PollSchedule;
import io.claimwire.ingest.host.HostGate;
import io.claimwire.record.ingest.Errand;
import io.claimwire.record.ingest.HostMessage;
import io.claimwire.record.ingest.HostState;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** What one incarnation of a task works with, from its start to its close. */
final class HostTask implements IngestMeters.Task {

    /** Due hosts are counted up to here: the meter says whether work piles up, not how high. */
    private static final int MAX_COUNTED = 1_000;

    private final Stores stores;
    private final TaskCounters counters;
    private final FetchDesk fetches;
    private final FeedDesk feeds;
    private final FeedRoster roster;
    private final PageDesk pages;
    private final ErrandDesk errands;
    private final HostDesk hosts;
    private final HostSweep sweep;
    private final IngestMeters meters;

    HostTask(IngestParts parts, ProcessorContext<String, SpecificRecord> context) {
        IngestConfig config = parts.config();
        stores = Stores.of(context);
        counters = new TaskCounters(stores.counters(), config.hosts());
        meters = parts.meters();
        fetches = new FetchDesk(
                parts.fetcher(),
                parts.slots(),
                parts.clock(),
                new Reading(config.robots().agent()),
                meters);
        Outbox outbox = new Outbox(context);
        PollSchedule schedule = new PollSchedule(config.polls(), parts.random());
        ArticleRevisions revisions = new ArticleRevisions(config.visits());
        pages = new PageDesk(stores, counters, revisions, config.visits(), outbox, meters, config.maxPageBytes());
        EntryRouter router = new EntryRouter(pages, outbox, counters);
        FeedShelf shelf = new FeedShelf(stores, counters, outbox, meters, this);
        feeds = new FeedDesk(shelf, stores, schedule, outbox, router, meters, config.maxFeedBytes());
        roster = new FeedRoster(stores, shelf, schedule, outbox);
        RobotsErrands robotsErrands = new RobotsErrands(stores, outbox);
        errands = new ErrandDesk(
                stores,
                new Polls(schedule),
                revisions,
                outbox,
                router,
                meters,
                config.maxFeedBytes(),
                config.maxPageBytes());
        hosts = new HostDesk(
                stores,
                fetches,
                new HostGate(config.pace(), parts.random()),
                config.robots().obeyed(),
                outbox,
                config.hosts(),
                meters,
                work -> switch (work.kind()) {
                    case FEED -> feeds;
                    case PAGE -> pages;
                    case ERRAND, POLL_ERRAND -> errands;
                    case ROBOTS_ERRAND -> robotsErrands;
                });
        sweep = new HostSweep(stores.hosts(), stores.robots(), parts.clock().instant());
        meters.started(this);
        shelf.found();
        if (!config.hosts().includesAll()) {
            pages.found();
        }
    }

    /** A message for one of the task's hosts, or for all of them. */
    void receive(String host, HostMessage message, Instant now) {
        if (message.getAssigned() != null) {
            roster.assigned(host, message.getAssigned(), now);
        } else if (message.getRemoved() != null) {
            roster.removed(host, message.getRemoved(), now);
        } else if (message.getRelocated() != null) {
            roster.relocated(host, message.getRelocated(), now);
        } else if (message.getListed() != null) {
            counters.addEntriesUnderWay(-1);
            pages.listed(host, message.getListed(), now);
        } else if (message.getErrand() != null) {
            errands.arrived(host, message.getErrand());
        } else if (message.getReturned() != null) {
            returned(host, message.getReturned(), now);
        } else if (message.getAdopted() != null) {
            roster.adopted(host, message.getAdopted(), now);
        } else if (message.getHeld() != null) {
            HostState state = stores.frontier().host(host);
            stores.frontier()
                    .pace(
                            host,
                            HostState.newBuilder(state)
                                    .setHeld(message.getHeld())
                                    .build());
        }
    }

    /** Takes what ended, starts what is due, forgets what is over. */
    void tick(Instant now) {
        hosts.collect(now);
        hosts.start(now);
        sweep.tick(now);
        stores.frontier().count(now.toEpochMilli(), MAX_COUNTED, (count, oldest) -> meters.due(this, count, oldest));
    }

    void close() {
        fetches.close();
        meters.ended(this);
    }

    @Override
    public TaskCounters counters() {
        return counters;
    }

    @Override
    public int underWay() {
        return fetches.underWay();
    }

    private void returned(String host, Errand errand, Instant now) {
        if (errand.getFeed() != null) {
            feeds.returned(host, errand, now);
        } else if (errand.getArticle() == null) {
            hosts.robotsReturned(host, errand, now);
        } else {
            pages.returned(host, errand.getArticle(), now);
        }
    }
}
