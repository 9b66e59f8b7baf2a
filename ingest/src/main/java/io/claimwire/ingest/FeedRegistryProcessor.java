package io.claimwire.ingest;

import io.claimwire.ingest.host.Hosts;
import io.claimwire.record.Feed;
import io.claimwire.record.PageMode;
import io.claimwire.record.ingest.FeedSettings;
import io.claimwire.record.ingest.HostMessage;
import io.claimwire.record.ingest.RegisteredFeed;
import java.util.Locale;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Knows which host each feed lives with, so that changes and tombstones find it. A feed lives with the host of its
 * configured address for good: where its polls are redirected to, they go as errands.
 *
 * <p>A record whose key is {@code host/NAME} is no feed: it holds that host while {@code paused}, and {@code host/*}
 * holds all of them. Other keys with a slash are notes that concern only who wrote them.
 */
final class FeedRegistryProcessor implements Processor<String, Feed, String, HostMessage> {

    private ProcessorContext<String, HostMessage> context;
    private KeyValueStore<String, RegisteredFeed> registry;

    @SuppressWarnings("NullAway.Init")
    FeedRegistryProcessor() {}

    @Override
    public void init(ProcessorContext<String, HostMessage> context) {
        this.context = context;
        registry = context.getStateStore(Stores.REGISTRY);
    }

    @Override
    public void process(Record<String, Feed> record) {
        String key = record.key();
        Feed feed = record.value();
        String pausedHost = Hosts.pausedBy(key);
        if (pausedHost != null) {
            send(
                    record,
                    pausedHost,
                    HostMessage.newBuilder()
                            .setHeld(feed != null && feed.getPaused())
                            .build());
            return;
        }
        if (!Hosts.isFeed(key)) {
            return;
        }
        RegisteredFeed known = registry.get(key);
        if (feed == null) {
            registry.delete(key);
            if (known != null) {
                send(
                        record,
                        known.getHost(),
                        HostMessage.newBuilder().setRemoved(key).build());
            }
            return;
        }
        FeedSettings settings = settings(key, feed);
        String host = Hosts.of(settings.getUrl(), key);
        registry.put(key, new RegisteredFeed(settings, host));
        if (known != null && !known.getHost().equals(host)) {
            send(
                    record,
                    known.getHost(),
                    HostMessage.newBuilder().setRelocated(settings).build());
        } else {
            send(record, host, HostMessage.newBuilder().setAssigned(settings).build());
        }
    }

    private void send(Record<String, Feed> cause, String host, HostMessage message) {
        context.forward(new Record<>(host, message, Math.max(0, cause.timestamp())));
    }

    private static FeedSettings settings(String feedId, Feed feed) {
        long least = Math.max(1, feed.getMinIntervalSeconds()) * 1_000;
        return FeedSettings.newBuilder()
                .setFeedId(feedId)
                .setUrl(feed.getUrl())
                .setOutlet(feed.getOutlet())
                .setAgencies(feed.getAgencies())
                .setLanguage(feed.getLanguage())
                .setPageMode(mode(feed.getPageMode()))
                .setMinIntervalMillis(least)
                .setMaxIntervalMillis(Math.max(least, feed.getMaxIntervalSeconds() * 1_000))
                .setPaused(feed.getPaused())
                .build();
    }

    private static String mode(@Nullable PageMode mode) {
        return mode == null || mode == PageMode.UNKNOWN ? "AUTO" : mode.name().toUpperCase(Locale.ROOT);
    }
}
