package io.claimwire.server.feeds;

import io.claimwire.record.Feed;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.schemas.Topics;
import io.claimwire.server.OperatorException;
import io.claimwire.server.topic.TopicReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The feed list as the topic has it. */
public final class FeedTopic {

    private FeedTopic() {}

    /** The feeds by id, without the removed ones. */
    public static Map<String, Feed> read(Configuration configuration) {
        return TopicReader.latest(configuration, Topics.FEEDS);
    }

    /** Writes feeds, and returns when the broker has them all. */
    public static void write(Configuration configuration, List<Feed> feeds, java.time.Instant at)
            throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(configuration.kafka());
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, configuration.string("bootstrap.servers"));
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "claimwire-feeds");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        try (var keys = Topics.FEEDS.keySerde();
                var values = Topics.FEEDS.valueSerde(configuration.registry());
                KafkaProducer<String, Feed> producer =
                        new KafkaProducer<>(settings, keys.serializer(), values.serializer())) {
            List<Future<RecordMetadata>> sent = feeds.stream()
                    .map(feed -> producer.send(
                            new ProducerRecord<>(Topics.FEEDS.name(), null, at.toEpochMilli(), feed.getFeedId(), feed)))
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
