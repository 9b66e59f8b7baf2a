package io.claimwire.server.embedded;

import io.claimwire.server.OperatorException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.DynamicVoters;

/** One Kafka broker and its controller in this process, on loopback, with a log that outlives it. */
final class EmbeddedBroker implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int MIB = 1 << 20;

    private final KafkaRaftServer server;
    private final String bootstrap;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrap) {
        this.server = server;
        this.bootstrap = bootstrap;
    }

    /**
     * Starts on a directory, which is formatted at first.
     *
     * @param fatal is told where the broker has given up, as on a full disk: it would end the process by itself,
     *     without a word and without the other services' stop
     */
    static EmbeddedBroker start(Path directory, int port, int controllerPort, Consumer<String> fatal) {
        try {
            Files.createDirectories(directory);
            format(directory, controllerPort);
            Exit.Procedure giveUp = (status, message) -> {
                fatal.accept("the broker has given up (full disk? its log is in " + directory + ")"
                        + (message == null ? "" : ": " + message));
                throw new IllegalStateException("unreachable: the process has ended");
            };
            Exit.setHaltProcedure(giveUp);
            Exit.setExitProcedure(giveUp);
            KafkaRaftServer server =
                    new KafkaRaftServer(new KafkaConfig(settings(directory, port, controllerPort), false), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, HOST + ":" + port);
        } catch (Exception e) {
            throw new OperatorException(
                    "the broker did not start on " + directory + " (" + e + "): see the log; a damaged directory is"
                            + " started over by removing the whole data directory",
                    e);
        }
    }

    String bootstrap() {
        return bootstrap;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory, int controllerPort) throws Exception {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(directory.toString())
                .setMetadataLogDirectory(directory.toString())
                .setControllerListenerName("CONTROLLER")
                .setHasDynamicQuorum(true)
                .setInitialControllers(
                        DynamicVoters.parse("1@" + HOST + ":" + controllerPort + ":" + Uuid.randomUuid()))
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false))
                .run();
    }

    private static Properties settings(Path directory, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.bootstrap.servers", HOST + ":" + controllerPort);
        settings.put("listeners", "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", directory.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("message.max.bytes", Integer.toString(8 * MIB));
        single(settings);
        small(settings);
        // After kill -9 the broker waits for its own old session to expire before it takes up its partitions again.
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("group.initial.rebalance.delay.ms", "0");
        return settings;
    }

    /** One broker cannot replicate. */
    private static void single(Properties settings) {
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
    }

    /** Shares one machine with everything else. */
    private static void small(Properties settings) {
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.num.partitions", "2");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 * MIB));
        settings.put("log.cleaner.io.buffer.size", Integer.toString(MIB));
        settings.put("log.segment.bytes", Integer.toString(128 * MIB));
        settings.put("log.index.size.max.bytes", Integer.toString(2 * MIB));
        settings.put("metadata.log.segment.bytes", Integer.toString(16 * MIB));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("socket.send.buffer.bytes", Integer.toString(MIB / 4));
        settings.put("socket.receive.buffer.bytes", Integer.toString(MIB / 4));
    }
}
