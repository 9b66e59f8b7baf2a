package io.claimwire.server.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be stopped, the latest started first. A stop may come at any time, from the thread that starts things
 * or from the system's signal: what is added after it is stopped at once.
 */
final class StopSequence {

    private static final Logger LOG = LoggerFactory.getLogger(StopSequence.class);

    private final Deque<Part> parts = new ArrayDeque<>();
    private volatile boolean stopping;

    private record Part(String name, AutoCloseable part) {}

    /**
     * Adds a part that runs or is about to.
     *
     * @throws StoppedException where the stop has come first; the part is stopped then
     */
    <T extends AutoCloseable> T add(String name, T part) {
        synchronized (this) {
            if (!stopping) {
                parts.push(new Part(name, part));
                return part;
            }
        }
        stop(new Part(name, part));
        throw new StoppedException();
    }

    boolean isStopping() {
        return stopping;
    }

    /** Stops everything; returns when all is stopped. Further calls wait for the first. */
    synchronized void stop() {
        stopping = true;
        while (!parts.isEmpty()) {
            stop(parts.pop());
        }
    }

    private static void stop(Part part) {
        LOG.info("stopping {}", part.name());
        try {
            part.part().close();
        } catch (Exception e) {
            // the others must be stopped all the same
            LOG.warn("{} did not stop cleanly", part.name(), e);
        }
    }

    /** A start was overtaken by a stop. */
    static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        StoppedException() {
            super("stopped while starting");
        }
    }
}
