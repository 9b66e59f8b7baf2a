package io.claimwire.server.embedded;

import io.claimwire.server.OperatorException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs steps that need nothing of each other at the same time. */
public final class SideBySide {

    private static final long LONGEST_SECONDS = 600;

    private SideBySide() {}

    /** A step of a start. */
    @FunctionalInterface
    public interface Step {
        /** Does it; may be interrupted. */
        void run() throws InterruptedException;
    }

    /**
     * Returns when all are done. Where one fails or the caller is interrupted, the others are interrupted, and it
     * throws when they, too, have come to an end.
     *
     * @throws OperatorException of the first that failed
     */
    public static void run(Step... steps) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(steps.length);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Step step : steps) {
                Callable<Boolean> task = () -> {
                    step.run();
                    return true;
                };
                running.add(threads.submit(task));
            }
            await(running);
        } finally {
            threads.shutdownNow();
            end(threads);
        }
    }

    private static void await(List<Future<?>> running) throws InterruptedException {
        for (Future<?> step : running) {
            try {
                step.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof OperatorException known) {
                    throw known;
                }
                throw new OperatorException("a part of standalone did not start: " + e.getCause(), e.getCause());
            }
        }
    }

    /** Waits even where it is itself interrupted: what a step has half started must not be left behind. */
    private static void end(ExecutorService threads) {
        boolean interrupted = false;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!threads.isTerminated() && System.nanoTime() < end) {
            try {
                threads.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
