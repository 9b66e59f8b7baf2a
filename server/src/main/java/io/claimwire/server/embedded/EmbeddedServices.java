package io.claimwire.server.embedded;

import io.claimwire.server.OperatorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Broker, registry and PostgreSQL of a standalone, started side by side. Orphans of a start that was killed are ended
 * first. {@link #close} stops what runs and may be called at any time, also from another thread and more than once.
 */
public final class EmbeddedServices implements AutoCloseable {

    private final DataDirectory data;
    private final Path components;
    private final Consumer<String> fatal;
    private final Ports ports;

    private volatile @Nullable EmbeddedBroker broker;
    private volatile @Nullable EmbeddedRegistry registry;
    private volatile @Nullable EmbeddedPostgres postgres;

    /** The thread that starts the services, while it does. */
    private volatile @Nullable Thread starting;

    private boolean closed;
    private final CountDownLatch started = new CountDownLatch(1);

    private EmbeddedServices(DataDirectory data, Path components, Ports ports, Consumer<String> fatal) {
        this.data = data;
        this.components = components;
        this.ports = ports;
        this.fatal = fatal;
    }

    /**
     * Takes over a data directory: ends orphans and settles the ports. Nothing is started yet.
     *
     * @param components folder of the distribution that holds the registry
     * @param notice is told what the operator should know
     * @param fatal is told where the broker gives up later; must end the process
     */
    public static EmbeddedServices in(
            DataDirectory data,
            Path components,
            RandomGenerator random,
            Consumer<String> notice,
            Consumer<String> fatal) {
        ChildProcess.endOrphan(EmbeddedRegistry.pidFile(data.resolve("registry")));
        ChildProcess.endOrphan(EmbeddedPostgres.pidFile(data.resolve("postgres")));
        return new EmbeddedServices(data, components, Ports.keptIn(data, random, notice), fatal);
    }

    /**
     * Starts all and waits until each is ready.
     *
     * @throws OperatorException of the first that failed; {@link #close} stops the others
     */
    public void start() throws InterruptedException {
        Path logs = data.resolve("log");
        try {
            Files.createDirectories(logs);
        } catch (IOException e) {
            throw new OperatorException("the log folder " + logs + " cannot be written (" + e + ")", e);
        }
        begin();
        try {
            SideBySide.run(
                    () -> registry = EmbeddedRegistry.start(
                            components.resolve("registry"),
                            data.resolve("registry"),
                            logs.resolve("registry.log"),
                            ports.of(Service.REGISTRY)),
                    () -> postgres = EmbeddedPostgres.start(
                            data.resolve("postgres"), logs.resolve("postgres.log"), ports.of(Service.POSTGRES)),
                    () -> broker = EmbeddedBroker.start(
                            data.resolve("broker"), ports.of(Service.BROKER), ports.of(Service.CONTROLLER), fatal));
        } finally {
            starting = null;
            started.countDown();
        }
    }

    /** Where everything listens. */
    public Ports ports() {
        return ports;
    }

    /** {@code host:port} of the broker. */
    public String bootstrapServers() {
        return require(broker).bootstrap();
    }

    /** Base address of the registry's Confluent API. */
    public String registryUrl() {
        return require(registry).url();
    }

    /** JDBC address of the database. */
    public String databaseUrl() {
        return require(postgres).url();
    }

    /** Owner of the database. */
    public String databaseUser() {
        return EmbeddedPostgres.USER;
    }

    /** Password of the owner. */
    public String databasePassword() {
        return require(postgres).password();
    }

    @Override
    public void close() {
        Thread starter = end();
        if (starter != null && starter != Thread.currentThread()) {
            // a signal during the start: whatever is half started stops itself, and only then is all known
            starter.interrupt();
            awaitStarted();
        }
        stop();
    }

    private synchronized void begin() {
        if (closed) {
            throw new IllegalStateException("stopped before the start");
        }
        starting = Thread.currentThread();
    }

    private synchronized @Nullable Thread end() {
        closed = true;
        return starting;
    }

    private void awaitStarted() {
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void stop() {
        EmbeddedBroker running = broker;
        if (running != null) {
            running.close();
            broker = null;
        }
        endChildren();
    }

    /** Stops the child processes alone, as where the broker has ended by itself. */
    public synchronized void endChildren() {
        EmbeddedRegistry runningRegistry = registry;
        if (runningRegistry != null) {
            runningRegistry.close();
            registry = null;
        }
        EmbeddedPostgres runningPostgres = postgres;
        if (runningPostgres != null) {
            runningPostgres.close();
            postgres = null;
        }
    }

    private static <T> T require(@Nullable T service) {
        if (service == null) {
            throw new IllegalStateException("not started");
        }
        return service;
    }
}
