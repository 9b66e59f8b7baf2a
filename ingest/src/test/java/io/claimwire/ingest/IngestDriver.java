package io.claimwire.ingest;

import io.claimwire.ingest.fetch.Fetcher;
import io.claimwire.record.Feed;
import io.claimwire.record.FeedStatus;
import io.claimwire.record.Page;
import io.claimwire.record.PageMode;
import io.claimwire.runtime.config.CommonConfig;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.runtime.config.ConfigurationLoader;
import io.claimwire.schemas.RegisteredSchema;
import io.claimwire.schemas.Topic;
import io.claimwire.schemas.Topics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology with a web and a clock of the test's own. */
final class IngestDriver implements AutoCloseable {

    private static final String SCOPE = "ingest-topology-test";
    static final Map<String, String> REGISTRY = Map.of("schema.registry.url", "mock://" + SCOPE);

    final TestClock clock;
    final FakeWeb web;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Topology topology;
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, Feed> feeds;
    private final TestOutputTopic<String, Page> pages;
    private final TestOutputTopic<String, FeedStatus> statuses;

    IngestDriver(Path state) throws Exception {
        this(state, Map.of());
    }

    /** @param flags keys of the configuration */
    IngestDriver(Path state, Map<String, String> flags) throws Exception {
        this(state, new TestClock(), null, flags);
    }

    /**
     * @param fetcher of another web; null for {@link #web}
     * @param flags keys of the configuration
     */
    IngestDriver(Path state, TestClock clock, @Nullable Fetcher fetcher, Map<String, String> flags) throws Exception {
        this.clock = clock;
        web = new FakeWeb(clock);
        for (Topic<?> topic : Topics.all()) {
            MockSchemaRegistry.getClientForScope(SCOPE)
                    .register(topic.subject(), new AvroSchema(RegisteredSchema.of(topic)));
        }
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "ingest-test");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        topology = topology(fetcher == null ? web : fetcher, flags);
        driver = new TopologyTestDriver(topology, properties, clock.instant());
        feeds = driver.createInputTopic(
                Topics.FEEDS.name(),
                new StringSerializer(),
                Topics.FEEDS.valueSerde(REGISTRY).serializer());
        pages = driver.createOutputTopic(
                Topics.PAGES.name(),
                new StringDeserializer(),
                Topics.PAGES.valueSerde(REGISTRY).deserializer());
        statuses = driver.createOutputTopic(
                Topics.FEED_STATUS.name(),
                new StringDeserializer(),
                Topics.FEED_STATUS.valueSerde(REGISTRY).deserializer());
    }

    private Topology topology(Fetcher fetcher, Map<String, String> flags) {
        IngestConfig config = IngestConfig.from(configuration(flags));
        IngestParts parts = new IngestParts(
                config,
                fetcher,
                new Semaphore(config.maxInFlight()),
                clock,
                () -> 0.5,
                new IngestMeters(meters, clock));
        return IngestTopology.build(parts, 6, REGISTRY);
    }

    static Configuration configuration(Map<String, String> flags) {
        ConfigDef keys = CommonConfig.definition();
        IngestConfig.definition().configKeys().values().forEach(keys::define);
        return new ConfigurationLoader(keys).flags(flags).load();
    }

    static Feed.Builder feed(String id, String url) {
        return Feed.newBuilder()
                .setFeedId(id)
                .setUrl(url)
                .setOutlet("The " + id)
                .setAgencies(List.of("Agency"))
                .setPageMode(PageMode.AUTO);
    }

    void put(Feed feed) {
        feeds.pipeInput(new TestRecord<>(feed.getFeedId(), feed, clock.instant()));
    }

    void remove(String feedId) {
        feeds.pipeInput(new TestRecord<>(feedId, null, clock.instant()));
    }

    /** Lets time pass in steps of a second, or of half a minute where it is long. */
    void pass(Duration time) {
        Duration step = Duration.ofSeconds(time.compareTo(Duration.ofMinutes(10)) < 0 ? 1 : 30);
        for (long passed = 0; passed < time.toMillis(); passed += step.toMillis()) {
            clock.advance(step);
            driver.advanceWallClockTime(step);
        }
    }

    /**
     * Lets time pass with a web whose answers take their own time: it stands still until all of them are there, so that
     * a run is the same on a slow machine.
     */
    void passPatiently(Duration time, Duration step) throws InterruptedException {
        for (long passed = 0; passed < time.toMillis(); passed += step.toMillis()) {
            clock.advance(step);
            driver.advanceWallClockTime(Duration.ofMillis(100));
            while (gauge("fetch_in_flight") > 0) {
                Thread.sleep(1);
                driver.advanceWallClockTime(Duration.ofMillis(100));
            }
        }
    }

    List<TestRecord<String, Page>> records() {
        return pages.readRecordsToList();
    }

    List<Page> pages() {
        return pages.readValuesToList();
    }

    List<FeedStatus> statuses() {
        return statuses.readValuesToList();
    }

    FeedStatus lastStatus() {
        List<FeedStatus> all = statuses();
        return all.get(all.size() - 1);
    }

    double gauge(String name) {
        return meters.get("claimwire_" + name).gauge().value();
    }

    @Override
    public void close() {
        driver.close();
    }
}
