package io.claimwire.runtime.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.List;
import java.util.Set;

/**
 * Lets the meters of Kafka's clients through that an operator can act on. All of them are ten thousand series of a
 * process, most of them by partition, store and node.
 */
public final class KafkaMeters implements MeterFilter {

    private static final String PREFIX = "kafka.";

    /** One series a thread or client. */
    private static final Set<String> OF_CLIENTS = Set.of(
            "kafka.stream.alive.stream.threads",
            "kafka.stream.failed.stream.threads",
            "kafka.stream.client.state",
            "kafka.stream.thread.process.total",
            "kafka.stream.thread.process.ratio",
            "kafka.stream.thread.process.latency.max",
            "kafka.stream.thread.poll.ratio",
            "kafka.stream.thread.punctuate.ratio",
            "kafka.stream.thread.punctuate.latency.max",
            "kafka.stream.thread.commit.total",
            "kafka.stream.thread.commit.ratio",
            "kafka.stream.thread.commit.latency.avg",
            "kafka.stream.thread.commit.latency.max",
            "kafka.stream.thread.blocked.time.ns.total",
            "kafka.consumer.last.poll.seconds.ago",
            "kafka.consumer.coordinator.assigned.partitions",
            "kafka.consumer.coordinator.last.heartbeat.seconds.ago",
            "kafka.consumer.coordinator.rebalance.total",
            "kafka.consumer.coordinator.failed.rebalance.total",
            "kafka.consumer.coordinator.rebalance.latency.max",
            "kafka.consumer.fetch.manager.records.lag.max",
            "kafka.consumer.fetch.manager.records.consumed.total",
            "kafka.consumer.fetch.manager.bytes.consumed.total",
            "kafka.consumer.fetch.manager.fetch.latency.max",
            "kafka.producer.record.send.total",
            "kafka.producer.record.error.total",
            "kafka.producer.record.retry.total",
            "kafka.producer.request.latency.max",
            "kafka.producer.txn.commit.time.ns.total",
            "kafka.producer.txn.abort.time.ns.total");

    /** One series a task or partition. */
    private static final Set<String> OF_PARTITIONS = Set.of(
            "kafka.consumer.fetch.manager.records.lag",
            "kafka.stream.task.dropped.records.total",
            "kafka.stream.task.restore.remaining.records.total");

    private static final List<String> FINE_TAGS = List.of("partition", "topic", "node.id", "task.id");

    /** Each partition is reported a second time under its topic's name with underscores for dots. */
    private static final String TWIN = "news_";

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        String name = id.getName();
        if (!name.startsWith(PREFIX)) {
            return MeterFilterReply.NEUTRAL;
        }
        boolean known = OF_PARTITIONS.contains(name) ? !isTwin(id) : OF_CLIENTS.contains(name) && !isFine(id);
        return known ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
    }

    private static boolean isTwin(Meter.Id id) {
        String topic = id.getTag("topic");
        return topic != null && topic.startsWith(TWIN);
    }

    private static boolean isFine(Meter.Id id) {
        return FINE_TAGS.stream().anyMatch(tag -> id.getTag(tag) != null);
    }
}
