package io.claimwire.server.standalone;

import io.claimwire.record.Feed;
import io.claimwire.runtime.config.CommonConfig;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.server.OperatorException;
import io.claimwire.server.embedded.DataDirectory;
import io.claimwire.server.embedded.EmbeddedServices;
import io.claimwire.server.embedded.Ports;
import io.claimwire.server.embedded.Service;
import io.claimwire.server.embedded.SideBySide;
import io.claimwire.server.feeds.FeedsFile;
import io.claimwire.server.init.Initializer;
import io.claimwire.server.log.Logging;
import io.claimwire.server.sample.SampleAgency;
import io.claimwire.server.stages.RunningStages;
import io.claimwire.server.stages.Stages;
import io.claimwire.sink.store.DatabaseConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole pipeline on one machine. A signal stops it in order at any moment, also while it starts. */
public final class Standalone {

    private static final Logger LOG = LoggerFactory.getLogger(Standalone.class);

    /** Begins the line that tells that the sample agency has nothing more to come. */
    static final String SAMPLE_DONE = "the sample agency's news";

    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final StandaloneSettings settings;
    private final Clock clock;
    private final PrintWriter out;
    private final View view;
    private final StopSequence stops = new StopSequence();
    private volatile @Nullable EmbeddedServices services;

    /**
     * A run that is still to begin.
     *
     * @param out where the final report goes
     * @param live whether {@code out} is a terminal that can be drawn on
     */
    public Standalone(StandaloneSettings settings, Clock clock, PrintWriter out, boolean live) {
        this.settings = settings;
        this.clock = clock;
        this.out = out;
        this.view = live ? new TerminalView(out) : new PlainView(out);
    }

    /**
     * Runs until all is idle where that was asked for, else until a signal ends the process.
     *
     * @throws OperatorException where something cannot be started, or is not idle in time
     */
    public void run() throws InterruptedException {
        long began = System.nanoTime();
        // whatever is wrong in the input is found before anything is started
        Configuration given = settings.configuration().apply(Map.of());
        List<Feed> feeds = settings.sampleOnly() ? List.of() : FeedsFile.read(settings.feeds(), clock.instant());
        Thread hook = new Thread(stops::stop, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            start(given, feeds, began);
        } catch (RuntimeException | InterruptedException e) {
            if (!stops.isStopping()) {
                throw e;
            }
            // what was under way when the signal came has lost what it worked with
            LOG.info("stopped: {}", e.toString());
            awaitEnd();
        } finally {
            stops.stop();
        }
    }

    private void start(Configuration given, List<Feed> feeds, long began) throws InterruptedException {
        DataDirectory data = stops.add("data directory", DataDirectory.open(settings.dataDirectory()));
        // not before the directory is ours: another standalone may write there
        Logging.toFile(data.resolve("log/claimwire.log"), settings.verbose());
        given.shown().forEach((key, value) -> {
            if (!value.origin().equals("default")) {
                LOG.info("{} = {} ({})", key, value.text(), value.origin());
            }
        });
        EmbeddedServices services = stops.add(
                "services",
                EmbeddedServices.in(
                        data, settings.components(), RandomGenerator.getDefault(), view::say, this::broken));
        this.services = services;
        view.say("claimwire " + settings.version() + " starts Kafka, the schema registry and PostgreSQL on "
                + data.root());
        SampleAgency agency = stops.add("sample agency", agency(data, services.ports()));
        services.start();
        Configuration configuration =
                settings.configuration().apply(StandaloneKeys.of(data, services, given, settings.sampleOnly()));
        Initializer initializer = new Initializer(configuration, clock, LOG::info);
        initialise(initializer, feeds, agency);
        NewsWatch news = stops.add("live view", new NewsWatch(configuration, view));
        RunningStages stages =
                stops.add("stages", RunningStages.start(Stages.all(), configuration, clock, settings.version()));
        awaitReady(stages);
        tellAddresses(data, services, agency, configuration, stages, began);
        news.start();
        work(configuration, stages, agency);
    }

    private SampleAgency agency(DataDirectory data, Ports ports) {
        try {
            return SampleAgency.start("127.0.0.1", ports.of(Service.AGENCY), data.resolve("agency"));
        } catch (IOException e) {
            throw new OperatorException("the sample agency did not start: " + e.getMessage(), e);
        }
    }

    private void initialise(Initializer initializer, List<Feed> feeds, SampleAgency agency)
            throws InterruptedException {
        SideBySide.run(initializer::topics, initializer::schemas, initializer::database);
        initializer.feeds(feeds, agency.feeds(clock.instant()));
    }

    private void awaitReady(RunningStages stages) throws InterruptedException {
        while (!stages.ready()) {
            if (!stages.dead().isEmpty()) {
                throw new OperatorException("a stage gave up at its start: " + stages.dead() + ". The log says why");
            }
            if (stops.isStopping()) {
                throw new StopSequence.StoppedException();
            }
            Thread.sleep(100);
        }
    }

    private void tellAddresses(
            DataDirectory data,
            EmbeddedServices services,
            SampleAgency agency,
            Configuration configuration,
            RunningStages stages,
            long began) {
        view.say("ready after " + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s");
        view.say("  Kafka            " + services.bootstrapServers());
        view.say("  schema registry  " + services.registryUrl());
        view.say("  PostgreSQL       " + services.databaseUrl() + "?user=" + services.databaseUser() + " (password in "
                + data.resolve("postgres/password") + ")");
        view.say("  sample agency    " + agency.baseUri());
        view.say("  health, metrics  http://" + configuration.string(CommonConfig.HEALTH_HOST) + ":"
                + stages.healthPort() + "/ready");
        view.say("  log              " + data.resolve("log/claimwire.log"));
    }

    private void work(Configuration configuration, RunningStages stages, SampleAgency agency)
            throws InterruptedException {
        DatabaseConfig database = DatabaseConfig.from(configuration);
        try (Lags lags =
                new Lags(configuration, new StoredOffsets(database.url(), database.user(), database.password()))) {
            SampleRun sample = new SampleRun(
                    agency,
                    new IdleWatch(stages, lags, configuration.integer(CommonConfig.PARTITIONS)),
                    new StoredArticles(database.url(), database.user(), database.password()));
            if (settings.exitWhenIdle()) {
                sample.play(settings.idleTimeout(), view);
                FinalReport.lines(database).forEach(out::println);
                out.flush();
                return;
            }
            view.say("Ctrl-C stops it");
            sample.play(FOREVER, view);
            view.say(SAMPLE_DONE + " is processed");
            watch(stages);
        }
    }

    /** Runs on while the stages do. */
    private void watch(RunningStages stages) throws InterruptedException {
        while (!stops.isStopping()) {
            if (!stages.dead().isEmpty()) {
                throw new OperatorException("a stage gave up: " + stages.dead() + ". The log says why");
            }
            Thread.sleep(1_000);
        }
        awaitEnd();
    }

    /** The process ends by itself as soon as the shutdown hook is done. */
    private static void awaitEnd() {
        while (true) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // it is the end that we wait for
            }
        }
    }

    /** The broker is gone for good: the rest cannot go on. */
    private void broken(String why) {
        LOG.error("{}", why);
        out.println("claimwire: " + why);
        out.flush();
        EmbeddedServices running = services;
        if (running != null) {
            running.endChildren();
        }
        Runtime.getRuntime().halt(1);
    }
}
