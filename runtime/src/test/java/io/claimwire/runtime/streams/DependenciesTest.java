package io.claimwire.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    private final AtomicBoolean up = new AtomicBoolean(true);
    private final Queue<Runnable> asked = new ArrayDeque<>();
    private final SettableClock clock = new SettableClock();
    private final Dependencies dependencies = new Dependencies(Map.of("registry", up::get), asked::add, clock);

    @Test
    void nothingAnswersBeforeItIsAsked() {
        assertThat(dependencies.missing()).containsExactly("registry");
        answer();
        assertThat(dependencies.missing()).isEmpty();
    }

    @Test
    void anAnswerIsKeptForAWhileAndThenAskedForAgain() {
        dependencies.missing();
        answer();
        up.set(false);

        assertThat(dependencies.missing()).isEmpty();
        assertThat(asked).as("no question while the answer is fresh").isEmpty();

        clock.advance(Dependencies.FRESH);
        dependencies.missing();
        answer();
        assertThat(dependencies.missing()).containsExactly("registry");
    }

    @Test
    void oneThatNeverAnswersIsMissingAndAskedOnlyOnce() {
        dependencies.missing();
        answer();
        clock.advance(Dependencies.FRESH);
        dependencies.missing();
        clock.advance(Dependencies.PATIENCE);

        assertThat(dependencies.missing()).containsExactly("registry");
        assertThat(asked).hasSize(1);
    }

    @Test
    void itComesBackWhenItAnswersAgain() {
        up.set(false);
        dependencies.missing();
        answer();
        assertThat(dependencies.missing()).containsExactly("registry");

        up.set(true);
        clock.advance(Duration.ofSeconds(6));
        dependencies.missing();
        answer();
        assertThat(dependencies.missing()).isEmpty();
    }

    private void answer() {
        asked.remove().run();
    }
}
