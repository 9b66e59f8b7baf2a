package io.claimwire.runtime.streams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a stage depends on answers. A check may block for as long as a network lets it, so none is made on
 * the caller's thread: the caller gets the last answer, and one that is too old counts as none. Thread-safe.
 */
final class Dependencies {

    /** Older than this an answer is asked for anew. */
    static final Duration FRESH = Duration.ofSeconds(5);

    /** Older than this, with a check under way that does not end, the dependency does not answer. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, Dependency> dependencies = new LinkedHashMap<>();
    private final Executor executor;
    private final Clock clock;

    /**
     * Asks nothing yet.
     *
     * @param checks by the dependency's name; true where it answers; may block, must not throw
     * @param executor makes the checks, one after the other or side by side
     */
    Dependencies(Map<String, BooleanSupplier> checks, Executor executor, Clock clock) {
        checks.forEach((name, check) -> dependencies.put(name, new Dependency(check)));
        this.executor = executor;
        this.clock = clock;
    }

    /** Names of those that do not answer, or have not been asked yet; asks again where the answers are old. */
    synchronized List<String> missing() {
        Instant now = clock.instant();
        return dependencies.entrySet().stream()
                .filter(entry -> !answers(entry.getValue(), now))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean answers(Dependency dependency, Instant now) {
        Instant answered = dependency.answered;
        if (!dependency.asking && (answered == null || !now.isBefore(answered.plus(FRESH)))) {
            dependency.asking = true;
            executor.execute(() -> ask(dependency));
        }
        return dependency.good && answered != null && now.isBefore(answered.plus(PATIENCE));
    }

    private void ask(Dependency dependency) {
        boolean good = dependency.check.getAsBoolean();
        synchronized (this) {
            dependency.good = good;
            dependency.answered = clock.instant();
            dependency.asking = false;
        }
    }

    private static final class Dependency {

        private final BooleanSupplier check;
        private boolean asking;
        private boolean good;
        private @Nullable Instant answered;

        private Dependency(BooleanSupplier check) {
            this.check = check;
        }
    }
}
