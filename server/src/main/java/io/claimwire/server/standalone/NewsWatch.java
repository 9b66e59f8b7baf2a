package io.claimwire.server.standalone;

import io.claimwire.record.Claim;
import io.claimwire.record.FeedStatus;
import io.claimwire.record.Tally;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.schemas.Canary;
import io.claimwire.schemas.Topic;
import io.claimwire.schemas.Topics;
import io.claimwire.server.topic.TopicReader;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows what is committed to claims, tallies and feed status from now on, in a thread of its own. */
final class NewsWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NewsWatch.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 5_000;

    private final View view;
    private final List<Follower<?>> followers;
    private final Thread thread = new Thread(this::run, "live-view");
    private volatile boolean closed;

    private record Follower<V extends SpecificRecord>(KafkaConsumer<String, V> consumer, Consumer<V> shown) {}

    /** Stands at the end of the topics when it returns, so that nothing that comes later is missed. */
    NewsWatch(Configuration configuration, View view) {
        this.view = view;
        this.followers = List.of(
                follower(configuration, Topics.CLAIMS, this::show),
                follower(configuration, Topics.TALLIES, (Tally tally) -> view.tally(tally)),
                follower(configuration, Topics.FEED_STATUS, (FeedStatus status) -> view.feed(status)));
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        followers.forEach(follower -> follower.consumer().wakeup());
        try {
            if (thread.isAlive()) {
                thread.join();
            } else {
                followers.forEach(follower -> follower.consumer().close());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try {
                followers.forEach(NewsWatch::show);
                view.refresh();
            } catch (WakeupException e) {
                // closed is set
            } catch (RuntimeException e) {
                // the view is a view: what it cannot read, the stages report
                LOG.warn("the live view cannot read its topics", e);
                pause();
            }
        }
        followers.forEach(follower -> follower.consumer().close());
    }

    /** The canary's claim, every minute, is no news. */
    private void show(Claim claim) {
        if (!claim.getFeedId().equals(Canary.FEED_ID)) {
            view.claim(claim);
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE_MILLIS);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private static <V extends SpecificRecord> void show(Follower<V> follower) {
        for (ConsumerRecord<String, V> record : follower.consumer().poll(POLL)) {
            if (record.value() != null) {
                follower.shown().accept(record.value());
            }
        }
    }

    private static <V extends SpecificRecord> Follower<V> follower(
            Configuration configuration, Topic<V> topic, Consumer<V> shown) {
        KafkaConsumer<String, V> consumer = TopicReader.consumer(configuration, topic, 100);
        List<TopicPartition> partitions = TopicReader.partitions(consumer, topic.name());
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new Follower<>(consumer, shown);
    }
}
