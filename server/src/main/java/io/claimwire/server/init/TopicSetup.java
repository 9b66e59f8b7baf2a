package io.claimwire.server.init;

import io.claimwire.runtime.config.AdminSettings;
import io.claimwire.runtime.config.CommonConfig;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.schemas.Topic;
import io.claimwire.schemas.Topics;
import io.claimwire.server.OperatorException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the topics that are missing. Those that exist are left as they are, and must have the right partitions. */
final class TopicSetup {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Admin admin;
    private final CommonConfig config;

    private TopicSetup(Admin admin, CommonConfig config) {
        this.admin = admin;
        this.config = config;
    }

    /** The names of the topics created. */
    static List<String> run(Configuration configuration) throws InterruptedException {
        CommonConfig config = CommonConfig.from(configuration);
        try (Admin admin = Admin.create(AdminSettings.of(configuration, "claimwire-init"))) {
            return new TopicSetup(admin, config).createMissing();
        }
    }

    private List<String> createMissing() throws InterruptedException {
        List<NewTopic> missing = new ArrayList<>();
        for (Topic<?> topic : Topics.all()) {
            Optional<TopicDescription> description = existing(topic.name());
            if (description.isPresent()) {
                checkPartitions(topic, description.get().partitions().size());
            } else {
                missing.add(newTopic(topic));
            }
        }
        for (KafkaFuture<Void> created : admin.createTopics(missing).values().values()) {
            awaitCreated(created);
        }
        return missing.stream().map(NewTopic::name).toList();
    }

    private NewTopic newTopic(Topic<?> topic) {
        Optional<Short> replication =
                config.replicationFactor() < 1 ? Optional.empty() : Optional.of((short) config.replicationFactor());
        return new NewTopic(topic.name(), Optional.of(config.partitions()), replication).configs(topic.config());
    }

    private void checkPartitions(Topic<?> topic, int found) {
        if (found != config.partitions()) {
            throw new OperatorException("the topic " + topic.name() + " has " + found + " partitions, and "
                    + CommonConfig.PARTITIONS + " says " + config.partitions()
                    + ". Partitions are fixed once the topics exist, because keys would move: set "
                    + CommonConfig.PARTITIONS + " to " + found);
        }
    }

    private Optional<TopicDescription> existing(String topic) throws InterruptedException {
        try {
            return Optional.ofNullable(admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                    .get(topic));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw unreachable(e);
        } catch (TimeoutException e) {
            throw unreachable(e);
        }
    }

    private void awaitCreated(KafkaFuture<Void> created) throws InterruptedException {
        try {
            created.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new OperatorException("the topics could not be created: " + e.getCause(), e.getCause());
            }
        } catch (TimeoutException e) {
            throw unreachable(e);
        }
    }

    private OperatorException unreachable(Throwable cause) {
        return new OperatorException(
                "Kafka at " + config.bootstrapServers() + " does not answer (" + cause + "): is it up, and is "
                        + CommonConfig.BOOTSTRAP_SERVERS + " right?",
                cause);
    }
}
