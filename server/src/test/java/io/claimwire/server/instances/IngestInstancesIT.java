package io.claimwire.server.instances;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.Feed;
import io.claimwire.record.Page;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.runtime.config.ConfigurationLoader;
import io.claimwire.schemas.Topics;
import io.claimwire.server.embedded.DataDirectory;
import io.claimwire.server.embedded.EmbeddedServices;
import io.claimwire.server.feeds.FeedTopic;
import io.claimwire.server.init.Initializer;
import io.claimwire.server.stages.Stages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ingest on a real broker, in processes of its own: one is killed with a page under way, another joins, a third takes
 * over from it. Whatever happens, every page is in the topic, once.
 */
class IngestInstancesIT {

    private static final Path SCRIPT = Path.of("target", "claimwire", "bin", "claimwire");
    private static final int HOSTS = 100;
    private static final int PAGES = 40;
    private static final int HOSTS_AT_FIRST = 8;

    /** Generous: other builds may share the machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    private final Map<String, Process> instances = new HashMap<>();
    private int feeds;

    @AfterEach
    void killAll() throws InterruptedException {
        for (Process process : instances.values()) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void everyPageArrivesOnce() throws Exception {
        try (NumberedAgency agency = new NumberedAgency(HOSTS, PAGES);
                DataDirectory data = DataDirectory.open(folder.resolve("data"));
                EmbeddedServices services = EmbeddedServices.in(
                        data,
                        Path.of("target", "claimwire", "components"),
                        RandomGenerator.getDefault(),
                        notice -> {},
                        fatal -> {})) {
            services.start();
            Map<String, String> keys = Map.of(
                    "bootstrap.servers", services.bootstrapServers(), "schema.registry.url", services.registryUrl());
            Configuration configuration =
                    new ConfigurationLoader(Stages.configDef()).flags(keys).load();
            Initializer init = new Initializer(configuration, Clock.systemUTC(), told -> {});
            init.topics();
            init.schemas();
            addFeeds(configuration, agency, HOSTS_AT_FIRST);

            start("first", keys);
            await(() -> agency.visits("first") >= 100, "the first instance fetches");
            start("second", keys);
            feedUntil("second", configuration, agency);
            addFeeds(configuration, agency, 1);
            agency.atNextVisit("first", () -> instances.get("first").destroyForcibly());
            await(() -> !instances.get("first").isAlive(), "the first is killed with a page under way");
            start("third", keys);
            feedUntil("third", configuration, agency);
            stop("second");

            TreeSet<String> links = agency.links(feeds);
            Pages pages = new Pages(services.bootstrapServers(), services.registryUrl());
            await(() -> pages.readMore().containsAll(links), "all pages are there");
            stop("third");
            pages.readMore();

            assertThat(pages.records)
                    .extracting(record -> record.value().getLink())
                    .doesNotHaveDuplicates()
                    .hasSameElementsAs(links);
            assertThat(pages.records)
                    .extracting(record -> record.value().getRevision())
                    .containsOnly(1L);
            pages.close();
        }
    }

    /** Adds a feed now and then, so that there is work for whoever comes, until an instance has done some of it. */
    private void feedUntil(String instance, Configuration configuration, NumberedAgency agency) throws Exception {
        while (agency.visits(instance) < 20) {
            if (feeds == HOSTS) {
                throw new AssertionError("the " + instance + " takes over nothing" + logs());
            }
            addFeeds(configuration, agency, 1);
            Thread.sleep(2_000);
        }
    }

    private void addFeeds(Configuration configuration, NumberedAgency agency, int count) throws InterruptedException {
        List<Feed> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            added.add(Feed.newBuilder()
                    .setFeedId("feed-" + feeds)
                    .setUrl(agency.feed(feeds))
                    .setOutlet("Numbered")
                    .build());
            feeds++;
        }
        FeedTopic.write(configuration, added, Instant.now());
    }

    private void start(String name, Map<String, String> keys) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(keys);
        all.put("state.dir", folder.resolve(name).toString());
        all.put("health.port", "0");
        all.put("fetch.user.agent", name);
        all.put("fetch.allowed.addresses", "127.0.0.0/8");
        all.put("host.delay.ms", "150");
        all.put("kafka.session.timeout.ms", "6000");
        all.put("kafka.heartbeat.interval.ms", "1500");
        List<String> command = new ArrayList<>(List.of(SCRIPT.toAbsolutePath().toString(), "ingest"));
        all.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        instances.put(
                name,
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve(name + ".out").toFile())
                        .start());
    }

    private void stop(String name) throws InterruptedException {
        Process process = instances.get(name);
        process.destroy();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(name + " ends")
                .isTrue();
    }

    private void await(BooleanSupplier condition, String what) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came true: " + what + logs());
            }
            Thread.sleep(50);
        }
    }

    private String logs() throws IOException {
        StringBuilder logs = new StringBuilder();
        for (String name : instances.keySet()) {
            List<String> lines = Files.readAllLines(folder.resolve(name + ".out"));
            logs.append('\n').append(name).append(":\n");
            lines.subList(Math.max(0, lines.size() - 30), lines.size())
                    .forEach(line -> logs.append(line).append('\n'));
        }
        return logs.toString();
    }

    /** What is committed in the topic of pages. */
    private static final class Pages {
        private final KafkaConsumer<String, Page> consumer;
        private final List<ConsumerRecord<String, Page>> records = new ArrayList<>();
        private final TreeSet<String> links = new TreeSet<>();

        Pages(String bootstrap, String registry) {
            consumer = new KafkaConsumer<>(
                    Map.of(
                            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrap,
                            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                            "read_committed",
                            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                            false),
                    Topics.PAGES.keySerde().deserializer(),
                    Topics.PAGES
                            .valueSerde(Map.of("schema.registry.url", registry))
                            .deserializer());
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.PAGES.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        /** Reads on, and tells the links of all pages so far. */
        TreeSet<String> readMore() {
            for (var batch = consumer.poll(Duration.ofSeconds(1));
                    !batch.isEmpty();
                    batch = consumer.poll(Duration.ofSeconds(1))) {
                batch.forEach(record -> {
                    records.add(record);
                    links.add(record.value().getLink());
                });
            }
            return links;
        }

        void close() {
            consumer.close();
        }
    }
}
