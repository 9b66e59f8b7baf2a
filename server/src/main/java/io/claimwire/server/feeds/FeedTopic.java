package io.claimwire.server.feeds;

import io.claimwire.ingest.host.Hosts;
import io.claimwire.record.Feed;
import io.claimwire.runtime.config.CommonConfig;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.schemas.Topics;
import io.claimwire.server.OperatorException;
import io.claimwire.server.topic.TopicReader;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** The feed list as the topic has it. What is written there reaches a running pipeline at once. */
public final class FeedTopic {

    /** Key of the note that the list has been filled once: a list that was emptied since is as its operator wants it. */
    private static final String FILLED = "list/filled";

    private FeedTopic() {}

    /** The list, without the removed feeds. */
    public static FeedList read(Configuration configuration) {
        Map<String, Feed> feeds = new TreeMap<>();
        SortedSet<String> pausedHosts = new TreeSet<>();
        AtomicBoolean filled = new AtomicBoolean();
        TopicReader.latest(configuration, Topics.FEEDS).forEach((key, feed) -> {
            String host = Hosts.pausedBy(key);
            if (host != null && feed.getPaused()) {
                pausedHosts.add(host);
            } else if (Hosts.isFeed(key)) {
                feeds.put(key, feed);
            } else if (key.equals(FILLED)) {
                filled.set(true);
            }
        });
        return new FeedList(feeds, pausedHosts, filled.get());
    }

    /** Writes feeds, and returns when the broker has them all. */
    public static void write(Configuration configuration, Collection<Feed> feeds, Instant at)
            throws InterruptedException {
        Map<String, @Nullable Feed> records = new LinkedHashMap<>();
        feeds.forEach(feed -> records.put(feed.getFeedId(), feed));
        send(configuration, records, at);
    }

    /** Notes that the list has been filled, so that no start fills it again. */
    public static void noteFilled(Configuration configuration, Instant at) throws InterruptedException {
        send(configuration, Map.of(FILLED, filled(at)), at);
    }

    private static Feed filled(Instant at) {
        return Feed.newBuilder()
                .setFeedId(FILLED)
                .setPaused(true)
                .setAddedAt(at)
                .build();
    }

    /** Takes feeds off the list. */
    public static void remove(Configuration configuration, Collection<String> ids, Instant at)
            throws InterruptedException {
        Map<String, @Nullable Feed> records = new LinkedHashMap<>();
        records.put(FILLED, filled(at));
        ids.forEach(id -> records.put(id, null));
        send(configuration, records, at);
    }

    /**
     * Leaves a host alone from now on, or asks it again.
     *
     * @param host its name, with the port where it is not the scheme's own; {@link Hosts#ALL} for all hosts
     */
    public static void pauseHost(Configuration configuration, String host, boolean paused, Instant at)
            throws InterruptedException {
        String key = Hosts.pauseKey(host);
        Map<String, @Nullable Feed> records = new LinkedHashMap<>();
        records.put(
                key,
                paused
                        ? Feed.newBuilder()
                                .setFeedId(key)
                                .setPaused(true)
                                .setAddedAt(at)
                                .build()
                        : null);
        send(configuration, records, at);
    }

    private static void send(Configuration configuration, Map<String, @Nullable Feed> records, Instant at)
            throws InterruptedException {
        if (records.isEmpty()) {
            return;
        }
        Map<String, Object> settings = new HashMap<>(configuration.kafka());
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, configuration.string(CommonConfig.BOOTSTRAP_SERVERS));
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "claimwire-feeds");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        try (var keys = Topics.FEEDS.keySerde();
                var values = Topics.FEEDS.valueSerde(configuration.registry());
                KafkaProducer<String, @Nullable Feed> producer =
                        new KafkaProducer<>(settings, keys.serializer(), values.serializer())) {
            List<Future<RecordMetadata>> sent = records.entrySet().stream()
                    .map(record -> producer.send(new ProducerRecord<>(
                            Topics.FEEDS.name(), null, at.toEpochMilli(), record.getKey(), record.getValue())))
                    .toList();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new OperatorException(
                    "the feeds could not be written to " + Topics.FEEDS.name() + " (" + e.getCause() + ")",
                    e.getCause());
        }
    }
}
