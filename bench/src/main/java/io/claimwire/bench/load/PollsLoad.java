package io.claimwire.bench.load;

import io.claimwire.record.Feed;
import io.claimwire.record.PageMode;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.runtime.config.ConfigurationLoader;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * One ingest instance, in a process of its own, against an agency of thousands of hosts and a real broker:
 * {@code polls [FEEDS [ENTRIES [SECONDS]]]}. Without entries every feed is polled each second and answers 304; with
 * entries every feed is polled once, and their pages, on hosts that are held, stay pending.
 */
final class PollsLoad {

    private static final int MAX_HOSTS = 2_000;
    private static final int PAGE_HOSTS = 100;
    private static final int FEEDS_A_BATCH = 2_000;

    private PollsLoad() {}

    static void run(String[] arguments) throws Exception {
        int feeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MAX_HOSTS;
        int entries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
        Path distribution = Path.of("server", "target", "claimwire").toAbsolutePath();
        Path folder = Files.createTempDirectory("polls");
        try (LoadAgency agency = new LoadAgency(Math.min(feeds, MAX_HOSTS), entries, PAGE_HOSTS);
                DataDirectory data = DataDirectory.open(folder.resolve("data"));
                EmbeddedServices services = EmbeddedServices.in(
                        data,
                        distribution.resolve("components"),
                        RandomGenerator.getDefault(),
                        line -> System.err.println(line),
                        line -> System.err.println(line))) {
            services.start();
            Map<String, String> keys = Map.of(
                    "bootstrap.servers", services.bootstrapServers(), "schema.registry.url", services.registryUrl());
            Configuration configuration =
                    new ConfigurationLoader(Stages.configDef()).flags(keys).load();
            Initializer init = new Initializer(configuration, Clock.systemUTC(), System.err::println);
            init.topics();
            init.schemas();
            List<Feed> all = feeds(agency, feeds, entries);
            for (int from = 0; from < all.size(); from += FEEDS_A_BATCH) {
                FeedTopic.write(
                        configuration, all.subList(from, Math.min(all.size(), from + FEEDS_A_BATCH)), Instant.now());
            }
            Process stage = start(distribution, folder, keys);
            try {
                measure(agency, stage, feeds, seconds);
            } finally {
                stage.destroyForcibly().waitFor();
            }
        }
    }

    private static void measure(LoadAgency agency, Process stage, int feeds, int seconds) throws Exception {
        long start = System.nanoTime();
        while (agency.whole() < feeds && stage.isAlive()) {
            Thread.sleep(1_000);
            if (Duration.ofNanos(System.nanoTime() - start).toSeconds() % 10 == 0) {
                System.err.printf(Locale.ROOT, "%d of %d feeds polled; %s%n", agency.whole(), feeds, memory(stage));
            }
        }
        double first = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "first polls: %d in %.0f s and %.0f s of the stage's processor time, its start included%n",
                feeds,
                first,
                cpu(stage).toMillis() / 1_000.0);
        long before = agency.unchanged();
        Duration used = cpu(stage);
        Thread.sleep(seconds * 1_000L);
        System.out.printf(
                Locale.ROOT,
                "304 answers: %.0f/s over %d s, at %.2f cores of the stage; %s%n",
                (agency.unchanged() - before) / (double) seconds,
                seconds,
                cpu(stage).minus(used).toMillis() / 1_000.0 / seconds,
                memory(stage));
    }

    private static List<Feed> feeds(LoadAgency agency, int count, int entries) {
        List<Feed> feeds = new ArrayList<>();
        for (int i = 0; i < PAGE_HOSTS && entries > 0; i++) {
            feeds.add(Feed.newBuilder()
                    .setFeedId("host/" + agency.pageHost(i))
                    .setPaused(true)
                    .build());
        }
        for (int i = 0; i < count; i++) {
            feeds.add(Feed.newBuilder()
                    .setFeedId("feed-" + i)
                    .setUrl("http://" + agency.host(i % MAX_HOSTS) + "/feed" + i)
                    .setOutlet("Load")
                    .setPageMode(PageMode.ALWAYS)
                    .setMinIntervalSeconds(entries == 0 ? 1 : 86_400)
                    .setMaxIntervalSeconds(entries == 0 ? 1 : 86_400)
                    .build());
        }
        return feeds;
    }

    private static Process start(Path distribution, Path folder, Map<String, String> keys) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(distribution.resolve("bin/claimwire").toString(), "ingest"));
        keys.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        for (String each : List.of(
                "state.dir=" + folder.resolve("state"),
                "health.port=0",
                "host.delay.ms=20",
                "fetch.in.flight.max=128",
                "fetch.allowed.addresses=127.0.0.0/8",
                "robots.obeyed=false")) {
            command.addAll(List.of("--set", each));
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("ingest.out").toFile())
                .start();
    }

    private static Duration cpu(Process stage) {
        return stage.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory as Linux tells it. */
    private static String memory(Process stage) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(stage.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return "resident " + Long.parseLong(line.replaceAll("[^0-9]", "")) / 1_024 + " MiB";
            }
        }
        return "resident memory unknown";
    }
}
